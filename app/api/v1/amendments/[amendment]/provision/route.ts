import { pinAmendment } from "#lib/amendments/commands.ts";
import { Edited } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(pinAmendment, { answers: Edited });
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
