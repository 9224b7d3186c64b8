import { aliasedTable, and, asc, desc, eq, exists, gt, inArray, isNotNull, isNull, lt, lte, not, notExists, or, sql, type SQL } from "drizzle-orm";
import { z } from "zod";
import type { Reader } from "#db/client.ts";
import { hubs, inbox, issues, ledger, people, watches } from "#db/schema/index.ts";
import { endOfTime } from "#db/schema/issues.ts";
import { clock } from "#lib/platform/clock.ts";
import { type Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { cursorOf, momentIn, readCursor } from "#lib/kernel/cursor.ts";
import { entriesVisibleTo } from "#lib/kernel/entries.ts";
import { rightsOf, visibleTo } from "#lib/kernel/lane.ts";
import { lasting } from "#lib/kernel/lasting.ts";
import { gapFor, prepared, type Given } from "#lib/kernel/prepared.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { isFollowed } from "#lib/kernel/watching.ts";
import { MyInbox, MyWatches } from "#lib/inbox/input.ts";
import { reasonsIn, snoozesFor, type Shown, type SnoozeUntil } from "#lib/inbox/model.ts";
import { canReadInbox } from "#lib/inbox/policy.ts";
import { hubsById } from "#lib/issues/queries.ts";
import { tasksOf } from "#lib/work/queries.ts";

/** Another entry of the same group: for the same person, about the same thing, for the same reason. */
const other = aliasedTable(inbox, "other");
const otherEntry = aliasedTable(ledger, "other_entry");

/** Whether the group has another entry like this that its owner may read. */
const others = (db: Reader, actor: Actor, like: SQL | undefined) => db.select({ one: sql`1` }).from(other).innerJoin(otherEntry, eq(otherEntry.seq, other.seq))
  .where(and(eq(other.personId, inbox.personId), eq(other.thing, inbox.thing), eq(other.reason, inbox.reason), like, entriesVisibleTo(actor, otherEntry)));

type Moment = Date | SQL;

/** Put off as a whole: an entry that came since brings all of the group back. */
const hasAwake = (db: Reader, actor: Actor, now: Moment) => exists(others(db, actor, and(isNull(other.doneAt), or(isNull(other.snoozedUntil), lte(other.snoozedUntil, now)))));
const isAwake = (db: Reader, actor: Actor, now: Moment) => or(isNull(inbox.snoozedUntil), lte(inbox.snoozedUntil, now), hasAwake(db, actor, now));
const isSnoozed = (db: Reader, actor: Actor, now: Moment) => and(gt(inbox.snoozedUntil, now), not(hasAwake(db, actor, now)));

// Asked before whether the row itself may be read and is put off: of most rows there is a newer one, and an index finds it at once. Each
// condition is one range of that index, or a group of fifty thousand would be gone through for each of its rows.
const isNewestOpen = (db: Reader, actor: Actor, also?: SQL) => notExists(others(db, actor, and(isNull(other.doneAt), gt(other.seq, inbox.seq), also)));
const isLastDone = (db: Reader, actor: Actor, also?: SQL) => and(notExists(others(db, actor, and(gt(other.doneAt, inbox.doneAt), also))), notExists(others(db, actor, and(eq(other.doneAt, inbox.doneAt), gt(other.seq, inbox.seq), also))));

export type Looking = { show: Shown; hub?: string | null; reason?: string | null; unread?: boolean; each?: boolean };

/** The entries of somebody's inbox in one of its parts, one for each group unless `each` is asked for. What they may not read now is in none. */
export function entriesIn(db: Reader, actor: Actor, { show, hub, reason, unread, each }: Looking, now: Moment = clock.now()): SQL | undefined {
  const reasons = reasonsIn(show);
  const here = hub ? db.select({ id: hubs.id }).from(hubs).where(eq(hubs.slug, hub)) : null;
  const alsoHere = here ? eq(otherEntry.hubId, ledger.hubId) : undefined;
  const state = show === "done" ? undefined : show === "snoozed" ? isSnoozed(db, actor, now) : isAwake(db, actor, now);
  const first = each ? undefined : show === "done" ? isLastDone(db, actor, alsoHere) : isNewestOpen(db, actor, alsoHere);
  return and(
    eq(inbox.personId, actor.id), show === "done" ? isNotNull(inbox.doneAt) : isNull(inbox.doneAt), unread ? isNull(inbox.readAt) : undefined, reasons ? inArray(inbox.reason, [...reasons]) : undefined, reason ? eq(inbox.reason, reason) : undefined,
    here ? inArray(ledger.hubId, here) : undefined, first, state, entriesVisibleTo(actor),
  );
}

/** An entry of somebody's inbox; what they may no longer read is not there. */
export async function findEntry(db: Reader, { entry: id }: { entry: string }, actor: Actor) {
  const [found] = await db.select({ entry: inbox }).from(inbox).innerJoin(ledger, eq(ledger.seq, inbox.seq)).where(and(eq(inbox.id, id), entriesVisibleTo(actor)));
  if (!found) throw new Refusal("notFound");
  return found.entry;
}

/** The same, of one's own inbox and no other. */
export async function findOwnEntry(db: Reader, input: { entry: string }, actor: Actor) {
  const entry = await findEntry(db, input, actor);
  if (entry.personId !== actor.id) throw new Refusal("notFound");
  return entry;
}

/** What of its group somebody may read, up to this entry: what came since they looked is left alone. */
export const groupUpTo = (db: Reader, actor: Actor, { personId, thing, reason, seq }: typeof inbox.$inferSelect) => db.select({ id: inbox.id }).from(inbox).innerJoin(ledger, eq(ledger.seq, inbox.seq))
  .where(and(eq(inbox.personId, personId), eq(inbox.thing, thing), eq(inbox.reason, reason), lte(inbox.seq, seq), entriesVisibleTo(actor)));

/** How many are counted; beyond, "more than" is all that anybody wants to know. */
export const mostCounted = 99;

const groupSize = prepared((db, { thing, reason, person }: Given<{ thing: string; reason: string; person: string }>, { actor, done }: { actor: Actor; done: boolean }) => db.select({ id: inbox.id }).from(inbox).innerJoin(ledger, eq(ledger.seq, inbox.seq))
  .where(and(eq(inbox.personId, person), sql`${inbox.thing} = ${thing}`, eq(inbox.reason, reason), done ? isNotNull(inbox.doneAt) : isNull(inbox.doneAt), entriesVisibleTo(actor))).limit(mostCounted + 1), ({ actor, done }) => `${done}${rightsOf(actor)}`);

const waitingOf = prepared((db, { now }: Given<{ now: Date }>, { actor, looking }: { actor: Actor; looking: Looking }) => db.select({ reason: inbox.reason }).from(inbox).innerJoin(ledger, eq(ledger.seq, inbox.seq))
  .where(entriesIn(db, actor, looking, gapFor(inbox.snoozedUntil, now))).orderBy(desc(inbox.seq)).limit(mostCounted + 1), ({ actor, looking }) => `${actor.id}${JSON.stringify(looking)}${rightsOf(actor)}`);
/** Asked for by nearly every page, so once until something happens. */
const reasonsWaiting = (db: Reader, actor: Actor, looking: Looking) => lasting("waiting in the inbox", actor, looking, async () => (await waitingOf(db, { now: clock.now() }, { actor, looking })).map(({ reason }) => reason));
const waitingIn = async (db: Reader, actor: Actor, looking: Looking) => (await reasonsWaiting(db, actor, looking)).length;

/** The issues that things are, as far as the actor may know of them. */
async function issuesAmong(db: Reader, actor: Actor, things: readonly string[]) {
  const ids = [...new Set(things.flatMap((thing) => (thing.startsWith("issue:") ? [thing.slice("issue:".length)] : [])))];
  if (ids.length === 0) return new Map<string, never>();
  const names = await hubsById(db);
  const rows = await db.select({ id: issues.id, docket: issues.docket, title: issues.title, hubId: issues.hubId, closesAt: issues.closesAt }).from(issues).where(and(inArray(issues.id, ids), visibleTo(actor, issues)));
  return new Map(rows.map(({ id, hubId, closesAt, ...issue }) => [`issue:${id}`, { ...issue, hub: names.get(hubId)!, closesAt: closesAt < endOfTime ? closesAt : null }]));
}

/** In what order each part is: what came last, what was done last, what comes back first. */
const orders = {
  seq: { by: [desc(inbox.seq)], beyond: (_: Date, seq: number) => lt(inbox.seq, seq) },
  done: { by: [desc(inbox.doneAt), desc(inbox.seq)], beyond: (at: Date, seq: number) => or(lt(inbox.doneAt, at), and(eq(inbox.doneAt, at), lt(inbox.seq, seq))) },
  snoozed: { by: [asc(inbox.snoozedUntil), desc(inbox.seq)], beyond: (at: Date, seq: number) => or(gt(inbox.snoozedUntil, at), and(eq(inbox.snoozedUntil, at), lt(inbox.seq, seq))) },
};

/** The moment and the place where a page ended, for an entry of one's own. */
async function placeAfter(db: Reader, actor: Actor, after: string | undefined) {
  const cursor = readCursor(after);
  if (!cursor) return null;
  const [row] = await db.select({ seq: inbox.seq }).from(inbox).where(and(eq(inbox.id, cursor.id), eq(inbox.personId, actor.id)));
  if (!row) throw wrong("after", "wrongForm");
  return { at: momentIn(cursor), seq: row.seq };
}

/**
 * What I was told and may still read, newest first, a page at a time: one entry for each thing and reason, with what happened last and how
 * many there are, up to one more than `mostCounted`.
 */
export const myInbox = query({
  name: "myInbox", input: MyInbox, subject: async () => null, allow: canReadInbox,
  async run({ actor, input: { after, limit, ...looking }, db }) {
    const order = orders[looking.show === "done" || looking.show === "snoozed" ? looking.show : "seq"];
    const place = await placeAfter(db, actor, after);
    const rows = await db.select({ entry: inbox, name: ledger.name, subject: ledger.subject, data: ledger.data, at: ledger.at, actor: people.name })
      .from(inbox).innerJoin(ledger, eq(ledger.seq, inbox.seq)).leftJoin(people, eq(people.id, ledger.actorId))
      .where(and(entriesIn(db, actor, looking), place ? order.beyond(place.at, place.seq) : undefined)).orderBy(...order.by).limit(limit + 1);
    const page = rows.slice(0, limit);
    const about = await issuesAmong(db, actor, page.map(({ entry: { thing } }) => thing));
    const [me] = await db.select({ zone: people.zone }).from(people).where(eq(people.id, actor.id));
    const entries = [];
    const now = clock.now(), offered = new Map<number | null, SnoozeUntil[]>();
    const snoozesTo = (closesAt: Date | null) => {
      const key = closesAt?.getTime() ?? null;
      if (!offered.has(key)) offered.set(key, snoozesFor({ now, zone: me!.zone, closesAt }));
      return offered.get(key)!;
    };
    for (const { entry: { id, reason, thing, createdAt, readAt, doneAt, snoozedUntil }, ...happened } of page) {
      const issue = about.get(thing) ?? null;
      const count = looking.each ? 1 : (await groupSize(db, { person: actor.id, thing, reason }, { actor, done: looking.show === "done" })).length;
      const until = snoozedUntil && snoozedUntil > now ? snoozedUntil : null;
      entries.push({ id, reason, count, createdAt, readAt, doneAt, snoozedUntil: until, ...happened, issue, snoozes: doneAt ? [] : snoozesTo(issue?.closesAt ?? null) });
    }
    const last = rows.length > limit ? page.at(-1)!.entry : null;
    const key = last && (order === orders.done ? last.doneAt! : order === orders.snoozed ? last.snoozedUntil! : last.createdAt);
    return { entries, next: last && cursorOf({ key: String(key!.getTime()), id: last.id }), unread: await waitingIn(db, actor, { show: "all", unread: true }) };
  },
});

/** How many of my groups are unread, one more than `mostCounted` at most: for a number that stands on every page. */
export const unreadInInbox = query({
  name: "unreadInInbox", input: z.strictObject({}), subject: async () => null, allow: canReadInbox,
  run: ({ actor, db }) => waitingIn(db, actor, { show: "all", unread: true }),
});

/** Of what I follow, what closes next. */
async function nextToClose(db: Reader, actor: Actor) {
  const mine = db.select({ topic: watches.topic }).from(watches).where(and(eq(watches.personId, actor.id), isFollowed));
  const [next] = await db.select({ docket: issues.docket, title: issues.title, closesAt: issues.closesAt }).from(issues)
    .where(and(isNull(issues.mergedInto), gt(issues.closesAt, clock.now()), lt(issues.closesAt, endOfTime), visibleTo(actor, issues), inArray(sql`'issue:' || ${issues.id}`, mine))).orderBy(asc(issues.closesAt), asc(issues.id)).limit(1);
  return next ?? null;
}

/** How much is in each part of my inbox, counted the same way, for which reasons, and what closes next of what I follow. */
export const inboxSummary = query({
  name: "inboxSummary", input: z.strictObject({}), subject: async () => null, allow: canReadInbox,
  async run({ actor, db }) {
    const count = (show: Shown) => waitingIn(db, actor, { show });
    const all = await reasonsWaiting(db, actor, { show: "all" });
    return { needs: await count("needs"), mentions: await count("mentions"), all: all.length, snoozed: await count("snoozed"), reasons: [...new Set(all)].sort(), next: await nextToClose(db, actor) };
  },
});

/** The issues of which I chose, or was given, how much I want to hear; what I stopped watching is left out. */
export const myWatches = query({
  name: "myWatches", input: MyWatches, subject: async () => null, allow: canReadInbox,
  async run({ actor, input: { after, limit }, db }) {
    const names = await hubsById(db);
    const cursor = readCursor(after);
    const rows = await db.select({ id: issues.id, docket: issues.docket, title: issues.title, hubId: issues.hubId, level: watches.level, since: watches.createdAt }).from(watches).innerJoin(issues, eq(watches.topic, sql`'issue:' || ${issues.id}`))
      .where(and(eq(watches.personId, actor.id), isNull(watches.endedAt), isNull(issues.mergedInto), visibleTo(actor, issues), cursor ? lt(issues.id, cursor.id) : undefined)).orderBy(desc(issues.id)).limit(limit + 1);
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1)! : null;
    return { watches: page.map(({ id: _, hubId, ...watch }) => ({ ...watch, hub: names.get(hubId)! })), next: last && cursorOf({ key: "", id: last.id }) };
  },
});

/** What only this person can do now, soonest first. It empties. */
export const myWork = query({
  name: "myWork", input: z.strictObject({}), subject: async () => null, allow: canReadInbox,
  run: ({ actor, db }) => tasksOf(db, actor),
});
