import { unansweredTo } from "#lib/feedback/queries.ts";
import { Unanswered } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(unansweredTo, { answers: Unanswered });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
