import { claimsOnSignOn } from "#lib/claims/queries.ts";
import { SignClaims } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(claimsOnSignOn, { answers: SignClaims });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
