import type { Hub, Issue, Track } from "#db/schema/index.ts";
import { coordinates, isMember, isSystem, sitsIn, type Actor } from "#lib/kernel/actor.ts";
import { mayRead } from "#lib/kernel/lane.ts";

type OnTrack = { issue: Issue; hub: Pick<Hub, "id">; track: Track | null };

/** How a hub means to be in time is for members: on a track that is public too, outsiders are not told. */
export const canReadPlans = (actor: Actor) => isMember(actor) || isSystem(actor);
export const canReadPlan = (actor: Actor, { issue, track }: OnTrack) => canReadPlans(actor) && mayRead(actor, issue) && track !== null && mayRead(actor, track);

/** The hub's coordinators, whoever leads the track, and its editors, as long as they sit in the hub. */
export const canPlan = (actor: Actor, { hub, track, editors }: OnTrack & { editors: readonly string[] }) =>
  isSystem(actor) || coordinates(actor, hub.id) || (sitsIn(actor, hub.id) && (track?.leadId === actor.id || editors.includes(actor.id)));
