import { declareDecision } from "#lib/decisions/commands.ts";
import { Declared } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(declareDecision, { answers: Declared });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
