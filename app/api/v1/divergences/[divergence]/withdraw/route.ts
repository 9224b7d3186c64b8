import { withdrawDivergence } from "#lib/cores/commands.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(withdrawDivergence);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
