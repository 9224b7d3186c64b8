import { setRules } from "#lib/hubs/commands.ts";
import { RulesMade } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(setRules, { answers: RulesMade });
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
