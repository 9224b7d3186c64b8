import { withdrawFeedback } from "#lib/feedback/commands.ts";
import { feedbackById } from "#lib/feedback/queries.ts";
import { Feedback } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(feedbackById, { answers: Feedback });
export const DELETE = endpoint(withdrawFeedback);
export const { POST, PUT, PATCH, OPTIONS } = otherMethods("GET", "DELETE");
