import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { restoreTheme } from "#lib/themes/commands.ts";

export const POST = endpoint(restoreTheme);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
