import { TrackPlan } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { settlePlan } from "#lib/plans/commands.ts";
import { planOfTrack } from "#lib/plans/queries.ts";

export const GET = endpoint(planOfTrack, { answers: TrackPlan });
export const PUT = endpoint(settlePlan);
export const { POST, PATCH, DELETE, OPTIONS } = otherMethods("GET", "PUT");
