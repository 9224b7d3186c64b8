import { disputeClass } from "#lib/rewordings/commands.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(disputeClass);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
