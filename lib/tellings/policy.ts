import type { Actor } from "#lib/kernel/actor.ts";

/** Whoever may do an act may ask whom it tells; that is looked at with the act. A visitor does nothing here. */
export const canAskWhoIsTold = (actor: Actor) => actor.kind !== "visitor";
