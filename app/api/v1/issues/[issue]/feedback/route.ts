import { feedbackOnIssue } from "#lib/feedback/queries.ts";
import { FeedbackOnIssue } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(feedbackOnIssue, { answers: FeedbackOnIssue, items: "feedback" });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
