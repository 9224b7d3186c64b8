import { isMember, type Actor } from "#lib/kernel/actor.ts";

export const canReadInbox = (actor: Actor) => actor.kind === "person" && isMember(actor);
export const canMarkRead = (actor: Actor, { personId }: { personId: string }) => actor.id === personId;
