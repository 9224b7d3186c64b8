import { draftCall } from "#lib/calls/commands.ts";
import { callsOnIssue } from "#lib/feedback/queries.ts";
import { Calls, Made } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(callsOnIssue, { answers: Calls });
export const POST = endpoint(draftCall, { answers: Made, created: ({ id }) => `/calls/${id}` });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
