import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { removeSource } from "#lib/sources/commands.ts";

export const DELETE = endpoint(removeSource);
export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods("DELETE");
