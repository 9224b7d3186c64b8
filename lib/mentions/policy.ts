import type { Actor } from "#lib/kernel/actor.ts";
import type { Position } from "#db/schema/index.ts";
import { canReadDraft } from "#lib/positions/policy.ts";
import { canReadRoster } from "#lib/hubs/policy.ts";

/** Anyone may ask what a name leads to: they are answered with what they may read. */
export const canReadMentions = () => true;
export const canFindMentions = (actor: Actor, { position }: { position: Position }) => canReadDraft(actor, { position });
/** Who sits in a hub is told to those who may know. */
export const canFindPeople = (actor: Actor, { position }: { position: Position }) => canReadRoster(actor, { id: position.hubId });
