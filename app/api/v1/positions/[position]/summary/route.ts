import { summarisePosition } from "#lib/positions/commands.ts";
import { Summarised } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(summarisePosition, { answers: Summarised });
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
