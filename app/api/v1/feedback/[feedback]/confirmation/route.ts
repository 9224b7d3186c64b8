import { confirmFeedback } from "#lib/feedback/commands.ts";
import { Confirmed } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(confirmFeedback, { answers: Confirmed });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
