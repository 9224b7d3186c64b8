import { and, asc, desc, eq, isNull, or } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { feedLinks, hubs, issues, people, viewFollows, views, type View } from "#db/schema/index.ts";
import type { FeedKind, ViewKind } from "#db/vocabulary.ts";
import { clock } from "#lib/platform/clock.ts";
import { fingerprint } from "#lib/platform/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { visibleTo } from "#lib/kernel/lane.ts";
import { prepared, type Given } from "#lib/kernel/prepared.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { hubsById, type Hubs } from "#lib/issues/queries.ts";
import { askedBy, IssueExtract, IssueQuery } from "#lib/registry/input.ts";
import { fieldsOf, readRegistry, usualColumns, type ColumnName, type Grouping, type Sort } from "#lib/registry/model.ts";
import { extractOf, withTracks } from "#lib/registry/queries.ts";
import { fieldsOf as fieldsOfLedger, readLedger } from "#lib/scorecards/model.ts";
import { readSearch } from "#lib/search/model.ts";
import { newestFound } from "#lib/search/queries.ts";
import { ByView, FeedBehind, MyViews } from "#lib/views/input.ts";
import { canChangeView, canFollowView, canKeepViews, canReadView, canShareViews, isTheFeedDoor } from "#lib/views/policy.ts";

export async function findView(db: Reader, { view: id }: { view: string }) {
  const [view] = await db.select().from(views).where(and(eq(views.id, id), isNull(views.retiredAt)));
  if (!view) throw new Refusal("notFound");
  return { view };
}

/** The members of an address that show what a view is of. */
const fieldsBehind = (of: ViewKind, text: string): Record<string, string> => (of === "search" ? { q: text } : of === "asks" ? fieldsOfLedger(readLedger(text)) : fieldsOf(readRegistry(text)));

/** A view as screens and machines need it: with the members of an address that show it. */
function shown(actor: Actor, view: View, names: Hubs, followed: ReadonlySet<string>) {
  const { id, name, of, query: text, sort, grouping, columns, standard, lane, hubId } = view;
  return {
    id, name, of, query: text, sort: sort as Sort, grouping: grouping as Grouping | null, columns: (columns.length > 0 ? columns : usualColumns) as readonly ColumnName[], standard, shared: lane === "hub" ? names.get(hubId!)! : null,
    fields: fieldsBehind(of, text), following: followed.has(id), may: { change: canChangeView(actor, { view }), follow: canFollowView(actor, { view }) },
  };
}

const viewsFor = prepared((db, { owner, hubs: hubIds }: Given<{ owner: string; hubs: readonly string[] }>) => db.select().from(views)
  .where(and(isNull(views.retiredAt), or(and(eq(views.lane, "named"), eq(views.ownerId, owner)), and(eq(views.lane, "hub"), among(views.hubId, hubIds))))).orderBy(asc(views.name), asc(views.id)));

const followsOf = prepared((db, { person }: Given<{ person: string }>) => db.select({ id: viewFollows.viewId }).from(viewFollows).where(eq(viewFollows.personId, person)));
const followedBy = async (db: Reader, actor: Actor) => new Set(actor.kind === "person" ? (await followsOf(db, { person: actor.id })).map(({ id }) => id) : []);

/** The views somebody can choose from: their own, and those that their hubs share, by name. The first standard one is what they see first. */
export const myViews = query({
  name: "myViews", lasting: true, input: MyViews, subject: async () => null, allow: canKeepViews,
  async run({ actor, db }) {
    const names = await hubsById(db);
    const hubIds = actor.seats.flatMap(({ hubId }) => hubId ?? []);
    const rows = await viewsFor(db, { owner: actor.id, hubs: hubIds });
    const own = rows.filter(({ lane }) => lane === "named"), shared = rows.filter(({ lane }) => lane === "hub");
    const followed = await followedBy(db, actor);
    const standard = own.find((view) => view.standard) ?? shared.find((view) => view.standard && view.hubId === hubIds[0]);
    return {
      views: [...own, ...shared].map((view) => shown(actor, view, names, followed)), standard: standard?.id ?? null,
      may: { share: [...names].filter(([id]) => canShareViews(actor, { hub: { id } })).map(([, hub]) => hub) },
    };
  },
});

export const viewById = query({
  name: "viewById", lasting: true, input: ByView, subject: findView, allow: canReadView,
  run: async ({ actor, subject: { view }, db }) => shown(actor, view, await hubsById(db), await followedBy(db, actor)),
});

const mostRows = 10_000, mostNews = 50;

/** Every issue of a query, whole enough for a table that is taken elsewhere. */
export const issueTable = query({
  name: "issueTable", input: IssueExtract, subject: async () => null, allow: () => true,
  async run({ actor, input: { sort, ...given }, db }) {
    const of = { db, actor, now: clock.now(), names: await hubsById(db) };
    return withTracks(await extractOf(askedBy(given), { sort, most: mostRows }, of), of);
  },
});

/** What moved last of a query, for feeds. */
export const issueNews = query({
  name: "issueNews", lasting: true, input: IssueQuery, subject: async () => null, allow: () => true,
  async run({ actor, input, db }) {
    const of = { db, actor, now: clock.now(), names: await hubsById(db) };
    return withTracks(await extractOf(askedBy(input), { sort: "moved", most: mostNews }, of), of);
  },
});

const mostInDigest = 20;
const pages: Record<ViewKind, string> = { registry: "issues", search: "search", asks: "asks" };
/** Where a view is looked at. */
const pageOfView = ({ id, of }: Pick<View, "id" | "of">) => `/${pages[of]}?view=${id}`;

/** What of a view changed last, as far as somebody may read it. */
async function newsOf({ of, query: text }: View, within: { db: Reader; actor: Actor; names: Hubs }) {
  if (of === "search") return (await newestFound(within.db, within.actor, readSearch(text), mostInDigest)).map(({ title, url, changedAt, docket }) => ({ title, href: url, docket, at: changedAt }));
  const { notices: _, ...asked } = readRegistry(text);
  return (await extractOf(asked, { sort: "moved", most: mostInDigest }, { ...within, now: clock.now() })).map(({ title, docket, movedAt }) => ({ title, href: `/issues/${docket.toLowerCase()}`, docket, at: movedAt }));
}

/** What is new since a moment in each view that somebody follows and may still see, at most twenty each, the newest first. What they may not read is not new to them. */
export async function newInViews(db: Reader, actor: Actor, since: Date) {
  const names = await hubsById(db);
  const rows = await db.select({ view: views, since: viewFollows.since }).from(viewFollows).innerJoin(views, eq(views.id, viewFollows.viewId)).where(and(eq(viewFollows.personId, actor.id), isNull(views.retiredAt))).orderBy(asc(views.name), asc(views.id));
  const found = [];
  for (const { view, since: followed } of rows.filter((row) => canReadView(actor, row))) {
    const from = followed > since ? followed : since;
    const news = (await newsOf(view, { db, actor, names })).filter(({ at }) => at > from).map(({ at: _, ...one }) => one);
    if (news.length > 0) found.push({ name: view.name, href: pageOfView(view), news });
  }
  return found;
}

/** The links of somebody's own, newest first, with what they lead to. The secret in them is not kept. */
export const myFeedLinks = query({
  name: "myFeedLinks", input: MyViews, subject: async () => null, allow: canKeepViews,
  async run({ actor, db }) {
    const links = await db.select().from(feedLinks).where(and(eq(feedLinks.personId, actor.id), isNull(feedLinks.revokedAt))).orderBy(desc(feedLinks.createdAt), desc(feedLinks.id));
    return Promise.all(links.map(async ({ id, kind, target, createdAt, lastUsedDay }) => ({ id, kind, target, title: await titleOf(db, actor, kind, target), createdAt, lastUsedDay })));
  },
});

/** What a link leads to is called so to those who may still read it. */
async function titleOf(db: Reader, actor: Actor, kind: FeedKind, target: string | null): Promise<string | null> {
  if (kind === "hub") return (await db.select({ title: hubs.name }).from(hubs).where(eq(hubs.slug, target!)))[0]?.title ?? null;
  if (kind === "issue") return (await db.select({ title: issues.title }).from(issues).where(and(eq(issues.docket, target!), visibleTo(actor, issues))))[0]?.title ?? null;
  const [view] = kind === "view" ? await db.select().from(views).where(and(eq(views.id, target!), isNull(views.retiredAt))) : [];
  return view && canReadView(actor, { view }) ? view.name : null;
}

/** What is behind the secret of a link, unless it was revoked or its owner suspended; null where there is nothing. For the door alone. */
export const feedBehind = query({
  name: "feedBehind", input: FeedBehind, subject: async () => null, allow: isTheFeedDoor,
  async run({ input: { secret }, db }) {
    const [link] = await db.select({ id: feedLinks.id, personId: feedLinks.personId, kind: feedLinks.kind, target: feedLinks.target, lastUsedDay: feedLinks.lastUsedDay }).from(feedLinks)
      .innerJoin(people, and(eq(people.id, feedLinks.personId), isNull(people.suspendedAt))).where(and(eq(feedLinks.fingerprint, fingerprint(secret)), isNull(feedLinks.revokedAt)));
    return link ?? null;
  },
});
