import { Matches, PlacedByRule, RuleSet } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { placeByRule, setThemeRule } from "#lib/themes/commands.ts";
import { matchesOfRule } from "#lib/themes/queries.ts";

export const GET = endpoint(matchesOfRule, { answers: Matches });
export const PUT = endpoint(setThemeRule, { answers: RuleSet });
export const POST = endpoint(placeByRule, { answers: PlacedByRule });
export const { PATCH, DELETE, OPTIONS } = otherMethods("GET", "PUT", "POST");
