import { ThemeMoved } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { moveTheme } from "#lib/themes/commands.ts";

export const PUT = endpoint(moveTheme, { answers: ThemeMoved });
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
