import { addEditor } from "#lib/positions/commands.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(addEditor);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
