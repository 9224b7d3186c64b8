import { correctState } from "#lib/fates/commands.ts";
import { StateCorrected } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(correctState, { answers: StateCorrected });
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
