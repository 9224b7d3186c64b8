import { leadTrack } from "#lib/issues/commands.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(leadTrack);
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
