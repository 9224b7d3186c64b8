import { coordinates, type Actor } from "#lib/kernel/actor.ts";

type OfHub = { hub: { id: string } };

/** Those who spoke are told by those who asked them. */
export const canTellFates = (actor: Actor, { hub }: OfHub) => coordinates(actor, hub.id);
