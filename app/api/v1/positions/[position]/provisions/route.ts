import { provisionsToAmend } from "#lib/amendments/queries.ts";
import { ProvisionsToAmend } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(provisionsToAmend, { answers: ProvisionsToAmend });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
