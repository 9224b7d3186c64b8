import { submitResponse } from "#lib/filings/commands.ts";
import { Filed } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(submitResponse, { answers: Filed, created: (_, { response }) => `/responses/${response}` });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
