import { sourceOfEdition, sourceType } from "#lib/next/edition-source.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(sourceOfEdition, { hands: [sourceType] });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
