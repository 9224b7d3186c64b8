import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { followView, unfollowView } from "#lib/views/commands.ts";

export const PUT = endpoint(followView);
export const DELETE = endpoint(unfollowView);
export const { GET, POST, PATCH, OPTIONS } = otherMethods("PUT", "DELETE");
