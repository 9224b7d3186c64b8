import { changePositionKind } from "#lib/positions/commands.ts";
import { KindChanged } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(changePositionKind, { answers: KindChanged });
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
