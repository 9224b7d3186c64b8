import { responseCapacity } from "#lib/responses/queries.ts";
import { ResponseCapacity } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(responseCapacity, { answers: ResponseCapacity });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
