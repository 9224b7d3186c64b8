import type { FeedLink, View } from "#db/schema/index.ts";
import { coordinates, isMember, isSystem, type Actor } from "#lib/kernel/actor.ts";
import { mayRead, type Laned } from "#lib/kernel/lane.ts";

type Held = Laned & Pick<View, "ownerId">;

/** A view is one's own, or shared with a hub: then everyone who sits in it sees it. */
export const canReadView = (actor: Actor, { view }: { view: Held }) => (view.lane === "hub" ? mayRead(actor, view) : actor.id === view.ownerId);
/** What is shared is kept by the hub's coordinators, and by whoever made it. */
export const canChangeView = (actor: Actor, { view }: { view: Held }) => actor.id === view.ownerId || (view.lane === "hub" && coordinates(actor, view.hubId));
export const canKeepViews = (actor: Actor) => actor.kind === "person" && isMember(actor);
export const canShareViews = (actor: Actor, { hub }: { hub: { id: string } | null }) => canKeepViews(actor) && (hub === null || actor.seats.some((seat) => seat.hubId === hub.id && (seat.role === "coordinator" || seat.role === "liaison")));
/** Whoever sees a view may have what is new in it told in their digest; of asks one is told otherwise. */
export const canFollowView = (actor: Actor, subject: { view: Held & Pick<View, "of"> }) => canKeepViews(actor) && canReadView(actor, subject) && subject.view.of !== "asks";

export const canRevokeFeedLink = (actor: Actor, { link }: { link: Pick<FeedLink, "personId"> }) => actor.id === link.personId;
export const isTheFeedDoor = isSystem;
