import { publication } from "#lib/publications/queries.ts";
import { Publication } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(publication, { answers: Publication });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
