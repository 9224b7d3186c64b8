import type { Divergence, Position } from "#db/schema/index.ts";
import { coordinates, isAdministrator, type Actor } from "#lib/kernel/actor.ts";

type OfPosition = { position: Position };
type ForHub = { hub: { id: string } };

export const canOfferCore = (actor: Actor, { position }: OfPosition) => coordinates(actor, position.hubId);
/** A hub joins, moves its own annex and says where it differs; nobody does it for it. */
export const canJoinCore = (actor: Actor, { hub }: ForHub) => coordinates(actor, hub.id);
export const canDeclareDivergence = canJoinCore;
export const canFollowCore = canOfferCore;
export const canWithdrawDivergence = (actor: Actor, { divergence }: { divergence: Divergence }) => coordinates(actor, divergence.hubId);
/** The coordinators of the hub whose text it is, and the foundation's own staff. */
export const canClaimFoundation = (actor: Actor, { position }: OfPosition) => coordinates(actor, position.hubId) || isAdministrator(actor);
