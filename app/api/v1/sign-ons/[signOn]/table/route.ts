import { SignOnTable } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { signOnTable } from "#lib/signatures/queries.ts";

export const GET = endpoint(signOnTable, { answers: SignOnTable });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
