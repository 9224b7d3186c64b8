import { and, desc, eq, inArray, isNotNull, isNull, lte, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { inbox, issues, ledger, people } from "#db/schema/index.ts";
import { endOfTime } from "#db/schema/issues.ts";
import { clock } from "#lib/platform/clock.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { entriesVisibleTo } from "#lib/kernel/entries.ts";
import { happened, unchanged, type Fact, type Outcome } from "#lib/kernel/facts.ts";
import { mayRead } from "#lib/kernel/lane.ts";
import { wrong } from "#lib/kernel/refusal.ts";
import * as facts from "#lib/inbox/facts.ts";
import { MarkAllDone, MarkAllRead, MarkDone, MarkRead, MarkUndone, MarkUnread, Snooze } from "#lib/inbox/input.ts";
import { snoozedUntil } from "#lib/inbox/model.ts";
import { canMarkRead, canReadInbox, canSortInbox } from "#lib/inbox/policy.ts";
import { entriesIn, findEntry, findOwnEntry, groupUpTo } from "#lib/inbox/queries.ts";

type Entry = typeof inbox.$inferSelect;
type Kept = Partial<Pick<Entry, "readAt" | "doneAt" | "snoozedUntil">>;

/** Keeps something of those entries that are not so yet, and says of how many. */
async function keep(tx: Tx, which: SQL | undefined, kept: Kept, said: (personId: string, count: number) => Fact, actor: Actor) {
  const ids = (await tx.select({ id: inbox.id }).from(inbox).where(which)).map(({ id }) => id);
  if (ids.length === 0) return unchanged(null);
  await tx.update(inbox).set(kept).where(among(inbox.id, ids));
  return happened(null, said(actor.id, ids.length));
}
const ofGroup = (tx: Tx, actor: Actor, entry: Entry) => inArray(inbox.id, groupUpTo(tx, actor, entry));

/** Somebody has looked at an entry, and at those of its group before it. */
export const markRead = command({
  name: "markRead", input: MarkRead, subject: findEntry, seen: canMarkRead, allow: canMarkRead,
  run: ({ actor, subject: entry, tx }) => keep(tx, and(ofGroup(tx, actor, entry), isNull(inbox.readAt)), { readAt: clock.now() }, facts.inboxRead, actor),
});

/** It is to be looked at again. */
export const markUnread = command({
  name: "markUnread", input: MarkUnread, subject: findEntry, seen: canMarkRead, allow: canMarkRead,
  run: ({ actor, subject: entry, tx }) => keep(tx, and(eq(inbox.id, entry.id), isNotNull(inbox.readAt)), { readAt: null }, facts.inboxUnread, actor),
});

/** Somebody is done with an entry and those of its group before it. What comes after stands in the inbox again. */
export const markDone = command({
  name: "markDone", input: MarkDone, subject: findEntry, seen: canSortInbox, allow: canSortInbox,
  run: ({ actor, subject: entry, tx }) => keep(tx, and(ofGroup(tx, actor, entry), isNull(inbox.doneAt)), { doneAt: clock.now(), snoozedUntil: null }, facts.inboxDone, actor),
});

/** Puts back into the inbox what was done. */
export const markUndone = command({
  name: "markUndone", input: MarkUndone, subject: findEntry, seen: canSortInbox, allow: canSortInbox,
  async run({ actor, input: { together }, subject: entry, tx }) {
    if (!entry.doneAt) return unchanged(null);
    const readable = tx.select({ id: inbox.id }).from(inbox).innerJoin(ledger, eq(ledger.seq, inbox.seq)).where(and(eq(inbox.personId, actor.id), eq(inbox.doneAt, entry.doneAt), entriesVisibleTo(actor)));
    return keep(tx, and(together ? inArray(inbox.id, readable) : ofGroup(tx, actor, entry), isNotNull(inbox.doneAt)), { doneAt: null, snoozedUntil: null }, facts.inboxUndone, actor);
  },
});

/** The day on which the issue of an entry closes, as far as its owner may know. */
async function closingOf(tx: Tx, actor: Actor, { thing }: Entry) {
  const [issue] = await tx.select().from(issues).where(eq(issues.id, thing.slice(thing.indexOf(":") + 1)));
  return issue && mayRead(actor, issue) && issue.closesAt < endOfTime ? issue.closesAt : null;
}

/** Puts an entry off, with those of its group before it. They come back by themselves, or when there is something new. */
export const snooze = command({
  name: "snooze", input: Snooze, subject: findEntry, seen: canSortInbox, allow: canSortInbox,
  async run({ actor, input: { until }, subject: entry, tx }): Promise<Outcome<{ until: Date | null }>> {
    const [me] = await tx.select({ zone: people.zone }).from(people).where(eq(people.id, actor.id));
    const back = snoozedUntil(until, { now: clock.now(), zone: me!.zone, closesAt: await closingOf(tx, actor, entry) });
    if (!back) throw wrong("until", "past");
    const { facts: said } = await keep(tx, and(ofGroup(tx, actor, entry), isNull(inbox.doneAt)), { snoozedUntil: back }, facts.inboxSnoozed, actor);
    const [fact] = said;
    return fact ? happened({ until: back }, fact) : unchanged({ until: null });
  },
});

export const markAllRead = command({
  name: "markAllRead", input: MarkAllRead, subject: async () => null, seen: canReadInbox, allow: canReadInbox,
  async run({ actor, tx }) {
    const unread = (await tx.select({ id: inbox.id }).from(inbox).innerJoin(ledger, eq(ledger.seq, inbox.seq)).where(and(eq(inbox.personId, actor.id), isNull(inbox.doneAt), isNull(inbox.readAt), entriesVisibleTo(actor)))).map(({ id }) => id);
    const read = unread.length;
    if (read === 0) return unchanged({ read });
    await tx.update(inbox).set({ readAt: clock.now() }).where(among(inbox.id, unread));
    return happened({ read }, facts.inboxRead(actor.id, read));
  },
});

/** Somebody is done with a part of their inbox, as far as they have seen it. What is put off or done already stays so. */
export const markAllDone = command({
  name: "markAllDone", input: MarkAllDone, seen: canReadInbox, allow: canReadInbox,
  subject: async (db, { newest }, actor) => (newest ? findOwnEntry(db, { entry: newest }, actor) : null),
  async run({ actor, input: { newest: _, ...looking }, subject: newest, tx }): Promise<Outcome<{ done: number; last: string | null }>> {
    if (looking.show === "done" || looking.show === "snoozed") throw wrong("show", "notOneOf");
    const all = (await tx.select({ id: inbox.id }).from(inbox).innerJoin(ledger, eq(ledger.seq, inbox.seq)).where(and(entriesIn(tx, actor, { ...looking, each: true }), newest ? lte(inbox.seq, newest.seq) : undefined)).orderBy(desc(inbox.seq))).map(({ id }) => id);
    if (all.length === 0) return unchanged({ done: 0, last: null });
    await tx.update(inbox).set({ doneAt: clock.now(), snoozedUntil: null }).where(among(inbox.id, all));
    return happened({ done: all.length, last: all[0]! }, facts.inboxDone(actor.id, all.length));
  },
});
