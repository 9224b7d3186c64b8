import { SignOnAudience } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { askedBySignOn } from "#lib/signatures/queries.ts";

export const GET = endpoint(askedBySignOn, { answers: SignOnAudience });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
