import { wordingToAmend } from "#lib/amendments/queries.ts";
import { WordingToAmend } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(wordingToAmend, { answers: WordingToAmend });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
