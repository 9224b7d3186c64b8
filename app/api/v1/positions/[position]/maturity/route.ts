import { setMaturity } from "#lib/positions/commands.ts";
import { MaturitySet } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(setMaturity, { answers: MaturitySet });
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
