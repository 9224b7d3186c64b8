import { scorecard } from "#lib/scorecards/queries.ts";
import { Scorecard } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(scorecard, { answers: Scorecard });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
