import { revokeSignLink } from "#lib/claims/commands.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const DELETE = endpoint(revokeSignLink);
export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods("DELETE");
