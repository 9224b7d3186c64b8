import { search } from "#lib/search/queries.ts";
import { Found } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(search, { answers: Found, items: "found" });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
