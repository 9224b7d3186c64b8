import { and, asc, desc, eq, gt, inArray, lt, type Placeholder } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import type { Topic } from "#db/schema/columns.ts";
import { issues, ledger, ledgerTopics, people, positionVersions } from "#db/schema/index.ts";
import { checksum, type Json } from "#lib/formats/checksum.ts";
import { isAdministrator, isSystem, type Actor } from "#lib/kernel/actor.ts";
import { firstBreak, hashOf, origin, type Break } from "#lib/kernel/chain.ts";
import { query } from "#lib/kernel/command.ts";
import { readCursor, cursorOf } from "#lib/kernel/cursor.ts";
import { entriesVisibleTo } from "#lib/kernel/entries.ts";
import { rightsOf } from "#lib/kernel/lane.ts";
import { prepared, type Given } from "#lib/kernel/prepared.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { HistoryOf, VerificationOf, VerifyAll } from "#lib/ledger/input.ts";

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

/** The entries about a thing below one in the ledger, newest first. */
const entriesBelow = prepared((db, { topics, below, most }: Given<{ topics: readonly Topic[]; below: number; most: number }>, actor: Actor) => db
  .select({ id: ledger.id, name: ledger.name, subject: ledger.subject, data: ledger.data, at: ledger.at, actorKind: ledger.actorKind, actor: people.name, hash: ledger.hash, lane: ledger.lane })
  .from(ledger).leftJoin(people, eq(people.id, ledger.actorId)).where(and(onTopics(db, actor, topics), lt(ledger.seq, below))).orderBy(desc(ledger.seq)).limit(most), rightsOf);

/** A thing is there for whoever may read at least one entry about it. */
async function findThing(db: Reader, thing: Thing, actor: Actor) {
  const [entry] = await db.select({ seq: ledger.seq }).from(ledger).where(onThing(db, actor, thing)).limit(1);
  if (!entry) throw new Refusal("notFound");
  return thing;
}

/** What happened to a thing, newest first, as far as the actor may read. Entries carry no running number: gaps would tell of others. */
export const historyOf = query({
  name: "historyOf", lasting: true, input: HistoryOf, subject: async (_, thing) => thing, allow: () => true,
  async run({ actor, input, subject, db }) {
    const cursor = readCursor(input.after);
    const before = cursor ? (await db.select({ seq: ledger.seq }).from(ledger).where(eq(ledger.id, cursor.id)))[0]?.seq : undefined;
    const rows = await entriesBelow(db, { topics: await topicsOf(db, subject), below: before ?? afterAll, most: input.limit + 1 }, actor);
    if (rows.length === 0) await findThing(db, subject, actor);
    const shown = rows.slice(0, input.limit);
    return { entries: shown, next: rows.length > input.limit ? cursorOf({ key: "", id: shown.at(-1)!.id }) : null };
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
