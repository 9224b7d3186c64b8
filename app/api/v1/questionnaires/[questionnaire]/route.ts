import { correctPart } from "#lib/questionnaires/commands.ts";
import { ResponseSaved } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PATCH = endpoint(correctPart, { answers: ResponseSaved });
export const { GET, POST, PUT, DELETE, OPTIONS } = otherMethods("PATCH");
