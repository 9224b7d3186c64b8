import { aliasedTable, and, eq, inArray, isNull, ne, notInArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { asks, callProvisions, calls, editions, feedback, issues, positions, provisionLinks, provisionMappings, provisions, responses, texts, type Edition, type Issue, type ProvisionMapping, type StoredProvision, type Text } from "#db/schema/index.ts";
import { mapProvisions, type Flat } from "#lib/formats/acts/mapping.ts";
import { clock } from "#lib/platform/clock.ts";
import { newId } from "#lib/platform/ids.ts";
import type { Topic } from "#lib/kernel/facts.ts";
import { inLots } from "#lib/kernel/lots.ts";
import { inOrderOfThreads, isBeside, newestFirst, nextOf, opensTo, placesNamed, previousOf, type FlatProvision } from "#lib/provisions/model.ts";
import { provisionsIn } from "#lib/provisions/queries.ts";

const flatOf = (rows: readonly StoredProvision[] | Awaited<ReturnType<typeof provisionsIn>>) => {
  const places = new Map(rows.map(({ id }, place) => [id, place]));
  return rows.map(({ kind, number, heading, words, anchor, parentId }) => ({ kind, number, heading, words, anchor, parent: parentId === null ? null : places.get(parentId) ?? null }));
};

type Origin = { from: { id: string; threadId: string } | null; ground: ProvisionMapping["ground"]; confidence: number };

/** Where each provision of a reading was in the edition before. */
async function originsOf(tx: Tx, previous: Edition | null, flat: readonly Flat[], language: string): Promise<Origin[]> {
  if (!previous) return flat.map(() => ({ from: null, ground: "number", confidence: 0 }));
  const before = await provisionsIn(tx, previous.id);
  return mapProvisions(flatOf(before), flat, language).map(({ from, ...found }) => ({ ...found, from: from === null ? null : before[from]! }));
}

/** A translation has the threads of what it translates, by the anchors. */
async function threadsByAnchor(tx: Tx, original: string) {
  return new Map((await provisionsIn(tx, original)).map(({ anchor, threadId }) => [anchor, threadId]));
}

const insertMappings = async (tx: Tx, rows: readonly (typeof provisionMappings.$inferInsert)[]) => { for (const some of inLots(rows)) await tx.insert(provisionMappings).values([...some]); };

/** Stores what was read, with its threads and where it was before. */
export async function storeProvisions(tx: Tx, edition: Edition, flat: readonly FlatProvision[], previous: Edition | null) {
  const origins = await originsOf(tx, previous, flat, edition.language);
  const translated = edition.translationOf === null ? null : await threadsByAnchor(tx, edition.translationOf);
  const ids = flat.map(() => newId());
  const rows = flat.map(({ parent, ...own }, place) => ({
    ...own, id: ids[place]!, editionId: edition.id, place, parentId: parent === null ? null : ids[parent]!, threadId: translated?.get(own.anchor) ?? origins[place]!.from?.threadId ?? ids[place]!,
  }));
  for (const some of inLots(rows)) await tx.insert(provisions).values(some);
  await insertMappings(tx, origins.flatMap(({ from, ...found }, place) => (from ? [{ ...found, editionId: edition.id, provisionId: ids[place]!, fromId: from.id }] : [])));
  return rows;
}

type Remapping = { edition: Edition; previous: Edition | null; /** The editions of the text. */ all: readonly Edition[] };

const inForce = (editionId: string) => and(eq(provisionMappings.editionId, editionId), isNull(provisionMappings.replacedAt));

/** What a person said of an origin, told of another edition before: the provision there of the same thread, or what they said itself where that still stands in line. */
async function carriedOver(tx: Tx, said: readonly ProvisionMapping[], { edition, previous, all }: Remapping) {
  const named = said.flatMap(({ fromId }) => fromId ?? []);
  const origins = named.length === 0 ? [] : await tx.select({ id: provisions.id, threadId: provisions.threadId, editionId: provisions.editionId }).from(provisions).where(inArray(provisions.id, named));
  const there = new Map((previous ? await provisionsIn(tx, previous.id) : []).map(({ threadId, id }) => [threadId, id]));
  return new Map(said.map(({ provisionId, fromId }) => {
    const origin = origins.find(({ id }) => id === fromId);
    const stands = origin && all.some(({ id, retiredAt, ...placed }) => id === origin.editionId && retiredAt === null && opensTo(placed, edition));
    return [provisionId, origin ? there.get(origin.threadId) ?? (stands ? origin.id : null) : null] as const;
  }));
}

/** Maps an edition anew to the one that is now before it. What a person said is kept. */
async function remap(tx: Tx, remapping: Remapping) {
  const { edition, previous } = remapping;
  const rows = await provisionsIn(tx, edition.id);
  const said = await tx.select().from(provisionMappings).where(and(inForce(edition.id), eq(provisionMappings.ground, "hand")));
  await tx.delete(provisionMappings).where(and(inForce(edition.id), ne(provisionMappings.ground, "hand")));
  await tx.update(editions).set({ previousId: previous?.id ?? null }).where(eq(editions.id, edition.id));
  const carried = await carriedOver(tx, said, remapping);
  const moved = said.filter(({ provisionId, fromId }) => carried.get(provisionId) !== fromId);
  await takeBack(tx, moved);
  await insertMappings(tx, moved.map(({ provisionId, ground, confidence, decidedBy }) => ({ editionId: edition.id, provisionId, fromId: carried.get(provisionId) ?? null, ground, confidence, decidedBy })));
  const origins = await originsOf(tx, previous, flatOf(rows), edition.language);
  await insertMappings(tx, origins.flatMap(({ from, ...found }, place) => (from && !carried.has(rows[place]!.id) ? [{ ...found, editionId: edition.id, provisionId: rows[place]!.id, fromId: from.id }] : [])));
}

async function takeBack(tx: Tx, said: readonly Pick<ProvisionMapping, "id">[]) {
  for (const some of inLots(said)) await tx.update(provisionMappings).set({ replacedAt: clock.now() }).where(inArray(provisionMappings.id, some.map(({ id }) => id)));
}

type Found = Pick<ProvisionMapping, "ground" | "confidence"> & { provisionId: string; fromId: string };

/** An edition that stands beside the line goes on in the one after it with what the one before it does not have: so what speaks of that is found from every later edition. */
async function goOnIn(tx: Tx, edition: Edition, found: readonly Found[]) {
  const present = await tx.select().from(provisionMappings).where(inForce(edition.id));
  const mapped = new Set(present.flatMap(({ fromId, provisionId }) => (fromId === null ? [] : [provisionId])));
  const first = new Map(found.filter(({ provisionId }) => !mapped.has(provisionId)).reverse().map((one) => [one.provisionId, one]));
  await takeBack(tx, present.filter(({ provisionId }) => first.has(provisionId)));
  await insertMappings(tx, [...first.values()].map((one) => ({ ...one, editionId: edition.id })));
}

async function foundIn(tx: Tx, edition: Edition, next: Edition): Promise<Found[]> {
  const [before, after] = [await provisionsIn(tx, edition.id), await provisionsIn(tx, next.id)];
  return mapProvisions(flatOf(before), flatOf(after), next.language).flatMap(({ from, ...found }, place) => (from === null ? [] : [{ ...found, provisionId: before[from]!.id, fromId: after[place]!.id }]));
}

/** What follows from the provisions of an edition that is about to leave the line, in editions that whoever reads it may read. */
async function followersOf(tx: Tx, edition: Edition, all: readonly Edition[]): Promise<Found[]> {
  const rows = await tx.select({ fromId: provisionMappings.provisionId, provisionId: provisions.id, ground: provisionMappings.ground, confidence: provisionMappings.confidence, editionId: provisionMappings.editionId }).from(provisionMappings)
    .innerJoin(provisions, eq(provisions.id, provisionMappings.fromId)).where(and(eq(provisions.editionId, edition.id), isNull(provisionMappings.replacedAt)));
  const order = inOrderOfThreads(all).filter((one) => one.retiredAt === null && opensTo(one, edition)).map(({ id }) => id);
  return rows.filter(({ editionId }) => order.includes(editionId)).sort((one, other) => order.indexOf(one.editionId) - order.indexOf(other.editionId)).map(({ editionId: _, ...found }) => found);
}

/** What follows from an edition that is about to leave the line goes on from it all the same. */
export const leaveLine = async (tx: Tx, edition: Edition, text: Pick<Text, "id">) => goOnIn(tx, edition, await followersOf(tx, edition, await everyEditionOf(tx, text)));

/** What somebody says of where a provision was takes the place of what is there. */
export async function mapByHand(tx: Tx, { editionId, id }: Pick<StoredProvision, "id" | "editionId">, said: { present: ProvisionMapping | undefined; from: string | null; by: string | null }) {
  await takeBack(tx, said.present ? [said.present] : []);
  await insertMappings(tx, [{ editionId, provisionId: id, fromId: said.from, ground: "hand", confidence: 1, decidedBy: said.by }]);
}

const origins = aliasedTable(provisions, "origins");
const originals = aliasedTable(provisions, "originals");

/** Lets every provision have the thread of the one that it comes from, edition by edition; a translation those of what it translates. */
async function rethread(tx: Tx, all: readonly Edition[]) {
  const from = tx.select({ threadId: origins.threadId }).from(provisionMappings).innerJoin(origins, eq(origins.id, provisionMappings.fromId)).where(and(eq(provisionMappings.provisionId, provisions.id), isNull(provisionMappings.replacedAt)));
  for (const { id } of inOrderOfThreads(all)) await tx.update(provisions).set({ threadId: sql`coalesce((${from}), ${provisions.id})` }).where(eq(provisions.editionId, id));
  for (const { id, translationOf } of all) {
    if (translationOf === null) continue;
    const same = tx.select({ threadId: originals.threadId }).from(originals).where(and(eq(originals.editionId, translationOf), eq(originals.anchor, provisions.anchor)));
    await tx.update(provisions).set({ threadId: sql`coalesce((${same}), ${provisions.id})` }).where(eq(provisions.editionId, id));
  }
}

/** All editions of a text, for whomever they are. */
export const everyEditionOf = (tx: Tx, { id }: Pick<Text, "id">) => tx.select().from(editions).where(eq(editions.textId, id));

/** Editions come in any order: each is mapped to the one that is before it now. `also` is set where threads changed for another reason. */
export async function relinkEditions(tx: Tx, text: Text, also = false) {
  const all = await everyEditionOf(tx, text);
  const inLine = inOrderOfThreads(all).filter(({ retiredAt }) => retiredAt === null);
  let any = also;
  for (const edition of inLine) {
    const [previous, beside] = [previousOf(edition, all), isBeside(edition, all)];
    if (!beside && (previous?.id ?? null) === edition.previousId) continue;
    await remap(tx, { edition, previous, all });
    const next = nextOf(edition, all);
    if (next) await goOnIn(tx, edition, await foundIn(tx, edition, next));
    any = true;
  }
  if (any) await rethread(tx, all);
}

/** Says that something speaks of a provision. Done by whatever writes it, in the same transaction. */
export const linkProvision = async (tx: Tx, topic: Topic, provisionId: string) => void (await tx.insert(provisionLinks).values({ topic, provisionId }).onConflictDoNothing());

/** What no longer speaks of any provision. */
export const unlinkProvisions = async (tx: Tx, topic: Topic) => void (await tx.delete(provisionLinks).where(eq(provisionLinks.topic, topic)));

/** Something that names a place in words, such as `Article 24 – paragraph 2`. */
export type Naming = { topic: Topic; locator: string | null };

/**
 * Links what names places in words to the provisions in the newest edition on the issue that has them and that everybody may read who reads
 * the issue; where it has no such place, to what is around it. Silent where there is none.
 */
export async function linkByLocators(tx: Tx, issueId: string, said: readonly Naming[]) {
  const named = said.map(({ topic, locator }) => ({ topic, places: placesNamed(locator ?? "") })).filter(({ places }) => places.length > 0);
  if (named.length === 0) return;
  const open = (await tx.select({ edition: editions, issue: issues }).from(editions).innerJoin(texts, eq(texts.id, editions.textId)).innerJoin(issues, eq(issues.id, texts.issueId))
    .where(and(eq(texts.issueId, issueId), isNull(editions.retiredAt), isNull(editions.translationOf)))).filter(({ edition, issue }) => opensTo(edition, issue)).map(({ edition }) => edition);
  if (open.length === 0) return;
  const order = newestFirst(open).map(({ id }) => id);
  const found: { id: string; locator: string; editionId: string }[] = [];
  for (const some of inLots([...new Set(named.flatMap(({ places }) => places))])) {
    found.push(...await tx.select({ id: provisions.id, locator: provisions.locator, editionId: provisions.editionId }).from(provisions).where(and(inArray(provisions.editionId, order), inArray(provisions.locator, some))));
  }
  const at = new Map(found.sort((one, other) => order.indexOf(other.editionId) - order.indexOf(one.editionId)).map(({ locator, id }) => [locator, id]));
  const links = named.flatMap(({ topic, places }) => places.map((place) => at.get(place)).filter((id) => id !== undefined).slice(0, 1).map((provisionId) => ({ topic, provisionId })));
  for (const some of inLots(links)) await tx.insert(provisionLinks).values(some).onConflictDoNothing();
}

/** The same for one. */
export const linkByLocator = (tx: Tx, topic: Topic, issueId: string, locator: string | null) => linkByLocators(tx, issueId, [{ topic, locator }]);

/** What feedback, calls, asks and responses on the issue say in words of a place, and is linked to none yet, is linked to the edition that has come. */
export async function linkWhatWasSaid(tx: Tx, issue: Issue, edition: Edition, rows: readonly { id: string; locator: string }[]) {
  if (edition.translationOf !== null || !opensTo(edition, issue)) return;
  const linked = (prefix: string, column: typeof feedback.id | typeof calls.id | typeof asks.id | typeof responses.id) => notInArray(sql`${prefix} || ${column}`, tx.select({ topic: provisionLinks.topic }).from(provisionLinks));
  const said = [
    ...(await tx.select({ id: feedback.id, provision: feedback.provision }).from(feedback).where(and(eq(feedback.issueId, issue.id), ne(feedback.state, "withdrawn"), linked("feedback:", feedback.id)))).map((one) => ({ ...one, of: "feedback" })),
    ...(await tx.select({ id: calls.id, provision: calls.provision }).from(calls).where(and(eq(calls.issueId, issue.id), linked("call:", calls.id)))).map((one) => ({ ...one, of: "call" })),
    ...(await tx.select({ id: calls.id, provision: callProvisions.provision }).from(callProvisions).innerJoin(calls, eq(calls.id, callProvisions.callId)).where(and(eq(calls.issueId, issue.id), linked("call:", calls.id)))).map((one) => ({ ...one, of: "call" })),
    ...(await tx.select({ id: asks.id, provision: asks.provision }).from(asks).innerJoin(positions, eq(positions.id, asks.positionId)).where(and(eq(positions.issueId, issue.id), isNull(asks.retiredAt), linked("ask:", asks.id)))).map((one) => ({ ...one, of: "ask" })),
    ...(await tx.select({ id: responses.id, provision: responses.provision }).from(responses).where(and(eq(responses.issueId, issue.id), linked("response:", responses.id)))).map((one) => ({ ...one, of: "response" })),
  ];
  const at = new Map(rows.map(({ locator, id }) => [locator, id]));
  const links = said.flatMap(({ of, id, provision }) => {
    const provisionId = placesNamed(provision ?? "").map((place) => at.get(place)).find((found) => found !== undefined);
    return provisionId ? [{ topic: `${of}:${id}`, provisionId }] : [];
  });
  for (const some of inLots(links)) await tx.insert(provisionLinks).values(some).onConflictDoNothing();
}
