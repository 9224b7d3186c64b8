import { makeBundle } from "#lib/bundles/commands.ts";
import { bundlesForPosition } from "#lib/bundles/queries.ts";
import { Bundles, Made } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(bundlesForPosition, { answers: Bundles });
export const POST = endpoint(makeBundle, { answers: Made, created: ({ id }) => `/bundles/${id}` });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
