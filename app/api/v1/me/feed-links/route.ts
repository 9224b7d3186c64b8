import { FeedLinks, FeedLinkMade } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { makeFeedLink } from "#lib/views/commands.ts";
import { myFeedLinks } from "#lib/views/queries.ts";

export const GET = endpoint(myFeedLinks, { answers: FeedLinks, personal: true });
export const POST = endpoint(makeFeedLink, { answers: FeedLinkMade, created: ({ id }) => `/me/feed-links/${id}`, secret: true });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
