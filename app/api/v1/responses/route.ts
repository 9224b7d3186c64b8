import { responsePage } from "#lib/responses/queries.ts";
import { Responses } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(responsePage, { answers: Responses, items: "responses" });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
