import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { revokeFeedLink } from "#lib/views/commands.ts";

export const DELETE = endpoint(revokeFeedLink);
export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods("DELETE");
