import { moveContents } from "#lib/packs/commands.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(moveContents);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
