import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { endSignatory } from "#lib/signatories/commands.ts";

export const POST = endpoint(endSignatory);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
