import { Made } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { giveSignature } from "#lib/signatures/commands.ts";

export const POST = endpoint(giveSignature, { answers: Made, created: ({ id }) => `/signatures/${id}` });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
