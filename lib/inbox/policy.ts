import { isMember, type Actor } from "#lib/kernel/actor.ts";

type Own = { personId: string };

export const canReadInbox = (actor: Actor) => actor.kind === "person" && isMember(actor);
export const canMarkRead = (actor: Actor, { personId }: Own) => actor.id === personId;
export const canSortInbox = canMarkRead;
