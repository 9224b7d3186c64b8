import type { Fork } from "#db/schema/index.ts";
import { organisationOf, votesFor, type Actor } from "#lib/kernel/actor.ts";
import { mayRead } from "#lib/kernel/lane.ts";

type OfFork = { fork: Fork };

/** A delegate or alternate takes a response over for their own organisation. */
export const canForkResponse = (actor: Actor, { hub }: { hub: { id: string } }) => votesFor(actor, hub.id) !== null;
export const canReadFork = (actor: Actor, { fork }: OfFork) => mayRead(actor, fork);
/** Anyone of the organisation writes it; its delegate or alternate says that it was filed, and who may see it. */
export const canEditFork = (actor: Actor, { fork }: OfFork) => organisationOf(actor, fork.hubId) === fork.organisationId;
export const canFileFork = (actor: Actor, { fork }: OfFork) => votesFor(actor, fork.hubId) === fork.organisationId;
export const canChangeForkLane = canFileFork;
