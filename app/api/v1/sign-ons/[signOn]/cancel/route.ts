import { Moved } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { cancelSignOn } from "#lib/signatures/commands.ts";

export const POST = endpoint(cancelSignOn, { answers: Moved });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
