import { decideDelegated } from "#lib/decisions/commands.ts";
import { Delegated } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(decideDelegated, { answers: Delegated, created: ({ id }) => `/decisions/${id}` });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
