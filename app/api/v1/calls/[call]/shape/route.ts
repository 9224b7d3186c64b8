import { shapeOfCall } from "#lib/calls/queries.ts";
import { CallShape } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(shapeOfCall, { answers: CallShape });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
