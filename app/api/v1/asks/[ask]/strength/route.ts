import { setStrength } from "#lib/fates/commands.ts";
import { StrengthSet } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(setStrength, { answers: StrengthSet });
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
