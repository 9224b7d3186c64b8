import { setRules } from "#lib/hubs/commands.ts";
import { rulesOfHub } from "#lib/hubs/queries.ts";
import { RulesMade, RulesOfHub } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(rulesOfHub, { answers: RulesOfHub });
export const PUT = endpoint(setRules, { answers: RulesMade });
export const { POST, PATCH, DELETE, OPTIONS } = otherMethods("GET", "PUT");
