import type { Position } from "#db/schema/index.ts";
import { coordinates, type Actor } from "#lib/kernel/actor.ts";
import { mayRead, type Laned } from "#lib/kernel/lane.ts";

type OfHub = { hub: { id: string } };
type OfPosition = { position: Position };

export const canDraftPosition = (actor: Actor, { hub }: OfHub) => coordinates(actor, hub.id);
export const canReadPosition = (actor: Actor, { position }: { position: Laned }) => mayRead(actor, position);
/** The work behind a position stays with its hub when its adopted text is before everyone. */
export const workOn = (position: Laned): Laned => (position.lane === "public" ? { ...position, lane: "hub" } : position);
export const canReadDraft = (actor: Actor, { position }: { position: Laned }) => mayRead(actor, workOn(position));
/** Coordinators of the hub, and whoever was made an editor of this text. */
export const canEditPosition = (actor: Actor, { position }: OfPosition) => coordinates(actor, position.hubId) || actor.named.has(position.id);
export const canChangeKind = canEditPosition;
/** Second-best wording stays with those who negotiate. */
export const canReadFallbacks = (actor: Actor, { position }: OfPosition) => coordinates(actor, position.hubId);
export const canConsultOnPosition = (actor: Actor, { position }: OfPosition) => coordinates(actor, position.hubId);
export const canFreezePosition = canConsultOnPosition;
export const canPublishPosition = canConsultOnPosition;
export const canWithdrawPosition = canConsultOnPosition;
/** How far an interpretation can be leaned on is said by those who answer for it. */
export const canSetMaturity = canConsultOnPosition;
export const canAddEditor = canConsultOnPosition;
export const canEndEditor = canAddEditor;
