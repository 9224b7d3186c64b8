import { coordinates, type Actor } from "#lib/kernel/actor.ts";
import type { Laned } from "#lib/kernel/lane.ts";

type OfSignOn = { signOn: Pick<Laned, "hubId"> };

/** Links, and what is said by them, are the coordinators' of the hub. */
export const canKeepSignLinks = (actor: Actor, { signOn }: OfSignOn) => coordinates(actor, signOn.hubId);
/** Whoever has the link reads the text and signs; what is behind it was put there for them. */
export const canUseSignLink = () => true;
