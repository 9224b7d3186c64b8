import type { Actor } from "#lib/kernel/actor.ts";

/** Pages of those who are signed in hear of what changes; a visitor's are as they were asked for. */
export const canHearNews = (actor: Actor) => actor.kind === "person";
