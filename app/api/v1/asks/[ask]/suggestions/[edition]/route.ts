import { suggestedFate } from "#lib/fates/queries.ts";
import { SuggestedFate } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(suggestedFate, { answers: SuggestedFate });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
