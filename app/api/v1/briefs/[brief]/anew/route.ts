import { makeBriefAnew } from "#lib/briefs/commands.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(makeBriefAnew);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
