import type { Hub, Issue } from "#db/schema/index.ts";
import { coordinates, isMember, isSystem, type Actor } from "#lib/kernel/actor.ts";
import { mayRead, type Laned } from "#lib/kernel/lane.ts";

export const canReadIssue = (actor: Actor, issue: Laned) => mayRead(actor, issue);
/** Anyone who sits in the hub and does more than read may spot something. */
export const canLogIssue = (actor: Actor, hub: Pick<Hub, "id">) =>
  isSystem(actor) || actor.seats.some((seat) => seat.hubId === hub.id && seat.role !== "member");

type OnTrack = { issue: Issue; hub: Hub };

/** A hub opens and moves its own track, and nobody else's. */
export const canOpenTrack = (actor: Actor, { hub }: OnTrack) => isSystem(actor) || coordinates(actor, hub.id);
export const canMoveTrack = canOpenTrack;
export const canSeeTrack = (actor: Actor, { issue }: OnTrack) => mayRead(actor, issue);
export const canDescribeIssue = (actor: Actor, issue: Issue) => isSystem(actor) || coordinates(actor, issue.hubId);
export const canChangeIssueLane = canDescribeIssue;
export const canWatchIssue = (actor: Actor, issue: Issue) => isMember(actor) && mayRead(actor, issue);
export const canReadReference = (actor: Actor) => isMember(actor) || isSystem(actor);
