import { readersOfLane } from "#lib/feedback/queries.ts";
import { Readers } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(readersOfLane, { answers: Readers });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
