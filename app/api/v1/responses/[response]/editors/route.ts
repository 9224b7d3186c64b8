import { editorsOffered } from "#lib/responses/queries.ts";
import { EditorsOffered } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(editorsOffered, { answers: EditorsOffered });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
