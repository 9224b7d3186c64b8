import { liftEmbargo } from "#lib/publications/commands.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(liftEmbargo);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
