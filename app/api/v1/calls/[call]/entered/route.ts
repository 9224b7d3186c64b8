import { enterFeedback } from "#lib/feedback/commands.ts";
import { Submitted } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(enterFeedback, { answers: Submitted, created: ({ id }) => `/feedback/${id}` });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
