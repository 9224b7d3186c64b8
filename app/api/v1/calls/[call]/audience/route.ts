import { setAudience } from "#lib/calls/commands.ts";
import { AudienceSet } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(setAudience, { answers: AudienceSet });
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
