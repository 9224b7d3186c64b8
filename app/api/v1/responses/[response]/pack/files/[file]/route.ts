import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { packFile, packTypes } from "#lib/next/pack-files.ts";

export const GET = endpoint(packFile, { hands: packTypes });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
