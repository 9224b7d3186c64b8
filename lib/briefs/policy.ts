import type { Brief, Position } from "#db/schema/index.ts";
import { coordinates, type Actor } from "#lib/kernel/actor.ts";
import { mayRead, type Laned } from "#lib/kernel/lane.ts";
import { canEditPosition, canReadPosition } from "#lib/positions/policy.ts";

export const canReadBrief = (actor: Actor, { brief }: { brief: Laned }) => mayRead(actor, brief);
/** Those who write the position say what is said on its behalf. */
export const canDraftBrief = canEditPosition;
export const canReadBriefs = (actor: Actor, subject: { position: Position }) => canReadPosition(actor, subject);
export const canEditBrief = (actor: Actor, { brief }: { brief: Brief }) => coordinates(actor, brief.hubId) || actor.named.has(brief.positionId);
export const canChangeBriefLane = (actor: Actor, { brief }: { brief: Brief }) => coordinates(actor, brief.hubId);
