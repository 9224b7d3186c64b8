import { responseBoard } from "#lib/responses/queries.ts";
import { ResponseBoard } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(responseBoard, { answers: ResponseBoard });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
