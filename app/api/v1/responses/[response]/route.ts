import { saveResponse } from "#lib/responses/commands.ts";
import { responseById } from "#lib/responses/queries.ts";
import { Response, ResponseSaved } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(responseById, { answers: Response });
export const PUT = endpoint(saveResponse, { answers: ResponseSaved });
export const { POST, PATCH, DELETE, OPTIONS } = otherMethods("GET", "PUT");
