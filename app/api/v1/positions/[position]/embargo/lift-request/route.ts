import { askToLiftEmbargo } from "#lib/publications/commands.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(askToLiftEmbargo);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
