import { documentStatus } from "#lib/holdings/queries.ts";
import { StatusOfDocument } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(documentStatus, { answers: StatusOfDocument });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
