import { acceptSuggestion } from "#lib/suggestions/commands.ts";
import { SuggestionTaken } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(acceptSuggestion, { answers: SuggestionTaken });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
