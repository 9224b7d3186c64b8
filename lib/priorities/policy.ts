import type { Hub, Issue, Track } from "#db/schema/index.ts";
import { coordinates, isSystem, type Actor } from "#lib/kernel/actor.ts";
import { mayRead } from "#lib/kernel/lane.ts";

type OnTrack = { issue: Issue; hub: Pick<Hub, "id">; track: Track | null };

/** A hub's own coordinators say how much it matters. Whoever may read the track may see how that came about. */
export const canAssess = (actor: Actor, { hub }: OnTrack) => isSystem(actor) || coordinates(actor, hub.id);
export const canReadPriority = (actor: Actor, { issue, track }: OnTrack) => mayRead(actor, issue) && track !== null && mayRead(actor, track);
