import { openDecision } from "#lib/decisions/commands.ts";
import { decisionsOnPosition } from "#lib/decisions/queries.ts";
import { DecisionMade, Decisions } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(decisionsOnPosition, { answers: Decisions });
export const POST = endpoint(openDecision, { answers: DecisionMade, created: ({ id }) => `/decisions/${id}` });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
