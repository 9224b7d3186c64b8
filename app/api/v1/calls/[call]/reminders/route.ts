import { setReminders } from "#lib/calls/commands.ts";
import { RemindersSet } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(setReminders, { answers: RemindersSet });
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
