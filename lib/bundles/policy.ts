import { coordinates, type Actor } from "#lib/kernel/actor.ts";
import { mayRead, type Laned } from "#lib/kernel/lane.ts";

/** With a bundle words go from one position of a hub into another, where others may read them: that is for coordinators to do. */
export const canUseBundles = (actor: Actor, { position }: { position: Laned }) => coordinates(actor, position.hubId);
export const canReadBundle = (actor: Actor, { bundle }: { bundle: Laned }) => mayRead(actor, bundle);
export const canChangeBundle = (actor: Actor, { bundle }: { bundle: Laned }) => coordinates(actor, bundle.hubId);
