import { verificationOf } from "#lib/ledger/queries.ts";
import { Verification } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(verificationOf, { answers: Verification });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
