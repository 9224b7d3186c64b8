import { markDone } from "#lib/inbox/commands.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(markDone);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
