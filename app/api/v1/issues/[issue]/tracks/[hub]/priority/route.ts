import { Priority, Prioritised } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { followFormula, overridePriority } from "#lib/priorities/commands.ts";
import { priorityOfTrack } from "#lib/priorities/queries.ts";

export const GET = endpoint(priorityOfTrack, { answers: Priority });
export const PUT = endpoint(overridePriority, { answers: Prioritised });
export const DELETE = endpoint(followFormula, { answers: Prioritised });
export const { POST, PATCH, OPTIONS } = otherMethods("GET", "PUT", "DELETE");
