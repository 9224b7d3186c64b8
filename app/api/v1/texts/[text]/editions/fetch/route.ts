import { EditionBrought } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { fetchEdition } from "#lib/next/editions.ts";

export const POST = endpoint(fetchEdition, { answers: EditionBrought, created: ({ id }) => `/editions/${id}`, unmade: ({ id }) => id === null });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
