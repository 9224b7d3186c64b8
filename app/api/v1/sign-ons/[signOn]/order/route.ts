import { SignaturesSorted } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { sortSignatures } from "#lib/signatures/commands.ts";

export const PUT = endpoint(sortSignatures, { answers: SignaturesSorted });
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
