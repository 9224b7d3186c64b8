import { extendDecision } from "#lib/decisions/commands.ts";
import { Extended } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(extendDecision, { answers: Extended });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
