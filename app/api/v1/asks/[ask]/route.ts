import { editAsk, retireAsk } from "#lib/asks/commands.ts";
import { askById } from "#lib/asks/queries.ts";
import { Ask, Edited } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(askById, { answers: Ask });
export const PUT = endpoint(editAsk, { answers: Edited });
export const DELETE = endpoint(retireAsk);
export const { POST, PATCH, OPTIONS } = otherMethods("GET", "PUT", "DELETE");
