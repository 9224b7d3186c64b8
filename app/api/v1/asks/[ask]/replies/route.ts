import { repliesToAsk } from "#lib/replies/queries.ts";
import { RepliesToAsk } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(repliesToAsk, { answers: RepliesToAsk });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
