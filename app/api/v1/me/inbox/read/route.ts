import { markAllRead } from "#lib/inbox/commands.ts";
import { Read } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(markAllRead, { answers: Read });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
