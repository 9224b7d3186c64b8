import { closeTrack } from "#lib/lessons/commands.ts";
import { MadeWithState } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(closeTrack, { answers: MadeWithState, created: ({ id }) => `/lessons/${id}` });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
