import { tellPresence } from "#lib/presences/commands.ts";
import { presenceOnPosition } from "#lib/presences/queries.ts";
import { PresenceKept, PresenceOnPosition } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(presenceOnPosition, { answers: PresenceOnPosition });
export const PUT = endpoint(tellPresence, { answers: PresenceKept });
export const { POST, PATCH, DELETE, OPTIONS } = otherMethods("GET", "PUT");
