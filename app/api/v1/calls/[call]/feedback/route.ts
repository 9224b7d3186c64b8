import { submitFeedback } from "#lib/feedback/commands.ts";
import { feedbackOnCall } from "#lib/feedback/queries.ts";
import { FeedbackOnCall, Submitted } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(feedbackOnCall, { answers: FeedbackOnCall, items: "feedback" });
export const POST = endpoint(submitFeedback, { answers: Submitted, created: ({ id }) => `/feedback/${id}` });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
