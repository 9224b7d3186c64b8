import type { Call } from "#db/schema/index.ts";
import { coordinates, type Actor } from "#lib/kernel/actor.ts";
import { mayRead } from "#lib/kernel/lane.ts";

type OfHub = { hub: { id: string } };
type OnCall = { call: Call };

export const canDraftCall = (actor: Actor, { hub }: OfHub) => coordinates(actor, hub.id);
/** A call that is still a draft is its coordinators'. */
export const canReadCall = (actor: Actor, { call }: OnCall) => mayRead(actor, call.state === "draft" ? { ...call, lane: "coordinators" } : call);
export const canOpenCall = (actor: Actor, { call }: OnCall) => coordinates(actor, call.hubId);
export const canCloseCall = canOpenCall;

/** What a call asks, whom and until when, is its hub's coordinators' to say. */
export const canShapeCall = (actor: Actor, { call }: OnCall) => coordinates(actor, call.hubId);
export const canExtendCall = canShapeCall;
export const canRemind = canShapeCall;
