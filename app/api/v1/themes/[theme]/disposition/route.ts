import { AnsweredTogether } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { disposeTheme } from "#lib/themes/commands.ts";

export const PUT = endpoint(disposeTheme, { answers: AnsweredTogether });
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
