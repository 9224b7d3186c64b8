import { moveCallQuestion } from "#lib/calls/commands.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(moveCallQuestion);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
