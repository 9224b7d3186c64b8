import { Theme, ThemeMade } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { editTheme, retireTheme } from "#lib/themes/commands.ts";
import { themeById } from "#lib/themes/queries.ts";

export const GET = endpoint(themeById, { answers: Theme });
export const PUT = endpoint(editTheme, { answers: ThemeMade });
export const DELETE = endpoint(retireTheme);
export const { POST, PATCH, OPTIONS } = otherMethods("GET", "PUT", "DELETE");
