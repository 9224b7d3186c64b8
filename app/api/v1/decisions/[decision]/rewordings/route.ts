import { proposeRewording } from "#lib/rewordings/commands.ts";
import { RewordingMade } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(proposeRewording, { answers: RewordingMade, created: ({ id }) => `/rewordings/${id}` });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
