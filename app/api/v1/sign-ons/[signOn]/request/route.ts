import { SignersAsked } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { askToSign } from "#lib/signatures/commands.ts";

export const POST = endpoint(askToSign, { answers: SignersAsked });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
