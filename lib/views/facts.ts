import type { FeedLink, View } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";

const onesOwn = (personId: string) => ({ id: personId, lane: "named" as const, hubId: null, organisationId: null });

/** What is one's own is nobody else's to read of; what is shared, everyone's who sits in the hub. */
const onView = (name: Fact["name"], view: View): Fact => ({ name, subject: `view:${view.id}`, about: view.hubId ? [`hub:${view.hubId}`] : [], reach: view.lane === "hub" ? view : onesOwn(view.ownerId), data: { view: view.name } });
export const viewSaved = (view: View) => onView("view.saved", view);
export const viewChanged = (view: View) => onView("view.changed", view);
export const viewRetired = (view: View) => onView("view.retired", view);

const onFollowing = (name: Fact["name"], view: View, personId: string): Fact => ({ name, subject: `person:${personId}`, about: [], reach: onesOwn(personId), data: { view: view.name } });
export const viewFollowed = (view: View, personId: string) => onFollowing("view.followed", view, personId);
export const viewUnfollowed = (view: View, personId: string) => onFollowing("view.unfollowed", view, personId);

const onLink = (name: Fact["name"], { id, personId, kind }: FeedLink): Fact => ({ name, subject: `link:${id}`, about: [`person:${personId}`], reach: onesOwn(personId), data: { kind } });
export const feedLinkMade = (link: FeedLink) => onLink("feed.linked", link);
export const feedLinkRevoked = (link: FeedLink) => onLink("feed.revoked", link);
