import type { Embargo, Position } from "#db/schema/index.ts";
import { coordinates, isAdministrator, type Actor } from "#lib/kernel/actor.ts";
import { mayRead } from "#lib/kernel/lane.ts";

type OfPosition = { position: Position };

const keeps = (actor: Actor, { position }: OfPosition) => coordinates(actor, position.hubId) || isAdministrator(actor);

export const canSetEmbargo = (actor: Actor, { position }: OfPosition) => coordinates(actor, position.hubId);
export const canAskToLiftEmbargo = keeps;
/** Four eyes while its hour has not come: whoever asked is not whoever confirms. */
export const canLiftEmbargo = (actor: Actor, { position, embargo, isOver }: OfPosition & { embargo: Pick<Embargo, "askedBy"> | null; isOver: boolean }) =>
  keeps(actor, { position }) && (isOver || embargo?.askedBy !== actor.id);
export const canReadEmbargo = (actor: Actor, { position }: OfPosition) => mayRead(actor, { ...position, lane: "coordinators" });
