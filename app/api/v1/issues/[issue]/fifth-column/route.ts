import { fifthColumn } from "#lib/comparisons/queries.ts";
import { FifthColumn } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(fifthColumn, { answers: FifthColumn, items: "rows" });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
