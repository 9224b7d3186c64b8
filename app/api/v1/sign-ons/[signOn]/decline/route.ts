import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { declineSignOn } from "#lib/signatures/commands.ts";

export const POST = endpoint(declineSignOn);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
