import type { Actor } from "#lib/kernel/actor.ts";
import { canEditResponse, canReadResponse } from "#lib/responses/policy.ts";

export const canRecordReply = canEditResponse;
/** What followed is read by whoever reads the response. */
export const canReadReplies = canReadResponse;
/** Each is shown what they may read. */
export const canReadAwaiting = (_: Actor) => true;
