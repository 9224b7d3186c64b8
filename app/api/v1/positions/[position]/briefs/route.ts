import { draftBrief } from "#lib/briefs/commands.ts";
import { briefsOfPosition } from "#lib/briefs/queries.ts";
import { BriefMade, Briefs } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(briefsOfPosition, { answers: Briefs });
export const POST = endpoint(draftBrief, { answers: BriefMade, created: ({ id }) => `/briefs/${id}` });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
