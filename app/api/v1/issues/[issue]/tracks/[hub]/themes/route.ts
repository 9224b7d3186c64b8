import { SynthesisBoard, ThemeMade } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { addTheme } from "#lib/themes/commands.ts";
import { synthesisBoard } from "#lib/themes/queries.ts";

export const GET = endpoint(synthesisBoard, { answers: SynthesisBoard });
export const POST = endpoint(addTheme, { answers: ThemeMade, created: ({ id }) => `/themes/${id}` });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
