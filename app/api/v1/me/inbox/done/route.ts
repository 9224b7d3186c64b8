import { markAllDone } from "#lib/inbox/commands.ts";
import { AllDone } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(markAllDone, { answers: AllDone });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
