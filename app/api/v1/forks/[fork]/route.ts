import { forkById } from "#lib/forks/queries.ts";
import { saveFork } from "#lib/forks/commands.ts";
import { Fork, ResponseSaved } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(forkById, { answers: Fork });
export const PUT = endpoint(saveFork, { answers: ResponseSaved });
export const { POST, PATCH, DELETE, OPTIONS } = otherMethods("GET", "PUT");
