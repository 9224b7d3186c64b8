import { freezePosition } from "#lib/positions/commands.ts";
import { Frozen } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(freezePosition, { answers: Frozen, created: ({ version }, { position }) => `/positions/${position}/versions/${version}` });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
