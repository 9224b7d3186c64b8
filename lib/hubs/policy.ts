import type { Steward } from "#db/vocabulary.ts";
import { coordinates, isAdministrator, isSystem, sitsIn, type Actor } from "#lib/kernel/actor.ts";

type Hub = { id: string };

export const canOpenHubs = (actor: Actor) => isAdministrator(actor) || isSystem(actor);
/** Whoever the rules in force name. */
export const canSetRules = (actor: Actor, { hub, stewards }: { hub: Hub; stewards: readonly Steward[] }) => {
  const onBoard = actor.seats.some((seat) => seat.hubId === hub.id && seat.role === "board");
  const is: Record<Steward, boolean> = { administrator: isAdministrator(actor), coordinator: coordinates(actor, hub.id), board: onBoard, "coordinator-on-board": onBoard && coordinates(actor, hub.id) };
  return isSystem(actor) || stewards.some((steward) => is[steward]);
};
/** That a hub is there, where, and who participates, is public. */
export const canReadHubs = () => true;
/** Who does what in a hub, by name: for those who give its work to somebody. */
export const canReadRoster = (actor: Actor, hub: Hub) => isAdministrator(actor) || isSystem(actor) || coordinates(actor, hub.id);
export const canReadRules = (actor: Actor, hub: Hub) => sitsIn(actor, hub.id) || isAdministrator(actor) || isSystem(actor);
