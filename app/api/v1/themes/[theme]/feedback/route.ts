import { Placed } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { placeInTheme } from "#lib/themes/commands.ts";

export const POST = endpoint(placeInTheme, { answers: Placed });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
