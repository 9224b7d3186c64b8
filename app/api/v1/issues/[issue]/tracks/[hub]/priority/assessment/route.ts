import { Prioritised } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { assessTrack } from "#lib/priorities/commands.ts";

export const PUT = endpoint(assessTrack, { answers: Prioritised });
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
