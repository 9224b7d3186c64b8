import { openTrack } from "#lib/issues/commands.ts";
import { MadeWithState } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(openTrack, { answers: MadeWithState, created: (_, { issue }) => `/issues/${issue}` });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
