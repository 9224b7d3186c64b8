import { hubFeed } from "#lib/next/feeds.ts";

/** What happened in a hub, as far as anyone may know, as JSON. */
export const GET = async (request: Request, { params }: { params: Promise<{ hub: string }> }) => hubFeed(request, (await params).hub, "feed");
