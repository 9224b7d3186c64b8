import { reopenThread, resolveThread } from "#lib/comments/commands.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(resolveThread);
export const DELETE = endpoint(reopenThread);
export const { GET, POST, PATCH, OPTIONS } = otherMethods("PUT", "DELETE");
