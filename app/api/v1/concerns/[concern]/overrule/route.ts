import { overruleConcern } from "#lib/decisions/commands.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(overruleConcern);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
