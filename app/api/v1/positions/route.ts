import { positionPage } from "#lib/positions/queries.ts";
import { Positions } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(positionPage, { answers: Positions, items: "positions" });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
