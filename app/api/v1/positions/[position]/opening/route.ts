import { openingOfDecision } from "#lib/decisions/queries.ts";
import { OpeningOfDecision } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(openingOfDecision, { answers: OpeningOfDecision });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
