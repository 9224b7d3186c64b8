import { EditionAnswer, Made } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { correctEdition } from "#lib/texts/commands.ts";
import { editionById } from "#lib/texts/queries.ts";

export const GET = endpoint(editionById, { answers: EditionAnswer });
export const PATCH = endpoint(correctEdition, { answers: Made });
export const { POST, PUT, DELETE, OPTIONS } = otherMethods("GET", "PATCH");
