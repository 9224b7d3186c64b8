import { discussionsInBrief } from "#lib/discussion/queries.ts";
import { DiscussionsInBrief } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(discussionsInBrief, { answers: DiscussionsInBrief });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
