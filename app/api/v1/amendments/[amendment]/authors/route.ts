import { setAuthors } from "#lib/amendments/commands.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(setAuthors);
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
