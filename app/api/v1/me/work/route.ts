import { myWork } from "#lib/inbox/queries.ts";
import { Work } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(myWork, { answers: Work, personal: true });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
