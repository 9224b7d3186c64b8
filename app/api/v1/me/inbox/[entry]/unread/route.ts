import { markUnread } from "#lib/inbox/commands.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(markUnread);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
