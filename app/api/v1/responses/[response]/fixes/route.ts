import { fixResponse } from "#lib/responses/commands.ts";
import { ResponseSaved } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(fixResponse, { answers: ResponseSaved });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
