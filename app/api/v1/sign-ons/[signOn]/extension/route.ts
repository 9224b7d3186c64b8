import { Extended } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { extendSignOn } from "#lib/signatures/commands.ts";

export const POST = endpoint(extendSignOn, { answers: Extended });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
