import { remindSilent } from "#lib/calls/commands.ts";
import { Reminded } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(remindSilent, { answers: Reminded });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
