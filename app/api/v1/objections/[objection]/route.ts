import { settleObjection } from "#lib/versions/commands.ts";
import { ObjectionSettled } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(settleObjection, { answers: ObjectionSettled });
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
