import { acceptClaim } from "#lib/claims/commands.ts";
import { Made } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(acceptClaim, { answers: Made });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
