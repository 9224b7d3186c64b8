import { planResponse } from "#lib/responses/commands.ts";
import { MadeWithState } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(planResponse, { answers: MadeWithState, created: ({ id }) => `/responses/${id}` });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
