import { SourcesOfAsks } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { sourcesOfAsks } from "#lib/themes/queries.ts";

export const GET = endpoint(sourcesOfAsks, { answers: SourcesOfAsks });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
