import { readClause } from "#lib/dates/queries.ts";
import { ClauseRead } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(readClause, { answers: ClauseRead });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
