import { Moved } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { closeSignOn } from "#lib/signatures/commands.ts";

export const POST = endpoint(closeSignOn, { answers: Moved });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
