import { TextAnswer } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { textById } from "#lib/texts/queries.ts";

export const GET = endpoint(textById, { answers: TextAnswer });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
