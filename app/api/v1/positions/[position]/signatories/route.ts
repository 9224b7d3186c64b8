import { PublicSignatories } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { signatoriesOf } from "#lib/signatures/queries.ts";

export const GET = endpoint(signatoriesOf, { answers: PublicSignatories });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
