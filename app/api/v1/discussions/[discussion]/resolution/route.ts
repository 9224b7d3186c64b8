import { reopenDiscussion, resolveDiscussion } from "#lib/discussion/commands.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(resolveDiscussion);
export const DELETE = endpoint(reopenDiscussion);
export const { GET, POST, PATCH, OPTIONS } = otherMethods("PUT", "DELETE");
