import { joinCore } from "#lib/cores/commands.ts";
import { PositionMade } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(joinCore, { answers: PositionMade, created: ({ id }) => `/positions/${id}` });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
