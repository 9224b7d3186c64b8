import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { withdrawSignature } from "#lib/signatures/commands.ts";

export const POST = endpoint(withdrawSignature);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
