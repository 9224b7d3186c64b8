import { openHub } from "#lib/hubs/commands.ts";
import { hubDirectory } from "#lib/hubs/queries.ts";
import { Named, Hubs } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(hubDirectory, { answers: Hubs });
export const POST = endpoint(openHub, { answers: Named, created: ({ slug }) => `/hubs/${slug}` });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
