import { clearConcern } from "#lib/decisions/commands.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(clearConcern);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
