import { Made } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { correctMapping } from "#lib/texts/commands.ts";

export const PUT = endpoint(correctMapping, { answers: Made });
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
