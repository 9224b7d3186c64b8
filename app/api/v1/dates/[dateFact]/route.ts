import { correctDateFact } from "#lib/dates/commands.ts";
import { Made } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(correctDateFact, { answers: Made });
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
