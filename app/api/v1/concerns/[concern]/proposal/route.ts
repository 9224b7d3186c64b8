import { proposeOverrule } from "#lib/decisions/commands.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(proposeOverrule);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
