import { and, asc, desc, eq, gt, inArray, lt, notInArray, sql, type Placeholder } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import type { Topic } from "#db/schema/columns.ts";
import { inbox, issues, ledger, ledgerTopics, people, positionVersions } from "#db/schema/index.ts";
import { checksum, type Json } from "#lib/formats/checksum.ts";
import { isAdministrator, isMember, isSystem, type Actor } from "#lib/kernel/actor.ts";
import { firstBreak, hashOf, origin, type Break } from "#lib/kernel/chain.ts";
import { query } from "#lib/kernel/command.ts";
import { readCursor, cursorOf } from "#lib/kernel/cursor.ts";
import { entriesVisibleTo } from "#lib/kernel/entries.ts";
import { rightsOf } from "#lib/kernel/lane.ts";
import { gapFor, prepared, type Given } from "#lib/kernel/prepared.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { HistoryOf, NewsSince, VerificationOf, VerifyAll } from "#lib/ledger/input.ts";
import { canHearNews } from "#lib/ledger/policy.ts";

const stride = 2000;
/** No ledger grows as long as this: the largest number that both engines keep in its column. */
const afterAll = 2_147_483_647;

type Thing = { kind: string; id: string };
const topicOf = ({ kind, id }: Thing): Topic => `${kind}:${id}`;
const onTopics = (db: Reader, actor: Actor, topics: readonly Topic[] | Placeholder) =>
  and(inArray(ledger.seq, db.select({ seq: ledgerTopics.seq }).from(ledgerTopics).where(among(ledgerTopics.topic, topics))), entriesVisibleTo(actor));
const onThing = (db: Reader, actor: Actor, thing: Thing) => onTopics(db, actor, [topicOf(thing)]);

const intoIssue = prepared((db, { issue }: Given<{ issue: string }>) => db.select({ id: issues.id }).from(issues).where(eq(issues.mergedInto, issue)));

/** The history of a thing is that of its topic; of an issue also that of those merged into it. */
const topicsOf = async (db: Reader, thing: Thing): Promise<Topic[]> =>
  [topicOf(thing), ...(thing.kind === "issue" ? (await intoIssue(db, { issue: thing.id })).map(({ id }) => topicOf({ kind: "issue", id })) : [])];

/** Who works in the hubs is for those who are in one. */
const knowsPeople = (actor: Actor) => isMember(actor) || isSystem(actor);
/** Facts about who does what: without the name nothing is left of them. */
const naming = ["track.led", "track.editorAdded", "track.editorRemoved"];

/** What somebody wrote for their hub: a note beside what happened, and why a decision was taken back. */
const wordsOf = ({ name }: { name: string }) => (name === "decision.reverted" ? "reason" : "note");
/** An entry as everyone may read it: who acted, and what they wrote of it, is left out. */
const unnamed = <E extends { name: string; actor: string | null; data: Record<string, string | number | null> }>(entry: E): E => ({ ...entry, actor: null, data: wordsOf(entry) in entry.data ? { ...entry.data, [wordsOf(entry)]: null } : entry.data });

/** The entries about a thing below one in the ledger, newest first. */
const entriesBelow = prepared((db, { topics, below, most }: Given<{ topics: readonly Topic[]; below: number; most: number }>, actor: Actor) => db
  .select({ id: ledger.id, name: ledger.name, subject: ledger.subject, data: ledger.data, at: ledger.at, actorKind: ledger.actorKind, actor: people.name, hash: ledger.hash, lane: ledger.lane })
  .from(ledger).leftJoin(people, eq(people.id, ledger.actorId)).where(and(onTopics(db, actor, topics), lt(ledger.seq, below), knowsPeople(actor) ? undefined : notInArray(ledger.name, naming))).orderBy(desc(ledger.seq)).limit(most), rightsOf);

/** A thing is there for whoever may read at least one entry about it. */
async function findThing(db: Reader, thing: Thing, actor: Actor) {
  const [entry] = await db.select({ seq: ledger.seq }).from(ledger).where(onThing(db, actor, thing)).limit(1);
  if (!entry) throw new Refusal("notFound");
  return thing;
}

/** What happened to a thing, newest first, as far as the actor may read; visitors are not told who did it. Entries carry no running number: gaps would tell of others. */
export const historyOf = query({
  name: "historyOf", lasting: true, input: HistoryOf, subject: async (_, thing) => thing, allow: () => true,
  async run({ actor, input, subject, db }) {
    const cursor = readCursor(input.after);
    const before = cursor ? (await db.select({ seq: ledger.seq }).from(ledger).where(eq(ledger.id, cursor.id)))[0]?.seq : undefined;
    const rows = await entriesBelow(db, { topics: await topicsOf(db, subject), below: before ?? afterAll, most: input.limit + 1 }, actor);
    if (rows.length === 0) await findThing(db, subject, actor);
    const shown = rows.slice(0, input.limit);
    return { entries: knowsPeople(actor) ? shown : shown.map(unnamed), next: rows.length > input.limit ? cursorOf({ key: "", id: shown.at(-1)!.id }) : null };
  },
});

/** Beyond so much nobody is told which things changed, only that a lot did. */
const mostNews = 200;

const newestBefore = prepared((db, { since }: Given<{ since: Date }>) => db.select({ seq: ledger.seq }).from(ledger).where(lt(ledger.at, gapFor(ledger.at, since))).orderBy(desc(ledger.seq)).limit(1));
const placeOfEntry = prepared((db, { id }: Given<{ id: string }>) => db.select({ seq: ledger.seq }).from(ledger).where(eq(ledger.id, id)));
const entriesAfter = prepared((db, { seq, self }: Given<{ seq: number; self: string }>, actor: Actor) => db.select({ seq: ledger.seq, id: ledger.id, topic: ledgerTopics.topic }).from(ledger).innerJoin(ledgerTopics, eq(ledgerTopics.seq, ledger.seq))
  .where(and(sql`${ledger.seq} > ${seq}`, sql`${ledger.actorId} <> ${self}`, entriesVisibleTo(actor))).orderBy(asc(ledger.seq)).limit(mostNews + 1), rightsOf);
const toldSince = prepared((db, { seq, person }: Given<{ seq: number; person: string }>) => db.select({ seq: inbox.seq }).from(inbox).where(and(sql`${inbox.seq} > ${seq}`, eq(inbox.personId, person))).limit(1));

/**
 * Which things others did something to since an entry or a moment, as far as the actor may read of it, and the entry to go on from; `inbox`
 * where they were told something. Nothing at all where nothing happened that they may read: not even that time passed is told.
 */
export const newsSince = query({
  name: "newsSince", lasting: true, input: NewsSince, subject: async () => null, allow: canHearNews,
  async run({ actor, input: { after, since }, db }) {
    const [from] = after ? await placeOfEntry(db, { id: after }) : await newestBefore(db, { since: new Date(since) });
    const seq = from?.seq ?? 0;
    const entries = await entriesAfter(db, { seq, self: actor.id }, actor);
    if (entries.length === 0) return { last: after ?? null, topics: [], all: false };
    const told = (await toldSince(db, { seq, person: actor.id })).length > 0;
    return { last: entries.at(-1)!.id, topics: [...new Set(entries.map(({ topic }): string => topic)), ...(told ? ["inbox"] : [])], all: entries.length > mostNews };
  },
});

/** Whether the entries about a thing say what they said when they were written, each following a sound one. */
export const verificationOf = query({
  name: "verificationOf", input: VerificationOf, subject: findThing, allow: () => true,
  async run({ actor, subject, db }) {
    const entries = await db.select().from(ledger).where(onThing(db, actor, subject)).orderBy(asc(ledger.seq)).limit(stride);
    const hashes = new Set((await db.select({ hash: ledger.hash }).from(ledger).where(inArray(ledger.hash, entries.map(({ previous }) => previous)))).map(({ hash }) => hash));
    const broken = entries.filter((entry) => entry.hash !== hashOf(entry) || (entry.previous !== origin && !hashes.has(entry.previous)));
    return { entries: entries.length, intact: broken.length === 0, broken: broken.map(({ id }) => id) };
  },
});

type Fault = { place: string; fault: Break["fault"] | "version" };

/** A frozen text as the ledger names it: position, number and hash. */
const printOf = (position: Topic, number: unknown, hash: unknown) => `${position}, version ${String(number)}, ${String(hash)}`;

async function frozenTexts(db: Reader) {
  const all = await db.select({ positionId: positionVersions.positionId, number: positionVersions.number, content: positionVersions.content, hash: positionVersions.hash }).from(positionVersions);
  return all.map(({ positionId, number, content, hash }) => ({ print: printOf(`position:${positionId}`, number, hash), sound: checksum(content as unknown as Json) === hash }));
}

/** The whole ledger from end to end, and every frozen text against its hash. For the operator and administrators. */
export const verifyAll = query({
  name: "verifyAll", input: VerifyAll, subject: async () => null, allow: (actor) => isSystem(actor) || isAdministrator(actor),
  async run({ db }): Promise<{ entries: number; head: string; fault: Fault | null }> {
    let before = { seq: 0, hash: origin };
    // Read before the ledger and once more after it, so that a text frozen meanwhile is not taken for a forgery.
    const texts = await frozenTexts(db);
    const stated = new Set<string>();
    for (;;) {
      const entries = await db.select().from(ledger).where(gt(ledger.seq, before.seq)).orderBy(asc(ledger.seq)).limit(stride);
      const broken = firstBreak(entries, before);
      if (broken) return { entries: before.seq, head: before.hash, fault: { place: `ledger entry ${broken.seq}`, fault: broken.fault } };
      if (entries.length === 0) break;
      for (const { name, subject, data } of entries) if (name === "position.frozen") stated.add(printOf(subject, data.version, data.hash));
      before = entries.at(-1)!;
    }
    const kept = new Set((await frozenTexts(db)).map(({ print }) => print));
    const forged = texts.find(({ print, sound }) => !sound || !stated.has(print))?.print ?? [...stated].find((print) => !kept.has(print));
    return { entries: before.seq, head: before.hash, fault: forged === undefined ? null : { place: forged, fault: "version" } };
  },
});

/** The hash of the newest entry: moves with whatever happens, and tells nothing about it. */
export const headOfLedger = query({
  name: "headOfLedger", input: VerifyAll, subject: async () => null, allow: () => true,
  run: async ({ db }) => (await db.select({ hash: ledger.hash }).from(ledger).orderBy(desc(ledger.seq)).limit(1))[0]?.hash ?? origin,
});
