import { contestDisposition } from "#lib/feedback/commands.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(contestDisposition);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
