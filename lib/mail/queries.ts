import { and, asc, desc, eq, exists, gt, inArray, isNotNull, isNull, like, lt, lte, max, notExists, or, sql, type SQL } from "drizzle-orm";
import { z } from "zod";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { calls, decisions, digests, feedback, inbox, issues, ledger, ledgerTopics, mailAddresses, mailed, mailPreferences, outbox, people, positions, responses, seats, signOns } from "#db/schema/index.ts";
import { urgentReasons, type Locale } from "#db/vocabulary.ts";
import { periodAfter, periodAt } from "#lib/formats/mail-times.ts";
import { clock } from "#lib/platform/clock.ts";
import { asMember, isSystem, type Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { cursorOf, momentIn, readCursor } from "#lib/kernel/cursor.ts";
import { entriesVisibleTo } from "#lib/kernel/entries.ts";
import { identify } from "#lib/kernel/identify.ts";
import { visibleTo, type LanedColumns } from "#lib/kernel/lane.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { calendarEntries } from "#lib/calendar/queries.ts";
import { placeOf } from "#lib/inbox/model.ts";
import { ByMail, MyMail, SubscriptionBehind, TroubledMail } from "#lib/mail/input.ts";
import { atOnceWithin, digestLooksAhead, digestLooksBack, digestWithin, faultOfMail, leaseOfMail, masked, mostBounces, mostTries, namingReasons, reasonsAtOnce, rhythmOf, stateOf, usualPreferences, type Preferences } from "#lib/mail/model.ts";
import { canKeepMail, canMendMail, isTheMailDoor } from "#lib/mail/policy.ts";
import { newInViews } from "#lib/views/queries.ts";
import { placeOfTask } from "#lib/work/model.ts";
import { tasksOf, type Task } from "#lib/work/queries.ts";

const day = 86_400_000;
const ago = (milliseconds: number) => new Date(clock.now().getTime() - milliseconds);

/** What somebody wants by mail, and since when they do; what is usual where they never said. */
export async function preferencesOf(db: Reader, personId: string): Promise<{ preferences: Preferences; changedAt: Date | null }> {
  const [row] = await db.select().from(mailPreferences).where(eq(mailPreferences.personId, personId));
  if (!row) return { preferences: usualPreferences, changedAt: null };
  const { personId: _, changedAt, ...preferences } = row;
  return { preferences, changedAt };
}

/** What these people want by mail, of those who ever said so. */
export const preferencesAmong = async (db: Reader, personIds: readonly string[]) => new Map((await db.select().from(mailPreferences).where(among(mailPreferences.personId, [...personIds]))).map((row) => [row.personId, row]));

const bouncesOf = async (db: Reader, address: string) => (await db.select().from(mailAddresses).where(eq(mailAddresses.address, address)))[0] ?? null;

export type Recipient = {
  id: string; email: string; locale: Locale; zone: string; actor: Actor; preferences: Preferences;
  /** From here on a digest may be due: nobody gets one for a time before they were here, or wanted it. */
  from: Date; lastDigest: { period: string; at: Date } | null;
};

/** Somebody who may be sent mail unasked: here, in a seat, at an address that takes it. Null for all others. */
export async function personToMail(db: Reader, personId: string): Promise<Recipient | null> {
  const [person] = await db.select().from(people).where(and(eq(people.id, personId), isNull(people.suspendedAt)));
  const actor = await identify(personId, db);
  if (!person || !canKeepMail(actor) || ((await bouncesOf(db, person.email))?.bounces ?? 0) >= mostBounces) return null;
  const { preferences, changedAt } = await preferencesOf(db, personId);
  const [last] = await db.select({ period: digests.period, at: digests.createdAt }).from(digests).where(eq(digests.personId, personId)).orderBy(desc(digests.period)).limit(1);
  return { id: person.id, email: person.email, locale: person.locale as Locale, zone: person.zone, actor, preferences, from: changedAt ?? person.createdAt, lastDigest: last ?? null };
}

type Waits = Pick<Recipient, "preferences" | "zone" | "from"> & { lastDigest: { period: string } | null };

/** The period for which somebody has a digest to get now. */
export function digestDue({ preferences, zone, from, lastDigest }: Waits): { period: string } | null {
  const rhythm = rhythmOf(preferences, zone);
  if (!rhythm) return null;
  const { day: period, at } = periodAt(rhythm, clock.now());
  return at >= from && at >= ago(digestWithin) && (lastDigest === null || lastDigest.period < period) ? { period } : null;
}

/** Who has a digest to get now, and for which period. For the clock alone. */
export const digestsDue = query({
  name: "digestsDue", input: z.strictObject({}), subject: async () => null, allow: isSystem,
  async run({ db }) {
    const rows = await db.select({ id: people.id, zone: people.zone, createdAt: people.createdAt, kept: mailPreferences, period: max(digests.period) }).from(people)
      .leftJoin(mailPreferences, eq(mailPreferences.personId, people.id)).leftJoin(digests, eq(digests.personId, people.id))
      .where(and(isNull(people.suspendedAt), exists(db.select({ one: sql`1` }).from(seats).where(and(eq(seats.personId, people.id), isNull(seats.endedAt))))))
      .groupBy(people.id, mailPreferences.personId).orderBy(asc(people.id));
    return rows.flatMap(({ id, zone, createdAt, kept, period }) => {
      const due = digestDue({ preferences: kept ?? usualPreferences, zone, from: kept?.changedAt ?? createdAt, lastDigest: period ? { period } : null });
      return due ? [{ person: id, ...due }] : [];
    });
  },
});

const notMailed = (db: Reader) => notExists(db.select({ one: sql`1` }).from(mailed).where(eq(mailed.entryId, inbox.id)));

/** Nobody has looked at it, is done with it or has put it off. */
const isOpen = () => and(isNull(inbox.readAt), isNull(inbox.doneAt), or(isNull(inbox.snoozedUntil), lte(inbox.snoozedUntil, clock.now())));

/** Who was told something lately that may not wait, and has neither read it nor got it by mail. */
export const findTold = async (db: Reader) => (await db.selectDistinct({ personId: inbox.personId }).from(inbox)
  .where(and(gt(inbox.createdAt, ago(atOnceWithin)), inArray(inbox.reason, [...urgentReasons, ...namingReasons]), isOpen(), notMailed(db))).orderBy(asc(inbox.personId))).map(({ personId }) => personId);

/** What somebody was told, may still read, has not read and has not got by mail: only what they want at once, or everything. */
export function untold(db: Reader, { id, actor, preferences }: Recipient, { atOnce }: { atOnce: boolean }) {
  const wanted = atOnce ? inArray(inbox.reason, [...reasonsAtOnce(preferences)]) : undefined;
  return db.select({ id: inbox.id, seq: inbox.seq }).from(inbox).innerJoin(ledger, eq(ledger.seq, inbox.seq))
    .where(and(eq(inbox.personId, id), isOpen(), gt(inbox.createdAt, ago(atOnce ? atOnceWithin : digestLooksBack)), wanted, notMailed(db), entriesVisibleTo(actor))).orderBy(asc(inbox.createdAt), asc(inbox.id));
}

/** What was in digests of somebody that were given to a mail server of which nothing was heard since. */
export const uncertainEntries = (db: Reader, personId: string) => db.select({ id: mailed.entryId }).from(mailed).innerJoin(outbox, eq(outbox.id, mailed.mailId))
  .where(and(eq(outbox.personId, personId), eq(outbox.kind, "digest"), lt(outbox.handedAt, ago(leaseOfMail)), isNull(outbox.doneAt), isNull(outbox.bouncedAt), isNull(outbox.discardedAt)));

/** The hours by which somebody must have acted on what entries tell of: when their decisions, calls, sign-ons and responses close. */
export async function deadlinesOf(db: Reader, seqs: readonly number[]): Promise<Map<number, Date[]>> {
  if (seqs.length === 0) return new Map();
  const topics = await db.select({ seq: ledgerTopics.seq, topic: ledgerTopics.topic }).from(ledgerTopics).where(inArray(ledgerTopics.seq, [...seqs]));
  const ids = topics.map(({ topic }) => topic.slice(topic.indexOf(":") + 1));
  const closing = [
    ...await db.select({ ids: sql<string>`${decisions.id} || ' ' || ${decisions.positionId}`, at: decisions.closesAt }).from(decisions).where(and(eq(decisions.state, "open"), or(among(decisions.id, ids), among(decisions.positionId, ids)))),
    ...await db.select({ ids: calls.id, at: calls.closesAt }).from(calls).where(and(eq(calls.state, "open"), among(calls.id, ids))),
    ...await db.select({ ids: sql<string>`${signOns.id} || ' ' || ${signOns.positionId}`, at: signOns.closesAt }).from(signOns).where(and(eq(signOns.state, "open"), or(among(signOns.id, ids), among(signOns.positionId, ids)))),
    ...await db.select({ ids: responses.id, at: responses.closesAt }).from(responses).where(among(responses.id, ids)),
  ].flatMap((one) => one.ids.split(" ").map((id) => [id, one.at] as const));
  const hours = Map.groupBy(closing, ([id]) => id);
  return new Map(seqs.map((seq) => [seq, topics.filter((one) => one.seq === seq).flatMap(({ topic }) => (hours.get(topic.slice(topic.indexOf(":") + 1)) ?? []).map(([, at]) => at))]));
}

/** A thing on an issue. `words` are null where not everyone in the hub may read of it: then no more is mailed than that there is something. */
export type Line<W> = { docket: string | null; issue: string | null; path: string; words: W | null };
export type ToldLine = Line<{ reason: string; name: string; data: Record<string, string | number | null>; actorKind: "person" | "system" | "visitor"; actor: string | null }> & { again: boolean };
export type TaskLine = Line<{ kind: Task["kind"]; title: string; count: number }> & { by: Date | null };
export type DateLine = Line<{ what: string; kind: string }> & { at: Date };

/** A part of the digest of which another aggregate knows: what it is called (`section.<key>` of the words of mail), with which values, and its rows. */
export type DigestPart = { key: string; values: Record<string, string>; rows: Line<{ text: string }>[] };
/** Asked as the reader and as `open`, no more than a member of their hubs: what only the former may read has no words. */
export type DigestSection = (scope: { db: Reader; actor: Actor; open: Actor; since: Date }) => Promise<DigestPart[]>;

/** What is new in the views that somebody follows. */
const followedViews: DigestSection = async ({ db, actor, open, since }) => {
  const openly = new Set((await newInViews(db, open, since)).flatMap(({ href, news }) => news.map((one) => `${href} ${one.href}`)));
  return (await newInViews(db, actor, since)).map(({ name, href, news }) => ({
    key: "view", values: { name }, rows: news.map(({ title, docket, href: path }) => ({ docket, issue: null, path, words: openly.has(`${href} ${path}`) ? { text: title } : null })),
  }));
};

/** What further parts a digest has, after the things that moved. */
const digestSections: readonly DigestSection[] = [followedViews];

/** The issues that entries are about, by entry, as far as a member of the hub may know them; without a title what fewer may. */
async function issuesOf(db: Reader, seqs: readonly number[], { actor, open }: { actor: Actor; open: Actor }) {
  const about = (who: Actor) => db.select({ seq: ledgerTopics.seq, docket: issues.docket, title: issues.title }).from(ledgerTopics)
    .innerJoin(issues, eq(ledgerTopics.topic, sql`'issue:' || ${issues.id}`)).where(and(inArray(ledgerTopics.seq, [...seqs]), like(ledgerTopics.topic, "issue:%"), visibleTo(who, issues))).orderBy(asc(issues.docket));
  const titles = new Map((await about(open)).map(({ docket, title }) => [docket, title]));
  return new Map((await about(actor)).toReversed().map(({ seq, docket }) => [seq, { docket, issue: titles.get(docket) ?? null }]));
}

/** Where entries lead that tell of a decision: it has its place on the page of its text. */
async function pagesOfDecisions(db: Reader, seqs: readonly number[]) {
  const rows = await db.select({ seq: ledgerTopics.seq, topic: ledgerTopics.topic }).from(ledgerTopics).innerJoin(ledger, eq(ledger.seq, ledgerTopics.seq))
    .where(and(inArray(ledgerTopics.seq, [...seqs]), like(ledger.subject, "decision:%"), like(ledgerTopics.topic, "position:%"))).orderBy(asc(ledgerTopics.topic));
  return new Map(rows.map(({ seq, topic }) => [seq, `/positions/${topic.slice("position:".length)}`]));
}

/** What went with a mail and is still unread and theirs to read, newest first. */
async function toldIn(db: Reader, mailId: string, personId: string, { actor, open }: { actor: Actor; open: Actor }): Promise<ToldLine[]> {
  const theirs = and(eq(mailed.mailId, mailId), eq(inbox.personId, personId), isOpen());
  const rows = await db.select({ seq: inbox.seq, again: mailed.again, reason: inbox.reason, name: ledger.name, subject: ledger.subject, data: ledger.data, actorKind: ledger.actorKind, actor: people.name })
    .from(mailed).innerJoin(inbox, eq(inbox.id, mailed.entryId)).innerJoin(ledger, eq(ledger.seq, inbox.seq)).leftJoin(people, eq(people.id, ledger.actorId))
    .where(and(theirs, entriesVisibleTo(actor))).orderBy(desc(inbox.createdAt), desc(inbox.id));
  if (rows.length === 0) return [];
  const openTo = new Set((await db.select({ seq: inbox.seq }).from(mailed).innerJoin(inbox, eq(inbox.id, mailed.entryId)).innerJoin(ledger, eq(ledger.seq, inbox.seq)).where(and(theirs, entriesVisibleTo(open)))).map(({ seq }) => seq));
  const seqs = rows.map(({ seq }) => seq);
  const [on, pages] = [await issuesOf(db, seqs, { actor, open }), await pagesOfDecisions(db, seqs)];
  return rows.map(({ seq, again, subject, ...words }) => ({
    docket: on.get(seq)?.docket ?? null, issue: on.get(seq)?.issue ?? null, path: pages.get(seq) ?? placeOf({ subject, ...words }), again, words: openTo.has(seq) ? words : null,
  }));
}

const taskTables: readonly LanedColumns[] = [positions, calls, responses, feedback, issues];

/** What only this person can do now. Of a thing that is in none of these tables no words are mailed. */
async function needsOf(db: Reader, { actor, open }: { actor: Actor; open: Actor }): Promise<TaskLine[]> {
  const tasks = await tasksOf(db, actor);
  const [ids, dockets] = [tasks.map(({ id }) => id), tasks.map(({ docket }) => docket)];
  const openIds = new Set<string>();
  for (const table of taskTables) for (const { id } of await db.select({ id: sql<string>`${table.id}` }).from(table.id.table).where(and(among(table.id, ids), visibleTo(open, table)))) openIds.add(id);
  const titles = new Map((await db.select({ docket: issues.docket, title: issues.title }).from(issues).where(and(among(issues.docket, dockets), visibleTo(open, issues)))).map(({ docket, title }) => [docket, title]));
  return tasks.map((task) => ({
    docket: task.docket, issue: titles.get(task.docket) ?? null, path: placeOfTask(task), by: task.by,
    words: openIds.has(task.id) && titles.has(task.docket) ? { kind: task.kind, title: task.title, count: task.count ?? 1 } : null,
  }));
}

/** What falls due on the issues that somebody follows, soonest first. */
async function comingTo({ actor, open }: { actor: Actor; open: Actor }): Promise<DateLine[]> {
  const [from, to] = [0, digestLooksAhead].map((days) => new Date(clock.now().getTime() + days * day).toISOString().slice(0, 10)) as [string, string];
  const asked = { from, to, mine: true };
  const openTo = new Map((await calendarEntries(open, asked)).map((entry) => [entry.uid, entry]));
  return (await calendarEntries(actor, asked)).filter(({ at, cancelled }) => at > clock.now() && !cancelled)
    .map(({ uid, docket, path, at, kind, what }) => ({ docket, issue: openTo.get(uid)?.issue ?? null, path, at, words: openTo.has(uid) ? { kind, what } : null }));
}

async function findMail(db: Reader, { mail }: { mail: string }) {
  const [row] = await db.select().from(outbox).where(eq(outbox.id, mail));
  if (!row) throw new Refusal("notFound");
  return row;
}

export type MailContent = { person: { id: string; locale: Locale; zone: string }; preferences: Preferences; told: ToldLine[]; needs: TaskLine[]; coming: DateLine[]; parts: DigestPart[] };

/**
 * What a mail says to whom it goes, as they may read it at this moment: rights are asked for again each time. Null where there is nothing
 * left to say, or nobody to say it to. For the house alone.
 */
export const contentOfMail = query({
  name: "contentOfMail", input: ByMail, subject: findMail, allow: isSystem,
  async run({ subject: { id, kind, personId }, db }): Promise<MailContent | null> {
    const recipient = personId && (await personToMail(db, personId));
    if (!recipient || kind === "mail") return null;
    const { actor, preferences, locale, zone } = recipient;
    const scope = { actor, open: asMember(actor) };
    const told = await toldIn(db, id, recipient.id, scope);
    const content = { person: { id: recipient.id, locale, zone }, preferences, told };
    if (kind === "told") return told.length > 0 ? { ...content, needs: [], coming: [], parts: [] } : null;
    const [digest] = await db.select({ since: digests.since }).from(digests).where(eq(digests.mailId, id));
    const parts: DigestPart[] = [];
    for (const section of digestSections) parts.push(...await section({ db, ...scope, since: digest?.since ?? ago(digestLooksBack) }));
    const whole = { ...content, needs: await needsOf(db, scope), coming: await comingTo(scope), parts };
    return whole.told.length + whole.needs.length + whole.coming.length + parts.reduce((sum, { rows }) => sum + rows.length, 0) > 0 ? whole : null;
  },
});

/** What one wants by mail, when the next digest is due, and whether one's address still takes mail. */
export const myMailPreferences = query({
  name: "myMailPreferences", input: z.strictObject({}), subject: async () => null, allow: canKeepMail,
  async run({ actor, db }) {
    const [person] = await db.select({ email: people.email, zone: people.zone }).from(people).where(eq(people.id, actor.id));
    const { preferences } = await preferencesOf(db, actor.id);
    const rhythm = rhythmOf(preferences, person!.zone);
    const returned = await bouncesOf(db, person!.email);
    return {
      ...preferences, ...person!, nextDigest: rhythm ? periodAfter(rhythm, clock.now()).at : null,
      bounces: returned?.bounces ?? 0, bouncedBecause: faultOfMail(returned?.lastError ?? null), stopped: (returned?.bounces ?? 0) >= mostBounces,
    };
  },
});

/** A page of mail, newest first. */
async function pageOfMail(db: Reader, where: SQL | undefined, { after, limit }: { after?: string | undefined; limit: number }) {
  const cursor = readCursor(after);
  const beyond = cursor ? or(lt(outbox.createdAt, momentIn(cursor)), and(eq(outbox.createdAt, momentIn(cursor)), lt(outbox.id, cursor.id))) : undefined;
  const rows = await db.select().from(outbox).where(and(where, beyond)).orderBy(desc(outbox.createdAt), desc(outbox.id)).limit(limit + 1);
  const last = rows.length > limit ? rows[limit - 1]! : null;
  return { rows: rows.slice(0, limit), next: last && cursorOf({ key: String(last.createdAt.getTime()), id: last.id }) };
}

/** What was mailed to oneself in the last month, newest first: what it was, when, where to and what became of it. Never what it said. */
export const myMail = query({
  name: "myMail", input: MyMail, subject: async () => null, allow: canKeepMail,
  async run({ actor, input, db }) {
    const { rows, next } = await pageOfMail(db, eq(outbox.personId, actor.id), input);
    return { mails: rows.map((row) => ({ id: row.id, kind: row.payload.template ?? "", subject: row.payload.subject ?? null, to: row.payload.to ?? "", createdAt: row.createdAt, leftAt: row.doneAt, state: stateOf(row), because: row.doneAt && !row.bouncedAt ? null : faultOfMail(row.lastError) })), next };
  },
});

const troubled = and(isNull(outbox.discardedAt), or(isNotNull(outbox.bouncedAt), and(isNull(outbox.doneAt), or(isNotNull(outbox.handedAt), isNotNull(outbox.lastError)))));

/** A mail that did not leave, or came back. */
export async function findTroubledMail(db: Reader, { mail }: { mail: string }) {
  const [row] = await db.select().from(outbox).where(and(eq(outbox.id, mail), troubled));
  if (!row) throw new Refusal("notFound");
  return { row, state: stateOf(row) };
}

/** Mail that did not leave at the first try, or came back, newest first, and how much waits in all: for administrators. Neither addresses nor what it says. */
export const troubledMail = query({
  name: "troubledMail", input: TroubledMail, subject: async () => null, allow: canMendMail,
  async run({ input, db }) {
    const { rows, next } = await pageOfMail(db, troubled, input);
    const waiting = await db.$count(outbox, and(isNull(outbox.doneAt), isNull(outbox.handedAt), isNull(outbox.discardedAt), lt(outbox.tries, mostTries)));
    return {
      mails: rows.map((row) => ({
        id: row.id, kind: row.payload.template ?? "", to: masked(row.payload.to ?? ""), createdAt: row.createdAt, tries: row.tries, state: stateOf(row), because: faultOfMail(row.lastError), said: row.lastError,
        nextTry: stateOf(row) === "waiting" ? row.dueAt : null, may: { retry: stateOf(row) === "failed", discard: true },
      })),
      next, waiting,
    };
  },
});

/** Whether a kind of mail that a link is about still comes. For the door alone. */
export const subscriptionBehind = query({
  name: "subscriptionBehind", input: SubscriptionBehind, subject: async () => null, allow: isTheMailDoor,
  async run({ input: { person, subscription }, db }) {
    const { preferences } = await preferencesOf(db, person);
    return { on: subscription === "digest" ? preferences.digest !== "never" : preferences.atOnce !== "nothing" };
  },
});

/** Mail that has not left, newest first. For the house alone: it shows it where no mail server is configured. */
export const waitingMail = query({
  name: "waitingMail", input: z.strictObject({}), subject: async () => null, allow: isSystem,
  run: ({ db }) => db.select({ id: outbox.id, kind: outbox.kind, personId: outbox.personId, payload: outbox.payload, createdAt: outbox.createdAt }).from(outbox).where(and(isNull(outbox.doneAt), isNull(outbox.discardedAt))).orderBy(desc(outbox.createdAt), desc(outbox.id)).limit(50),
});
