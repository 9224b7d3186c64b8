import { snooze } from "#lib/inbox/commands.ts";
import { Snoozed } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(snooze, { answers: Snoozed });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
