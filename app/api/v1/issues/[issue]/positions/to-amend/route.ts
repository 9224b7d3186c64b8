import { positionsToAmend } from "#lib/amendments/queries.ts";
import { PositionsToAmend } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(positionsToAmend, { answers: PositionsToAmend });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
