import { positionNow } from "#lib/holdings/queries.ts";
import { PositionNow } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(positionNow, { answers: PositionNow });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
