import { isAdministrator, isMember, isSystem, type Actor } from "#lib/kernel/actor.ts";

/** One's mail is nobody else's. */
export const canKeepMail = (actor: Actor) => actor.kind === "person" && isMember(actor);
/** Mail that does not leave is for those who run the foundation's house. */
export const canMendMail = isAdministrator;
/** What the doors of the house do for whoever holds a link from a mail. */
export const isTheMailDoor = isSystem;
