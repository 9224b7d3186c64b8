import { EditionBrought } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { actUpload, bringEdition } from "#lib/next/editions.ts";

export const POST = endpoint(bringEdition, { answers: EditionBrought, created: ({ id }) => `/editions/${id}`, unmade: ({ id }) => id === null, upload: actUpload });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
