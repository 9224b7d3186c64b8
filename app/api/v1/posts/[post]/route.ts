import { editPost, withdrawPost } from "#lib/discussion/commands.ts";
import { postById } from "#lib/discussion/queries.ts";
import { Post, PostEdited } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(postById, { answers: Post });
export const PUT = endpoint(editPost, { answers: PostEdited });
export const DELETE = endpoint(withdrawPost);
export const { POST, PATCH, OPTIONS } = otherMethods("GET", "PUT", "DELETE");
