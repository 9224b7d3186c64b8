import { joinHub } from "#lib/organisations/commands.ts";
import { Joined } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(joinHub, { answers: Joined, created: ({ organisation }) => `/organisations/${organisation}` });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
