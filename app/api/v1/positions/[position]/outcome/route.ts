import { outcomeOfPosition } from "#lib/decisions/queries.ts";
import { Outcome } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(outcomeOfPosition, { answers: Outcome });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
