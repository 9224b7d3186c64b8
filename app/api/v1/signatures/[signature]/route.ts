import { Signature } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { changeConsent } from "#lib/signatures/commands.ts";
import { signatureById } from "#lib/signatures/queries.ts";

export const GET = endpoint(signatureById, { answers: Signature });
export const PUT = endpoint(changeConsent);
export const { POST, PATCH, DELETE, OPTIONS } = otherMethods("GET", "PUT");
