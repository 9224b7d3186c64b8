import { issuesFeed } from "#lib/next/feeds.ts";

/** What moved last among the issues of a view. */
export const GET = (request: Request) => issuesFeed(request, "atom");
