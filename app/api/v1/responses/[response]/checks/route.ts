import { addCheck } from "#lib/responses/commands.ts";
import { Made } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(addCheck, { answers: Made, created: (_, { response }) => `/responses/${response}` });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
