import { undoReturn } from "#lib/packs/commands.ts";
import { ReturnCompared } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { returnCompared } from "#lib/next/pack-returns.ts";

export const GET = endpoint(returnCompared, { answers: ReturnCompared });
export const DELETE = endpoint(undoReturn);
export const { POST, PUT, PATCH, OPTIONS } = otherMethods("GET", "DELETE");
