import { Made } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { retireEdition } from "#lib/texts/commands.ts";

export const POST = endpoint(retireEdition, { answers: Made });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
