import type { Call } from "#db/schema/index.ts";
import { isAdministrator, isSystem, sitsIn, type Actor } from "#lib/kernel/actor.ts";
import { canReadCall } from "#lib/calls/policy.ts";

/** Who has answered what is for the hub's own people; what each of them sees of it is what they may read. */
export const canReadParticipation = (actor: Actor, { call }: { call: Call }) => canReadCall(actor, { call }) && (sitsIn(actor, call.hubId) || isAdministrator(actor) || isSystem(actor));
