import { removeCallProvision } from "#lib/calls/commands.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const DELETE = endpoint(removeCallProvision);
export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods("DELETE");
