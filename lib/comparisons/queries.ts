import { aliasedTable, and, asc, count, eq, inArray, isNull, lt, ne, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { people, provisionMappings, provisions, type Edition } from "#db/schema/index.ts";
import { wordDistance } from "#lib/formats/distance.ts";
import { withoutAccents } from "#lib/formats/text.ts";
import { isMember, type Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { cursorOf, numberIn, readCursor } from "#lib/kernel/cursor.ts";
import { common } from "#lib/kernel/lasting.ts";
import { prepared, type Given } from "#lib/kernel/prepared.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { bare } from "#lib/amendments/model.ts";
import { amendmentsOnPosition } from "#lib/amendments/queries.ts";
import { canReadIssue } from "#lib/issues/policy.ts";
import { findIssue } from "#lib/issues/queries.ts";
import { canReadEdition } from "#lib/texts/policy.ts";
import { provisionsIn } from "#lib/provisions/queries.ts";
import { editionsOf, findEdition, textsOnIssue } from "#lib/texts/queries.ts";
import { findProvisionIn, nameOf, positionsOn, saidPlaces } from "#lib/readings/queries.ts";
import { CompareEditions, FifthColumn, MappingToCheck, OriginsOffered } from "#lib/comparisons/input.ts";
import { addedNear, aligned, distanceTo, doubtfulBelow, inOrder, piecesIn, tallied, withInner, wordingsOf, type Row, type Wordings } from "#lib/comparisons/model.ts";
import { canChooseOrigin, canCompareEditions } from "#lib/comparisons/policy.ts";

type Scene = Awaited<ReturnType<typeof findEdition>>;

async function findBoth(db: Reader, input: { edition: string; other: string }) {
  const [one, other] = [await findEdition(db, { edition: input.edition }), await findEdition(db, { edition: input.other })];
  if (one.text.id !== other.text.id) throw new Refusal("notFound");
  return { one, other };
}

/** By what a provision is known in two editions: its thread, or between languages its anchor. */
type Key = "threadId" | "anchor";
const keyFor = (one: Edition, other: Edition): Key => (one.language === other.language ? "threadId" : "anchor");

const speaks = sql`(${provisions.words} <> '' or ${provisions.heading} is not null)`.mapWith(Boolean);
/** Where the provisions of an edition stand, without their words. */
const standings = prepared((db, { edition }: Given<{ edition: string }>, key: Key) => db.select({ id: provisions.id, parentId: provisions.parentId, depth: provisions.depth, number: provisions.number, key: provisions[key], speaks }).from(provisions).where(eq(provisions.editionId, edition)).orderBy(asc(provisions.place)), (key) => key);

const earlier = aliasedTable(provisions, "earlier");
/** The places at which one edition says something else than another: the database holds their words against each other. */
const differing = prepared((db, { one, other }: Given<{ one: string; other: string }>, key: Key) => db.select({ before: earlier.place, after: provisions.place }).from(provisions).innerJoin(earlier, and(eq(earlier.editionId, one), eq(earlier[key], provisions[key])))
  .where(and(eq(provisions.editionId, other), sql`(${earlier.words} <> ${provisions.words} or coalesce(${earlier.heading}, '') <> coalesce(${provisions.heading}, ''))`)), (key) => key);

/** Two editions one beside the other, as places alone. The same whoever may read both: looked up once for all until something is written. */
const alignedEditions = (db: Reader, { edition: one }: Scene, { edition: other }: Scene) => common(db, "aligned", [one.id, other.id], async () => {
  const key = keyFor(one, other);
  const [before, after] = [await standings(db, { edition: one.id }, key), await standings(db, { edition: other.id }, key)];
  const changed = new Set((await differing(db, { one: one.id, other: other.id }, key)).map((at) => at.before * after.length + at.after));
  const rows = aligned(before, after, (from, to) => !changed.has(from * after.length + to));
  return { rows, counts: tallied(rows) };
});

const depthsOf = (db: Reader, { edition }: Scene) => common(db, "depths", edition.id, async () => (await standings(db, { edition: edition.id }, "anchor")).map(({ depth }) => depth));

/** The places of an edition that something was said about, as far as the actor may read it, and all that is inside them. */
async function placesSpokenOf(db: Reader, actor: Actor, scene: Scene) {
  const named = new Set((await saidPlaces(db, actor, scene)).map(({ place }) => place));
  return named.size === 0 ? named : withInner(named, await depthsOf(db, scene));
}

const shownWith = { id: provisions.id, place: provisions.place, anchor: provisions.anchor, locator: provisions.locator, kind: provisions.kind, label: provisions.label, heading: provisions.heading, words: provisions.words };

/** The provisions at some places of an edition, with their words, to be asked by place. */
async function wordsAt(db: Reader, { edition }: Scene, places: readonly (number | null)[]) {
  const found = await db.select(shownWith).from(provisions).where(and(eq(provisions.editionId, edition.id), inArray(provisions.place, places.filter((place) => place !== null))));
  const known = new Map(found.map(({ place, ...one }) => [place, one]));
  return (place: number | null) => known.get(place ?? -1) ?? null;
}

/**
 * Two editions of a text, provision by provision: what reads the same, changed, is new or gone, and what moved; with the words that differ. Two
 * languages stand side by side, and their words are not compared.
 */
export const comparisonOfEditions = query({
  name: "comparisonOfEditions", input: CompareEditions, subject: findBoth, allow: canCompareEditions,
  async run({ actor, input: { only, after, limit }, subject: { one, other }, db }) {
    if (one.edition.id === other.edition.id) throw wrong("other", "sameEdition");
    const inOneLanguage = keyFor(one.edition, other.edition) === "threadId";
    const { rows, counts } = await alignedEditions(db, one, other);
    const [saidBefore, saidAfter] = only === "asked" ? [await placesSpokenOf(db, actor, one), await placesSpokenOf(db, actor, other)] : [null, null];
    const wanted = (row: Row) => (saidBefore ? saidBefore.has(row.before ?? -1) || saidAfter.has(row.after ?? -1) : only === "all" || row.turn !== "same" || row.moved);
    const chosen = rows.filter(wanted);
    const from = after === undefined ? 0 : numberIn(readCursor(after)!) + 1;
    const shown = chosen.slice(from, from + limit);
    const before = await wordsAt(db, one, shown.map((row) => row.before));
    const now = await wordsAt(db, other, shown.map((row) => row.after));
    const name = ({ edition: { id, name: called, status, day, language } }: Scene) => ({ id, name: called, status, day, language });
    const side = (at: ReturnType<typeof before>) => { if (!at) return null; const { id: _, ...told } = at; return told; };
    const told = shown.map((row) => ({ ...row, before: before(row.before), after: now(row.after) }));
    const last = from + limit < chosen.length ? told.at(-1) : undefined;
    return {
      before: name(one), after: name(other), byWords: inOneLanguage, counts, total: chosen.length,
      rows: told.map((row) => ({ ...row, before: side(row.before), after: side(row.after), pieces: inOneLanguage && row.turn === "changed" ? piecesIn(row.before!, row.after!, other.edition.language) : null })),
      next: last ? cursorOf({ key: String(from + limit - 1), id: (last.after ?? last.before)!.id }) : null,
    };
  },
});

const inForce = and(eq(provisionMappings.provisionId, provisions.id), isNull(provisionMappings.replacedAt));
const quoted = { id: provisions.id, anchor: provisions.anchor, locator: provisions.locator, heading: provisions.heading, words: provisions.words };
const byHand = eq(provisionMappings.ground, "hand");
const scopes = {
  doubtful: and(lt(provisionMappings.confidence, doubtfulBelow), ne(provisionMappings.ground, "hand")),
  new: isNull(provisionMappings.fromId), hand: byHand, all: undefined,
};

/** The edition that somebody may read to which the provisions of this one are mapped. */
const previousFor = async (db: Reader, actor: Actor, { edition, text }: Scene) => (await editionsOf(db, actor, text)).find(({ id }) => id === edition.previousId) ?? null;

/** Where the provisions of an edition were in the one before, the least sure first, then what is new; with how many want a look. */
export const mappingToCheck = query({
  name: "mappingToCheck", input: MappingToCheck, subject: findEdition, allow: canReadEdition,
  async run({ actor, input: { show, after, limit }, subject, db }) {
    const { edition } = subject;
    const previous = await previousFor(db, actor, subject);
    const rows = (scope: keyof typeof scopes) => and(eq(provisions.editionId, edition.id), scopes[scope]);
    const counted = async (scope: keyof typeof scopes) => (await db.select({ n: count() }).from(provisions).leftJoin(provisionMappings, inForce).where(rows(scope)))[0]!.n;
    const counts = { doubtful: await counted("doubtful"), new: await counted("new"), hand: await counted("hand"), all: await counted("all") };
    const from = after === undefined ? 0 : numberIn(readCursor(after)!) + 1;
    if (previous === null) return { previous, counts, rows: [], next: null };
    const found = await db.select({ ...quoted, ground: provisionMappings.ground, confidence: provisionMappings.confidence, by: people.name, fromId: provisionMappings.fromId })
      .from(provisions).leftJoin(provisionMappings, inForce).leftJoin(people, eq(people.id, provisionMappings.decidedBy)).where(rows(show)).orderBy(sql`coalesce(${provisionMappings.confidence}, 2)`, asc(provisions.place)).limit(limit + 1).offset(from);
    const origins = new Map((await db.select(quoted).from(provisions).where(and(eq(provisions.editionId, previous.id), among(provisions.id, found.flatMap(({ fromId }) => fromId ?? []))))).map((one) => [one.id, one]));
    const last = found[limit - 1];
    return {
      previous: { id: previous.id, name: previous.name, day: previous.day }, counts,
      rows: found.slice(0, limit).map(({ by, fromId, ...row }) => ({ ...row, by: isMember(actor) ? by : null, from: origins.get(fromId ?? "") ?? null })),
      next: found.length > limit && last ? cursorOf({ key: String(from + limit - 1), id: last.id }) : null,
    };
  },
});

const [mostOffered, mostWeighed, mostFoundThere] = [6, 400, 20];

/** What a provision may have been in the edition before: where it was found, what has its place, what is found nowhere else and reads most alike, and what somebody looks for. */
export const originsOffered = query({
  name: "originsOffered", input: OriginsOffered, subject: findProvisionIn, allow: canChooseOrigin,
  async run({ actor, input: { find }, subject, db }) {
    const { provision, edition } = subject;
    const previous = await previousFor(db, actor, subject);
    if (!previous) throw new Refusal("notFound");
    const before = await provisionsIn(db, previous.id);
    const mapped = await db.select({ provisionId: provisionMappings.provisionId, fromId: provisionMappings.fromId, ground: provisionMappings.ground, confidence: provisionMappings.confidence, locator: provisions.locator }).from(provisionMappings).innerJoin(provisions, inForce).where(eq(provisionMappings.editionId, edition.id));
    const present = mapped.find(({ provisionId }) => provisionId === provision.id) ?? null;
    const takenBy = new Map(mapped.flatMap(({ fromId, locator }) => (fromId ? [[fromId, locator] as const] : [])));
    const distance = (words: string) => wordDistance(words, provision.words, edition.language);
    const free = before.filter(({ id, kind }) => kind === provision.kind && !takenBy.has(id)).slice(0, mostWeighed).map((one) => ({ one, far: distance(one.words) })).toSorted((one, other) => one.far - other.far).slice(0, mostOffered).map(({ one }) => one);
    const wanted = find === null ? [] : withoutAccents(find).split(/[\s,–]+/u).filter(Boolean);
    const hits = wanted.length === 0 ? [] : before.filter(({ locator, heading, words }) => { const text = withoutAccents([locator, heading, words].join(" ")); return wanted.every((word) => text.includes(word)); }).slice(0, mostFoundThere);
    const offered = new Set([...before.filter(({ id, locator }) => id === present?.fromId || locator === provision.locator), ...hits, ...free]);
    return {
      id: provision.id, anchor: provision.anchor, locator: provision.locator, heading: provision.heading, words: provision.words, previous: { id: previous.id, name: previous.name, day: previous.day, language: previous.language },
      present: present && { from: present.fromId, ground: present.ground, confidence: present.confidence },
      offered: [...offered].map(({ id, anchor, locator, heading, words }) => ({ id, anchor, locator, heading, words, distance: distance(words), takenBy: takenBy.get(id) === provision.locator ? null : (takenBy.get(id) ?? null) })),
    };
  },
});

type Asked = Awaited<ReturnType<typeof amendmentsOnPosition>>[number] & ReturnType<typeof nameOf> & { language: string };
type Column = { id: string; name: string; status: string; day: string; wordings: Wordings; length: number; ids: ReadonlyMap<string, number> };

/** The amendments on an issue that still stand by themselves, as somebody may see them. */
async function amendmentsAsked(db: Reader, actor: Actor, issue: string): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const held of await positionsOn(db, { issue }, actor)) {
    const rows = await amendmentsOnPosition(actor, { position: held.position.id });
    asked.push(...rows.filter(({ replacedBy }) => replacedBy === null).map((row) => ({ ...row, ...nameOf(held), language: held.position.language })));
  }
  return asked;
}

async function columnFor(db: Reader, { id, name, status, day }: { id: string; name: string; status: string; day: string }): Promise<Column> {
  const rows = await provisionsIn(db, id);
  return { id, name, status, day, wordings: wordingsOf(rows), length: rows.length, ids: new Map(rows.map((row, place) => [row.id, place])) };
}

/** Where an amendment is at home: on the provision that it names, or where the words that it quotes stand at its place; for a new provision, on the one it comes after. */
function homeFor(asked: Asked, columns: readonly Column[]) {
  for (const column of columns) {
    const place = asked.provisionId === null ? undefined : column.ids.get(asked.provisionId);
    if (place !== undefined) return { column, place };
  }
  const named = columns.flatMap((column) => { const place = column.wordings.placeNamed(asked.provision); return place === undefined ? [] : [{ column, place }]; });
  return named.find(({ column, place }) => column.wordings.wording(place) === bare(asked.current, column.wordings.at(place).label)) ?? named.at(-1) ?? null;
}

/** A row of the fifth column: what each edition says where somebody asked for other words, and how far the newest is from these. */
function rowOf(asked: Asked, columns: readonly Column[]) {
  const home = homeFor(asked, columns);
  if (!home) return null;
  const { threadId, label } = home.column.wordings.at(home.place);
  const proposed = bare(asked.proposed, label);
  const placeIn = ({ wordings, length }: Column) => {
    const place = wordings.placeOf(threadId) ?? null;
    return place === null || !asked.isNew ? place : addedNear(wordings, { after: place, known: home.column.wordings, proposed }, length, asked.language);
  };
  const cells = columns.map((column) => { const place = placeIn(column); return place === null ? null : { anchor: column.wordings.at(place).anchor, locator: column.wordings.at(place).locator, words: column.wordings.wording(place) }; });
  const newest = columns.at(-1)!;
  return {
    id: asked.id, number: asked.number, provision: asked.provision, position: asked.position, hub: asked.hub, language: asked.language, priority: asked.priority, redLine: asked.redLine, isNew: asked.isNew, proposed, cells,
    distance: distanceTo({ current: bare(asked.current, label), proposed, isNew: asked.isNew }, cells.at(-1)?.words ?? null, asked.language), place: newest.wordings.placeOf(threadId) ?? newest.length,
  };
}

/**
 * The editions of a text side by side where somebody asked for other words, and the words asked for as the last column; each with how far the
 * newest edition is from them. Amendments that name no provision of the text are counted apart.
 */
export const fifthColumn = query({
  name: "fifthColumn", input: FifthColumn, subject: findIssue, allow: canReadIssue,
  async run({ actor, input, subject: issue, db }) {
    const { texts } = await textsOnIssue(actor, { issue: issue.docket });
    const chosen = texts.find(({ id }) => id === input.text) ?? texts.find(({ current }) => current !== null) ?? null;
    const newest = chosen?.editions.find(({ id }) => id === chosen.current);
    const inLine = chosen?.editions.filter(({ translationOf, language }) => translationOf === null && language === newest?.language).toReversed() ?? [];
    const columns: Column[] = [];
    for (const edition of inLine) columns.push(await columnFor(db, edition));
    const asked = columns.length === 0 ? [] : await amendmentsAsked(db, actor, issue.id);
    const rows = inOrder(asked.flatMap((one) => rowOf(one, columns) ?? []), input.sort);
    const from = input.after === undefined ? 0 : numberIn(readCursor(input.after)!) + 1;
    const end = from + input.limit;
    return {
      issue: { docket: issue.docket, title: issue.title }, texts: texts.map(({ id, title }) => ({ id, title })), text: chosen && { id: chosen.id, title: chosen.title }, language: newest?.language ?? null,
      editions: columns.map(({ id, name, status, day }) => ({ id, name, status, day })), total: rows.length, elsewhere: asked.length - rows.length,
      rows: rows.slice(from, end).map(({ place: _, ...row }) => row), next: end < rows.length ? cursorOf({ key: String(end - 1), id: chosen!.id }) : null,
    };
  },
});
