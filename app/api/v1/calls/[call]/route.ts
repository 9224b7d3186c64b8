import { callById } from "#lib/feedback/queries.ts";
import { Call } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(callById, { answers: Call });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
