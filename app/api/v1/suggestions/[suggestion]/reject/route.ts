import { rejectSuggestion } from "#lib/suggestions/commands.ts";
import { Moved } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(rejectSuggestion, { answers: Moved });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
