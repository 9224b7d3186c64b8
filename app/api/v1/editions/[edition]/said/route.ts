import { saidOnProvisions } from "#lib/readings/queries.ts";
import { SaidOnProvisions } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(saidOnProvisions, { answers: SaidOnProvisions });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
