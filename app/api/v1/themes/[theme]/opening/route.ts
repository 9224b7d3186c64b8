import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { closeTheme, openTheme } from "#lib/themes/commands.ts";

export const POST = endpoint(openTheme);
export const DELETE = endpoint(closeTheme);
export const { GET, PUT, PATCH, OPTIONS } = otherMethods("POST", "DELETE");
