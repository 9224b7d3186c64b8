import { commentOnParagraph } from "#lib/comments/commands.ts";
import { threadsOnPosition } from "#lib/comments/queries.ts";
import { Made, Threads } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(threadsOnPosition, { answers: Threads, items: "threads" });
export const POST = endpoint(commentOnParagraph, { answers: Made, created: (_, { position }) => `/positions/${position}/threads` });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
