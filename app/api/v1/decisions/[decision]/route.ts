import { decisionById } from "#lib/decisions/queries.ts";
import { Decision } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(decisionById, { answers: Decision });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
