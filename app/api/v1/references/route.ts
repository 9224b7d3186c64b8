import { readReference } from "#lib/issues/queries.ts";
import { ReferenceRead } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(readReference, { answers: ReferenceRead });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
