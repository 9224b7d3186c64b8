import type { Issue } from "#db/schema/index.ts";
import { isSystem, type Actor } from "#lib/kernel/actor.ts";
import { mayRead } from "#lib/kernel/lane.ts";

/** Coordinators of any hub that can read the issue, and liaisons of the hub that logged it, keep its dates. */
export const canKeepDates = (actor: Actor, { issue }: { issue: Issue }) =>
  isSystem(actor) || actor.seats.some(({ hubId, role }) => role === "coordinator" || (role === "liaison" && hubId === issue.hubId));
export const canReadDates = (actor: Actor, { issue }: { issue: Issue }) => mayRead(actor, issue);
