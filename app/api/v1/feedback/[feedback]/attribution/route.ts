import { changeAttribution } from "#lib/feedback/commands.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(changeAttribution);
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
