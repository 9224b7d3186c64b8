import { draftPosition } from "#lib/positions/commands.ts";
import { PositionMade } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(draftPosition, { answers: PositionMade, created: ({ id }) => `/positions/${id}` });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
