import { Pinned } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { pinMilestone, unpinMilestone } from "#lib/plans/commands.ts";

export const PUT = endpoint(pinMilestone, { answers: Pinned });
export const DELETE = endpoint(unpinMilestone);
export const { GET, POST, PATCH, OPTIONS } = otherMethods("PUT", "DELETE");
