import { setEmbargo } from "#lib/publications/commands.ts";
import { embargoOfPosition } from "#lib/publications/queries.ts";
import { Embargo, EmbargoMade } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(embargoOfPosition, { answers: Embargo });
export const POST = endpoint(setEmbargo, { answers: EmbargoMade, created: (_, { position }) => `/positions/${position}/embargo` });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
