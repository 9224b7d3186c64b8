import { issuesFeed } from "#lib/next/feeds.ts";

/** What moved last among the issues of a view, as JSON. */
export const GET = (request: Request) => issuesFeed(request, "feed");
