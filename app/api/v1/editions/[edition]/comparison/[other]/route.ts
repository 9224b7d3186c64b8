import { comparisonOfEditions } from "#lib/comparisons/queries.ts";
import { Comparison } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(comparisonOfEditions, { answers: Comparison, items: "rows" });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
