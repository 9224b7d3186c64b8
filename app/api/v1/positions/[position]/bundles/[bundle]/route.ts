import { dropBundle, useBundle } from "#lib/bundles/commands.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(useBundle);
export const DELETE = endpoint(dropBundle);
export const { GET, POST, PATCH, OPTIONS } = otherMethods("PUT", "DELETE");
