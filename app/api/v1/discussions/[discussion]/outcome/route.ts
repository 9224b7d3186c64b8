import { pinOutcome, takeDownOutcome } from "#lib/discussion/commands.ts";
import { Made } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(pinOutcome, { answers: Made });
export const DELETE = endpoint(takeDownOutcome);
export const { GET, POST, PATCH, OPTIONS } = otherMethods("PUT", "DELETE");
