import { revokeAccessToken } from "#lib/people/commands.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const DELETE = endpoint(revokeAccessToken);
export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods("DELETE");
