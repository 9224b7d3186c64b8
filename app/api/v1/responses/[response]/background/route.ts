import { describeResponse } from "#lib/responses/commands.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(describeResponse);
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
