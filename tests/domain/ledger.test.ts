import fc from "fast-check";
import { asc, eq, sql, type SQL } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { engine, type Tx } from "#db/client.ts";
import { dialect } from "#db/dialect.ts";
import { ledger, positionVersions, type LedgerEntry } from "#db/schema/index.ts";
import { checksum } from "#lib/formats/checksum.ts";
import { firstBreak, hashOf, origin } from "#lib/kernel/chain.ts";
import { leadTrack } from "#lib/issues/commands.ts";
import { issueByDocket } from "#lib/issues/queries.ts";
import { system, visitor } from "#lib/kernel/actor.ts";
import { headOfLedger, historyOf, verificationOf, verifyAll } from "#lib/ledger/queries.ts";
import { frozenPosition, person, publishedPosition, submittedFeedback } from "#tests/support/factories.ts";
import { entriesAbout } from "#tests/support/readings.ts";

const entries = () => engine.reader.select().from(ledger).orderBy(asc(ledger.seq));

/** A statement as somebody at the database would type it. */
const run = (tx: Tx, statement: SQL) => (dialect === "sqlite" ? (tx as unknown as { run(statement: SQL): unknown }).run(statement) : (tx as unknown as { execute(statement: SQL): Promise<unknown> }).execute(statement));
const unsealed = dialect === "sqlite" ? [sql`drop trigger ledger_is_never_changed`, sql`drop trigger ledger_is_never_shortened`] : [sql`alter table ledger disable trigger ledger_is_never_changed`];

/** Changes rows behind everybody's back, asks, and takes it all back again. */
async function tampered<T>(statements: SQL[], ask: (tx: Tx) => Promise<T>): Promise<T> {
  const undo = new Error("taken back");
  let answer: T;
  await engine.transaction(async (tx) => {
    for (const statement of statements) await run(tx, statement);
    answer = await ask(tx);
    throw undo;
  }).catch((error: unknown) => { if (error !== undo) throw error; });
  return answer!;
}

describe("the ledger", () => {
  test("only grows: an entry is neither changed nor taken away", async () => {
    await submittedFeedback();
    for (const statement of [sql`update ledger set name = 'feedback.praised' where seq = 1`, sql`delete from ledger where seq = 1`, sql`delete from ledger`]) {
      const failure = await tampered([statement], async () => null).catch((error: unknown) => String((error as Error).cause));
      expect(failure).toContain("the ledger is append-only");
    }
  });

  test("is one chain from the first entry to the last", async () => {
    await submittedFeedback();
    const all = await entries();
    expect(all[0]!.previous).toBe(origin);
    expect(firstBreak(all)).toBeNull();
    expect(await verifyAll(system, {})).toEqual({ entries: all.length, head: all.at(-1)!.hash, fault: null });
    expect(await headOfLedger(visitor, {})).toBe(all.at(-1)!.hash);
  });

  test("is one chain also when many write at once", async () => {
    await Promise.all([1, 2, 3, 4].map(() => submittedFeedback()));
    expect(firstBreak(await entries())).toBeNull();
  });

  test("never runs backwards in time", async () => {
    await submittedFeedback();
    const times = (await entries()).map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  test("is verified as a whole by administrators and the operator, in part by whoever may read the thing", async () => {
    const { feedback, ours, competitor, coordinator } = await submittedFeedback({ lane: "confided" });
    const administrator = await person({ role: "administrator" });
    expect((await verifyAll(administrator, {})).fault).toBeNull();
    for (const one of [visitor, coordinator]) await expect(verifyAll(one, {})).rejects.toMatchObject({ reason: "notFound" });
    expect(await verificationOf(ours.delegate, { kind: "feedback", id: feedback })).toEqual({ entries: 1, intact: true, broken: [] });
    await expect(verificationOf(competitor.delegate, { kind: "feedback", id: feedback })).rejects.toMatchObject({ reason: "notFound" });
  });
});

type Forgery = { kind: "edit" | "delete" | "double" | "swap" | "renumber"; at: number; with: number; field: keyof LedgerEntry; words: string };

function edited(entry: LedgerEntry, { field, words }: Forgery): LedgerEntry {
  if (field === "data") return { ...entry, data: { ...entry.data, forged: words } };
  if (field === "at") return { ...entry, at: new Date(entry.at.getTime() + words.length) };
  return { ...entry, [field]: `${String(entry[field])}${words}` };
}

/** The entries after a forgery. The last one is not deleted: a cut tail shows in the head alone. */
function forged(all: readonly LedgerEntry[], forgery: Forgery): LedgerEntry[] {
  const copy = [...all];
  const i = forgery.at % (copy.length - 1);
  const j = i + 1 + (forgery.with % (copy.length - 1 - i));
  const [one, other] = [copy[i]!, copy[j]!];
  if (forgery.kind === "edit") copy[i] = edited(one, forgery);
  if (forgery.kind === "delete") copy.splice(i, 1);
  if (forgery.kind === "double") copy.splice(i, 0, one);
  if (forgery.kind === "swap") [copy[i], copy[j]] = [other, one];
  if (forgery.kind === "renumber") [copy[i], copy[j]] = [{ ...other, seq: one.seq }, { ...one, seq: other.seq }];
  return copy;
}

const anyForgery = fc.record({
  kind: fc.constantFrom("edit", "edit", "delete", "double", "swap", "renumber"), at: fc.nat(), with: fc.nat(), words: fc.string({ minLength: 1, maxLength: 6 }),
  field: fc.constantFrom("name", "subject", "actorId", "actorKind", "thingId", "lane", "hubId", "organisationId", "id", "previous", "hash", "data", "at"),
});

describe("tampering", () => {
  test("is found in a thousand kinds: entries edited, deleted, doubled, put in another order", async () => {
    await submittedFeedback();
    const all = (await entries()).slice(-60);
    const before = { seq: all[0]!.seq - 1, hash: all[0]!.previous };
    expect(firstBreak(all, before)).toBeNull();
    fc.assert(fc.property(anyForgery, (forgery) => firstBreak(forged(all, forgery), before) !== null), { numRuns: 1000 });
  });

  test("that mends the hash of the entry shows in the next one; a cut tail shows in the head", async () => {
    await submittedFeedback();
    const all = await entries();
    const mended = { ...all.at(-3)!, name: "feedback.praised" };
    const copy = all.map((entry) => (entry.seq === mended.seq ? { ...mended, hash: hashOf(mended) } : entry));
    expect(firstBreak(copy)).toEqual({ seq: mended.seq + 1, fault: "link" });
    expect(all.at(-2)!.hash).not.toBe(await headOfLedger(system, {}));
  });

  test("in the database itself, once the seal is broken, is found with its place", async () => {
    await submittedFeedback();
    const { seq } = (await entries()).at(-5)!;
    const check = (statement: SQL) => tampered([...unsealed, statement], async (tx) => firstBreak(await tx.select().from(ledger).orderBy(asc(ledger.seq))));
    expect(await check(sql`update ledger set actor_id = 'somebody' where seq = ${seq}`)).toEqual({ seq, fault: "hash" });
    expect(await check(sql`update ledger set lane = 'public' where seq = ${seq}`)).toEqual({ seq, fault: "hash" });
    expect(await check(sql`update ledger set previous = hash where seq = ${seq}`)).toEqual({ seq, fault: "link" });
  });
});

describe("a frozen text", () => {
  /** What a verification finds after a statement, which is taken back afterwards. */
  async function faultAfter(statement: SQL, back: SQL) {
    await engine.transaction(async (tx) => { await run(tx, statement); });
    try {
      return (await verifyAll(system, {})).fault;
    } finally {
      await engine.transaction(async (tx) => { await run(tx, back); });
    }
  }

  test("changed behind its hash is found, and so is one whose hash was changed along", async () => {
    const { position } = await frozenPosition();
    const [version] = await engine.reader.select().from(positionVersions).where(eq(positionVersions.positionId, position));
    const set = (content: object, hash: string) => sql`update position_versions set content = ${JSON.stringify(content)}, hash = ${hash} where id = ${version!.id}`;
    const other = { ...version!.content, title: "We ask for nothing" };
    for (const hash of [version!.hash, checksum(other)]) {
      const found = await faultAfter(set(other, hash), set(version!.content, version!.hash));
      expect([found?.fault, found?.place]).toEqual(["version", expect.stringContaining(position)]);
    }
    expect((await verifyAll(system, {})).fault).toBeNull();
  });

  test("put in the place of another is found, and so is one that is gone", async () => {
    const [one, other] = [(await frozenPosition()).position, (await frozenPosition()).position];
    const exchange = (by: number) => sql`update position_versions set position_id = case position_id when ${one} then ${other} else ${one} end, number = number + ${by} where position_id in (${one}, ${other})`;
    expect(await faultAfter(exchange(1000), exchange(-1000))).toMatchObject({ fault: "version" });
    const renumber = (number: number) => sql`update position_versions set number = ${number} where position_id = ${one}`;
    expect(await faultAfter(renumber(2), renumber(1))).toMatchObject({ fault: "version" });
  });
});

describe("the history of a thing", () => {
  test("tells the newest first, page by page, without a number that would count the others", async () => {
    const { position } = await publishedPosition();
    const all = (await historyOf(system, { kind: "position", id: position })).entries;
    expect(all.map(({ name }) => name)).toEqual((await entriesAbout(`position:${position}`)).map(({ name }) => name).toReversed());
    expect(Object.keys(all[0]!)).not.toContain("seq");
    const paged = [];
    for (let after: string | undefined; ;) {
      const { entries: page, next } = await historyOf(system, { kind: "position", id: position, limit: 3, after });
      paged.push(...page);
      if (!next) break;
      after = next;
    }
    expect(paged).toEqual(all);
  });

  test("shows a visitor what happened in public, and says of the rest not even that it is there", async () => {
    const [published, frozen] = [await publishedPosition(), await frozenPosition()];
    expect((await historyOf(visitor, { kind: "position", id: published.position })).entries.map(({ name }) => name)).toEqual(["position.published"]);
    await expect(historyOf(visitor, { kind: "position", id: frozen.position })).rejects.toMatchObject({ reason: "notFound" });
  });

  test("names nobody to a visitor who did it, and tells nothing of who was given what part", async () => {
    const { position, docket, coordinator, europe } = await publishedPosition();
    const { id } = await issueByDocket(coordinator, { issue: docket });
    await leadTrack(coordinator, { issue: docket, hub: europe.slug, lead: coordinator.id });
    const [seen, known] = [(await historyOf(visitor, { kind: "issue", id })).entries, (await historyOf(coordinator, { kind: "issue", id })).entries];
    expect(known.map(({ name }) => name)).toContain("track.led");
    expect(seen.length).toBeGreaterThan(1);
    expect(JSON.stringify(seen)).not.toContain(coordinator.name);
    expect((await historyOf(coordinator, { kind: "position", id: position })).entries[0]!.actor).toBe(coordinator.name);
  });
});
