import { restoreReplaced } from "#lib/amendments/commands.ts";
import { Restored } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(restoreReplaced, { answers: Restored });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
