import type { Position } from "#db/schema/index.ts";
import { coordinates, type Actor } from "#lib/kernel/actor.ts";
import { mayRead, type Laned } from "#lib/kernel/lane.ts";

type OfHub = { hub: { id: string } };
type OfPosition = { position: Position };

export const canDraftPosition = (actor: Actor, { hub }: OfHub) => coordinates(actor, hub.id);
export const canReadPosition = (actor: Actor, { position }: { position: Laned }) => mayRead(actor, position);
/** Coordinators of the hub, and whoever was made an editor of this text. */
export const canEditPosition = (actor: Actor, { position }: OfPosition) => coordinates(actor, position.hubId) || actor.named.has(position.id);
/** Second-best wording stays with those who negotiate. */
export const canReadFallbacks = (actor: Actor, { position }: OfPosition) => coordinates(actor, position.hubId);
export const canConsultOnPosition = (actor: Actor, { position }: OfPosition) => coordinates(actor, position.hubId);
export const canFreezePosition = canConsultOnPosition;
export const canPublishPosition = canConsultOnPosition;
export const canWithdrawPosition = canConsultOnPosition;
export const canAddEditor = canConsultOnPosition;
