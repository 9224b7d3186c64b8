import { textsOfResponse } from "#lib/responses/queries.ts";
import { TextsOfResponse } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(textsOfResponse, { answers: TextsOfResponse });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
