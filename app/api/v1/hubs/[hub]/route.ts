import { hubBySlug } from "#lib/hubs/queries.ts";
import { Hub } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(hubBySlug, { answers: Hub });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
