import { BecameAsk } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { themeToAsk, unlinkAsk } from "#lib/themes/commands.ts";

export const PUT = endpoint(themeToAsk, { answers: BecameAsk });
export const DELETE = endpoint(unlinkAsk);
export const { GET, POST, PATCH, OPTIONS } = otherMethods("PUT", "DELETE");
