import type { Hub, Issue } from "#db/schema/index.ts";
import { coordinates, isAdministrator, isSystem, sitsIn, type Actor } from "#lib/kernel/actor.ts";

type Of = { hub: Pick<Hub, "id"> };

/** What waits is open to everyone who sits in the hub; what is done with it is up to its coordinators. */
export const canReadTriage = (actor: Actor, { hub }: Of) => sitsIn(actor, hub.id) || isAdministrator(actor) || isSystem(actor);
export const canTriage = (actor: Actor, { hub }: Of) => isSystem(actor) || coordinates(actor, hub.id);

/** The hub that logged an issue says that it is another one, and takes that back. */
export const canMerge = (actor: Actor, issue: Pick<Issue, "hubId">) => isSystem(actor) || coordinates(actor, issue.hubId);
