import { addPost } from "#lib/discussion/commands.ts";
import { PostMade } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(addPost, { answers: PostMade, created: ({ id }) => `/posts/${id}` });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
