import { standpoint } from "#lib/publications/queries.ts";
import { Standpoint } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(standpoint, { answers: Standpoint });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
