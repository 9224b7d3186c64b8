import type { Issue } from "#db/schema/index.ts";
import { isMember, isSystem, type Actor } from "#lib/kernel/actor.ts";
import { mayRead } from "#lib/kernel/lane.ts";

/** Coordinators and liaisons of any hub that can read an issue say what it is about and how it stands to others. */
export const canRelate = (actor: Actor, issue: Issue) => isSystem(actor) || (mayRead(actor, issue) && actor.seats.some(({ role }) => role === "coordinator" || role === "liaison"));
export const canReadTopics = (actor: Actor) => isMember(actor) || isSystem(actor);
