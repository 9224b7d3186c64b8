import { suggestEdit } from "#lib/suggestions/commands.ts";
import { suggestionsOnPosition } from "#lib/suggestions/queries.ts";
import { Made, Suggestions } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(suggestionsOnPosition, { answers: Suggestions, items: "suggestions" });
export const POST = endpoint(suggestEdit, { answers: Made, created: (_, { position }) => `/positions/${position}/suggestions` });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
