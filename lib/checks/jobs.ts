import { and, eq, exists, inArray, isNotNull, isNull, lt, notExists, notInArray, or } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { amendmentChecks, amendments, editions, positions, provisionMappings, provisions, type Amendment, type Edition, type Position, type StoredProvision } from "#db/schema/index.ts";
import type { AmendmentFit, PositionState } from "#db/vocabulary.ts";
import { clock } from "#lib/platform/clock.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged, type Fact } from "#lib/kernel/facts.ts";
import { amendmentsChecked } from "#lib/checks/facts.ts";
import { addsProvision, bare, fitOf, wordingOf } from "#lib/amendments/model.ts";
import { editorsOf } from "#lib/checks/queries.ts";
import { findPosition } from "#lib/positions/queries.ts";
import { newestFirst, opensTo } from "#lib/provisions/model.ts";

const over: readonly PositionState[] = ["superseded", "not-adopted", "withdrawn"];
/** How many amendments are held against new editions in one go, so that nobody waits long for their turn to write. */
const atOnce = 200;

const living = and(isNull(amendments.retiredAt), isNull(amendments.replacedById), notInArray(positions.state, [...over]));

type Outdated = { quoted: string; position: Position; newest: Edition };

/** The editions that positions quote, each with the newest of its text and language that whoever reads the position may read, where that is another. */
async function outdated(tx: Tx): Promise<Outdated[]> {
  const quoted = await tx.selectDistinct({ edition: amendments.editionId, position: amendments.positionId }).from(amendments).innerJoin(positions, eq(positions.id, amendments.positionId)).where(and(living, isNotNull(amendments.editionId)));
  const known = await all(tx, editions, quoted.map(({ edition }) => edition!));
  const siblings = await tx.select().from(editions).where(and(among(editions.textId, [...new Set([...known.values()].map(({ textId }) => textId))]), isNull(editions.retiredAt)));
  const inPlace = await all(tx, positions, quoted.map(({ position }) => position));
  const found = quoted.flatMap(({ edition: id, position: positionId }) => {
    const [{ textId, language }, position] = [known.get(id!)!, inPlace.get(positionId)!];
    const [newest] = newestFirst(siblings.filter((one) => one.textId === textId && one.language === language && opensTo(one, position)));
    return newest && newest.id !== id ? [{ quoted: id!, position, newest }] : [];
  });
  // In an order that does not hang on chance, so that the same happens in every database.
  return found.sort((one, other) => one.position.createdAt.getTime() - other.position.createdAt.getTime() || one.newest.createdAt.getTime() - other.newest.createdAt.getTime());
}

async function all<T extends typeof editions | typeof positions>(tx: Tx, from: T, ids: readonly string[]): Promise<Map<string, T["$inferSelect"]>> {
  const rows = (await tx.select().from(from as typeof editions).where(among(from.id, [...new Set(ids)]))) as T["$inferSelect"][];
  return new Map(rows.map((row) => [row.id, row]));
}

/** The amendments on an edition that were not held against the newest one yet, or whose provisions somebody has mapped anew since. */
async function due(tx: Tx, { quoted, position, newest }: Outdated): Promise<Amendment[]> {
  const inForce = and(eq(amendments.positionId, position.id), eq(amendments.editionId, quoted), isNull(amendments.retiredAt), isNull(amendments.replacedById));
  const checked = tx.select({ id: amendmentChecks.id }).from(amendmentChecks).where(and(eq(amendmentChecks.amendmentId, amendments.id), eq(amendmentChecks.editionId, newest.id)));
  const mapped = tx.select({ id: amendmentChecks.id }).from(amendmentChecks).innerJoin(provisionMappings, and(eq(provisionMappings.editionId, amendmentChecks.editionId), lt(amendmentChecks.createdAt, provisionMappings.createdAt)))
    .where(and(eq(amendmentChecks.amendmentId, amendments.id), eq(amendmentChecks.editionId, newest.id), isNull(amendmentChecks.settledAt)));
  return tx.select().from(amendments).where(and(inForce, or(notExists(checked), exists(mapped)))).orderBy(amendments.number).limit(atOnce);
}

/** An edition at hand: its provisions by thread, and each with its words and those inside it. */
function atHand(all: readonly StoredProvision[]) {
  const wording = (at: number) => {
    const end = all.findIndex(({ depth }, index) => index > at && depth <= all[at]!.depth);
    return bare(wordingOf(all.slice(at, end < 0 ? all.length : end)), all[at]!.label);
  };
  const places = new Map(all.map(({ threadId }, at) => [threadId, at]));
  let byWords: Map<string, number> | undefined;
  return {
    continuing: (thread: string) => { const at = places.get(thread); return at === undefined ? null : { provision: all[at]!, words: wording(at) }; },
    withWords: (words: string) => { byWords ??= new Map(all.map((_, at) => [wording(at), at])); const at = words ? byWords.get(words) : undefined; return at === undefined ? null : all[at]!; },
  };
}

type Fitting = { amendment: Amendment; fit: AmendmentFit; provisionId: string | null };

async function held(tx: Tx, { newest }: Outdated, of: readonly Amendment[]): Promise<Fitting[]> {
  const edition = atHand(await tx.select().from(provisions).where(eq(provisions.editionId, newest.id)).orderBy(provisions.place));
  const origins = new Map((await tx.select().from(provisions).where(inArray(provisions.id, of.flatMap(({ provisionId }) => (provisionId ? [provisionId] : []))))).map((one) => [one.id, one]));
  return of.flatMap((amendment) => {
    const origin = origins.get(amendment.provisionId ?? "");
    if (!origin) return [];
    const isNew = addsProvision(amendment);
    const words = bare(amendment.current, origin.label);
    const continued = edition.continuing(origin.threadId);
    const elsewhere = isNew || continued?.words === words ? null : edition.withWords(words);
    const fit = fitOf(origin.locator, continued && { locator: continued.provision.locator, same: isNew || continued.words === words }, elsewhere && { locator: elsewhere.locator, same: true });
    return [{ amendment, fit, provisionId: (elsewhere ?? continued?.provision)?.id ?? null }];
  });
}

/** Keeps what was found where it is news: an older check that is still open gives way. */
async function keep(tx: Tx, newest: Edition, found: readonly Fitting[]): Promise<Fitting[]> {
  const news: Fitting[] = [];
  for (const one of found) {
    const [known] = await tx.select().from(amendmentChecks).where(and(eq(amendmentChecks.amendmentId, one.amendment.id), eq(amendmentChecks.editionId, newest.id)));
    if (known && known.fit === one.fit && known.provisionId === one.provisionId) continue;
    await tx.update(amendmentChecks).set({ settledAt: clock.now() }).where(and(eq(amendmentChecks.amendmentId, one.amendment.id), isNull(amendmentChecks.settledAt)));
    const check = { fit: one.fit, provisionId: one.provisionId, createdAt: clock.now(), settledAt: null };
    await tx.insert(amendmentChecks).values({ ...check, amendmentId: one.amendment.id, editionId: newest.id }).onConflictDoUpdate({ target: [amendmentChecks.amendmentId, amendmentChecks.editionId], set: check });
    news.push(one);
  }
  return news;
}

/** Tells those who wrote on each position. */
async function told(tx: Tx, newest: Edition, news: readonly Fitting[]): Promise<Fact[]> {
  const facts: Fact[] = [];
  for (const [position, of] of Map.groupBy(news, ({ amendment }) => amendment.positionId)) {
    const scene = await findPosition(tx, { position });
    facts.push(amendmentsChecked(scene, { edition: newest, of: of.map(({ amendment, fit }) => ({ ...amendment, fit })), editors: await editorsOf(tx, position) }));
  }
  return facts;
}

/** Holds every amendment against the newest edition of its text. Whatever brought that edition, none is missed: it is looked for, not waited for. Run by the clock; as many times as it likes. */
export const checkAmendments = command({
  name: "checkAmendments", input: z.strictObject({}), subject: async () => null, seen: isSystem, allow: isSystem,
  async run({ tx }) {
    const facts: Fact[] = [];
    let checked = 0;
    for (const pair of await outdated(tx)) {
      const of = await due(tx, pair);
      if (of.length === 0) continue;
      const news = await keep(tx, pair.newest, await held(tx, pair, of));
      facts.push(...(await told(tx, pair.newest, news)));
      checked += news.length;
    }
    const [first, ...rest] = facts;
    return first ? happened({ checked }, first, ...rest) : unchanged({ checked });
  },
});
