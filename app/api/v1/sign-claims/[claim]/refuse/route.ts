import { refuseClaim } from "#lib/claims/commands.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(refuseClaim);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
