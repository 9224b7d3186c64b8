import { discussionById } from "#lib/discussion/queries.ts";
import { Discussion } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(discussionById, { answers: Discussion });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
