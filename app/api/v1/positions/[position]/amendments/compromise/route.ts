import { replaceAmendments } from "#lib/amendments/commands.ts";
import { Edited } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(replaceAmendments, { answers: Edited, created: ({ id }) => `/amendments/${id}` });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
