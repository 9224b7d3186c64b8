import { moveSignOn } from "#lib/claims/commands.ts";
import { SignOnMoved } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(moveSignOn, { answers: SignOnMoved });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
