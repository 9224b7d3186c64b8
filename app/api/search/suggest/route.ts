import { Suggested } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { suggest } from "#lib/search/queries.ts";

/** What somebody may mean by what they have typed so far, for the palette of our own pages. */
export const GET = endpoint(suggest, { answers: Suggested });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
