import { searchFeed } from "#lib/next/feeds.ts";

/** What was found last by a search, as JSON. */
export const GET = (request: Request) => searchFeed(request, "feed");
