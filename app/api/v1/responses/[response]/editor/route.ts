import { nameEditor } from "#lib/responses/commands.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(nameEditor);
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
