import { setTerm } from "#lib/holdings/commands.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(setTerm);
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
