import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { feedLinks, hubs, issues, viewFollows, views, type Hub, type View } from "#db/schema/index.ts";
import type { FeedKind, ViewKind } from "#db/vocabulary.ts";
import { clock } from "#lib/platform/clock.ts";
import { fingerprint, newSecret } from "#lib/platform/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { findHub } from "#lib/hubs/queries.ts";
import { canReadIssue } from "#lib/issues/policy.ts";
import { printRegistry, readRegistry } from "#lib/registry/model.ts";
import { printLedger, readLedger } from "#lib/scorecards/model.ts";
import { printSearch, readSearch } from "#lib/search/model.ts";
import { feedLinkMade, feedLinkRevoked, viewChanged, viewFollowed, viewRetired, viewSaved, viewUnfollowed } from "#lib/views/facts.ts";
import { ByView, ChangeView, MakeFeedLink, RevokeFeedLink, SaveView } from "#lib/views/input.ts";
import { canChangeView, canFollowView, canKeepViews, canReadView, canRevokeFeedLink, canShareViews } from "#lib/views/policy.ts";
import { findView } from "#lib/views/queries.ts";

/** Of one person, and of one hub, one view is the standard: the one before gives way. */
async function giveWay(tx: Tx, { lane, ownerId, hubId }: Pick<View, "lane" | "ownerId" | "hubId">) {
  const rivals = lane === "hub" ? and(eq(views.lane, "hub"), eq(views.hubId, hubId!)) : and(eq(views.lane, "named"), eq(views.ownerId, ownerId));
  await tx.update(views).set({ standard: false }).where(and(rivals, eq(views.standard, true)));
}

const forms: Record<ViewKind, (query: string) => string> = { registry: (query) => printRegistry(readRegistry(query)), search: (query) => printSearch(readSearch(query)), asks: (query) => printLedger(readLedger(query)) };
/** Kept in its one form, with what can be read of it. */
const kept = (of: ViewKind, query: string) => forms[of](query);

/** Keeps a way to look at the registry or at the ledger of asks, or a search, for oneself or for a hub. */
export const saveView = command({
  name: "saveView", input: SaveView, seen: () => true, allow: canShareViews,
  subject: async (db, { hub }): Promise<{ hub: Hub | null }> => ({ hub: hub ? await findHub(db, { hub }) : null }),
  async run({ actor, input: { hub: _, query, ...input }, subject: { hub }, tx }) {
    const held = hub ? { lane: "hub" as const, hubId: hub.id } : { lane: "named" as const, hubId: null };
    const standard = input.standard && input.of === "registry";
    if (standard) await giveWay(tx, { ...held, ownerId: actor.id });
    const [view] = await tx.insert(views).values({ ...input, ...held, standard, query: kept(input.of, query), ownerId: actor.id }).returning();
    return happened({ id: view!.id }, viewSaved(view!));
  },
});

export const changeView = command({
  name: "changeView", input: ChangeView, subject: findView, seen: canReadView, allow: canChangeView,
  async run({ input: { view: _, query, ...input }, subject: { view: before }, tx }) {
    const standard = input.standard && before.of === "registry";
    if (standard && !before.standard) await giveWay(tx, before);
    const [view] = await tx.update(views).set({ ...input, standard, query: kept(before.of, query) }).where(eq(views.id, before.id)).returning();
    return happened({ id: view!.id }, viewChanged(view!));
  },
});

export const retireView = command({
  name: "retireView", input: ByView, subject: findView, seen: canReadView, allow: canChangeView,
  async run({ subject: { view: before }, tx }) {
    const [view] = await tx.update(views).set({ retiredAt: clock.now(), standard: false }).where(eq(views.id, before.id)).returning();
    return happened(null, viewRetired(view!));
  },
});

const following = (actor: Actor, view: View) => and(eq(viewFollows.viewId, view.id), eq(viewFollows.personId, actor.id));

/** Has what is new of a view told in one's digest, from now on. */
export const followView = command({
  name: "followView", input: ByView, subject: findView, seen: canReadView, allow: canFollowView,
  async run({ actor, subject: { view }, tx }) {
    if ((await tx.$count(viewFollows, following(actor, view))) > 0) return unchanged(null);
    await tx.insert(viewFollows).values({ viewId: view.id, personId: actor.id });
    return happened(null, viewFollowed(view, actor.id));
  },
});

export const unfollowView = command({
  name: "unfollowView", input: ByView, subject: findView, seen: canReadView, allow: canFollowView,
  async run({ actor, subject: { view }, tx }) {
    if ((await tx.$count(viewFollows, following(actor, view))) === 0) return unchanged(null);
    await tx.delete(viewFollows).where(following(actor, view));
    return happened(null, viewUnfollowed(view, actor.id));
  },
});

/** What a link is to lead to must be there for whoever makes it; kept as it is compared. */
async function targetOf(tx: Tx, actor: Actor, { kind, target }: { kind: FeedKind; target: string | null }): Promise<string | null> {
  if (kind === "all" || kind === "mine") return null;
  if (!target) throw wrong("target", "required");
  if (kind === "hub" && (await tx.$count(hubs, eq(hubs.slug, target))) > 0) return target;
  const docket = target.toUpperCase();
  const [issue] = kind === "issue" ? await tx.select().from(issues).where(eq(issues.docket, docket)) : [];
  if (issue && canReadIssue(actor, issue)) return docket;
  const [view] = kind === "view" ? await tx.select().from(views).where(and(eq(views.id, target), isNull(views.retiredAt))) : [];
  if (view && view.of !== "asks" && canReadView(actor, { view })) return view.id;
  throw wrong("target", "notOneOf");
}

/** A link by which a calendar or a reader of feeds sees what its owner may, as a member of their hubs and no more. Its secret is shown once. */
export const makeFeedLink = command({
  name: "makeFeedLink", input: MakeFeedLink, subject: async () => null, seen: () => true, allow: canKeepViews, shownOnce: true,
  async run({ actor, input, tx }) {
    const secret = `sf_${newSecret()}`;
    const [link] = await tx.insert(feedLinks).values({ personId: actor.id, kind: input.kind, target: await targetOf(tx, actor, input), fingerprint: fingerprint(secret) }).returning();
    return happened({ id: link!.id, secret }, feedLinkMade(link!));
  },
});

export const revokeFeedLink = command({
  name: "revokeFeedLink", input: RevokeFeedLink, seen: canRevokeFeedLink, allow: canRevokeFeedLink,
  async subject(db, { link: id }) {
    const [link] = await db.select().from(feedLinks).where(and(eq(feedLinks.id, id), isNull(feedLinks.revokedAt)));
    if (!link) throw new Refusal("notFound");
    return { link };
  },
  async run({ subject: { link }, tx }) {
    await tx.update(feedLinks).set({ revokedAt: clock.now() }).where(eq(feedLinks.id, link.id));
    return happened(null, feedLinkRevoked(link));
  },
});
