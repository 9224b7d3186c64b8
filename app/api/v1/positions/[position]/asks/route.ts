import { addAsk } from "#lib/asks/commands.ts";
import { asksOnPosition } from "#lib/asks/queries.ts";
import { Asks, Edited } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(asksOnPosition, { answers: Asks });
export const POST = endpoint(addAsk, { answers: Edited, created: ({ id }) => `/asks/${id}` });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
