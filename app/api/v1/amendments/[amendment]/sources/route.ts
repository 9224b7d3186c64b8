import { Made, SourcesOfAmendment } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { addSource } from "#lib/sources/commands.ts";
import { sourcesOfAmendment } from "#lib/sources/queries.ts";

export const GET = endpoint(sourcesOfAmendment, { answers: SourcesOfAmendment });
export const POST = endpoint(addSource, { answers: Made, created: ({ id }) => `/sources/${id}` });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
