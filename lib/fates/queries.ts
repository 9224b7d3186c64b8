import { aliasedTable, and, asc, desc, eq, exists, gte, inArray, isNotNull, isNull, lt, ne, notExists, or, sql, type Column, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { amendments, amendmentSources, asks, claimStrengths, editions, fates, fateTellings, feedback, issues, organisations, people, positions, positionVersions, provisionLinks, provisions, responses, signatures, stateCorrections, texts, themeFeedback, themes, type Hub, type Issue } from "#db/schema/index.ts";
import { askStates, fateVerdicts, strengths, type AskState, type DemandKind, type FateVerdict, type Strength } from "#db/vocabulary.ts";
import { wordDistance } from "#lib/formats/distance.ts";
import { excerptFor, nearestWording } from "#lib/formats/nearest-wording.ts";
import { shortened } from "#lib/formats/text.ts";
import { isMember, type Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { cursorOf, momentIn, readCursor } from "#lib/kernel/cursor.ts";
import { visibleTo } from "#lib/kernel/lane.ts";
import { lasting } from "#lib/kernel/lasting.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { wordingAt } from "#lib/amendments/queries.ts";
import { canReadFeedback, canSeeWho } from "#lib/feedback/policy.ts";
import { canSeeTrack } from "#lib/issues/policy.ts";
import { findOnTrack, hubsById, type Hubs } from "#lib/issues/queries.ts";
import { findPosition } from "#lib/positions/queries.ts";
import { held } from "#lib/positions/model.ts";
import { provisionsIn } from "#lib/provisions/queries.ts";
import { canReadEdition } from "#lib/texts/policy.ts";
import { textsOnIssue } from "#lib/texts/queries.ts";
import { figuresOfAsks } from "#lib/themes/queries.ts";
import { figuresOf } from "#lib/themes/model.ts";
import { AskExtract, AskLedger, askedBy, ByAsk, FatesOfInputs, FatesToTell, Scorecard, SuggestedFate } from "#lib/fates/input.ts";
import { heldBy, isOpenTo, yearSpan, type Asked, type LedgerField } from "#lib/fates/model.ts";
import { canCorrectState, canJudgeAsk, canReadDemand, canReadJudging, canSetStrength, canTellFates } from "#lib/fates/policy.ts";

/** The words by which an ask on wording is named: those it proposes, or where it strikes out, those that go. */
const named = ({ proposed, current }: { proposed: string; current: string }) => shortened(proposed.trim() || current, 300);

/** An ask or an amendment by its identifier, with the position it stands in. What was retired or replaced is not there. */
export async function findDemand(db: Reader, { ask: id }: { ask: string }) {
  const [ask] = await db.select().from(asks).where(and(eq(asks.id, id), isNull(asks.retiredAt)));
  const [amendment] = ask ? [] : await db.select().from(amendments).where(and(eq(amendments.id, id), isNull(amendments.retiredAt), isNull(amendments.replacedById)));
  const found = ask ?? amendment;
  if (!found) throw new Refusal("notFound");
  const { number, provision, priority, redLine, state, createdAt } = found;
  const own = ask ? { kind: "ask" as const, statement: ask.statement, wording: ask.statement, provisionId: null } : { kind: "amendment" as const, statement: named(amendment!), wording: amendment!.proposed.trim() || amendment!.current, provisionId: amendment!.provisionId };
  return { demand: { id, number, provision, priority, redLine, state, createdAt, ...own }, ...(await findPosition(db, { position: found.positionId })) };
}

type Named = { id: string; kind: DemandKind };
/** The rows that are about an ask or an amendment. */
export const ofDemand = (rows: { askId: Column; amendmentId: Column }, { id, kind }: Named): SQL => eq(kind === "ask" ? rows.askId : rows.amendmentId, id);

export async function editionFor(db: Reader, id: string) {
  const [found] = await db.select({ edition: editions, text: texts, issue: issues }).from(editions).innerJoin(texts, eq(texts.id, editions.textId)).innerJoin(issues, eq(issues.id, texts.issueId)).where(eq(editions.id, id));
  return found ?? null;
}

export const inForceOf = async (db: Reader, demand: Named, edition: string) =>
  (await db.select().from(fates).where(and(ofDemand(fates, demand), eq(fates.editionId, edition), isNull(fates.replacedAt))))[0] ?? null;

const ofText = aliasedTable(issues, "of_text");
/** Editions in force that an actor may read, wherever they are joined with their text and its issue. */
const readableEdition = (actor: Actor) => and(isNull(editions.retiredAt), visibleTo(actor, editions), visibleTo(actor, texts), visibleTo(actor, ofText));

const judged = {
  id: fates.id, askId: fates.askId, amendmentId: fates.amendmentId, verdict: fates.verdict, excerpt: fates.excerpt, sourceUrl: fates.sourceUrl, note: fates.note, judgedAt: fates.judgedAt, replacedAt: fates.replacedAt, judgedBy: people.name,
  edition: { id: editions.id, name: editions.name, status: editions.status, day: editions.day, text: texts.title }, provision: { anchor: provisions.anchor, locator: provisions.locator },
};
/** Judgements in editions that the actor may read, in the order of these. */
const judgements = (db: Reader, actor: Actor, where: SQL | undefined) => db.select(judged).from(fates).innerJoin(editions, eq(editions.id, fates.editionId)).innerJoin(texts, eq(texts.id, editions.textId)).innerJoin(ofText, eq(ofText.id, texts.issueId))
  .innerJoin(people, eq(people.id, fates.judgedBy)).leftJoin(provisions, eq(provisions.id, fates.provisionId)).where(and(where, readableEdition(actor))).orderBy(asc(editions.day), asc(fates.judgedAt), asc(fates.id));
type Judgement = Awaited<ReturnType<typeof judgements>>[number];

const inForce = isNull(fates.replacedAt);
const ofThese = (ids: readonly string[]) => or(among(fates.askId, ids), among(fates.amendmentId, ids));
const byDemand = (rows: readonly Judgement[]) => Map.groupBy(rows, ({ askId, amendmentId }) => askId ?? amendmentId!);
/** A judgement as everybody may know it who may read both texts. */
const shown = ({ id, verdict, excerpt, sourceUrl, judgedAt, edition, provision }: Judgement) => ({ id, verdict, excerpt, sourceUrl, judgedAt, edition, provision });

/** From whom amendments come that rest on inputs, as far as the reader may know; for those inside their hub. */
async function figuresOfAmendments(db: Reader, actor: Actor, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, ReturnType<typeof figuresOf>>();
  const found = await db.select({ amendment: amendmentSources.amendmentId, position: positions, feedback, country: organisations.country }).from(amendmentSources).innerJoin(feedback, eq(feedback.id, amendmentSources.feedbackId)).innerJoin(organisations, eq(organisations.id, feedback.organisationId))
    .innerJoin(amendments, eq(amendments.id, amendmentSources.amendmentId)).innerJoin(positions, eq(positions.id, amendments.positionId)).where(and(among(amendmentSources.amendmentId, ids), ne(feedback.state, "withdrawn"), ne(feedback.lane, "own")));
  const inside = found.filter(({ position }) => canReadJudging(actor, { position }));
  return new Map([...Map.groupBy(inside, ({ amendment }) => amendment)].map(([id, of]) => {
    const [read, hidden] = [of.filter((one) => canReadFeedback(actor, one)), of.filter((one) => !canReadFeedback(actor, one))];
    const figures = figuresOf(read.map((one) => ({ organisationId: one.feedback.organisationId, country: one.country, named: canSeeWho(actor, one) })), [...new Set(hidden.map((one) => one.feedback.organisationId))]);
    return [id, figures] as const;
  }).filter(([, { inputs, confided }]) => inputs > 0 || confided > 0));
}

const figuresFor = async (db: Reader, actor: Actor, rows: readonly Named[]) => {
  const of = (kind: DemandKind) => rows.filter((row) => row.kind === kind).map(({ id }) => id);
  return new Map([...await figuresOfAsks(db, actor, of("ask")), ...await figuresOfAmendments(db, actor, of("amendment"))]);
};

const sent = ["submitted", "acknowledged", "answered", "concluded"] as const;
/** The responses in which the positions of asks went to an authority. */
const sentWith = async (db: Reader, actor: Actor, positionIds: readonly string[]) => Map.groupBy(positionIds.length === 0 ? [] : await db.select({ positionId: responses.positionId, id: responses.id, title: responses.title, authority: responses.authority, state: responses.state })
  .from(responses).where(and(among(responses.positionId, positionIds), inArray(responses.state, [...sent]), visibleTo(actor, responses))).orderBy(asc(responses.createdAt), asc(responses.id)), ({ positionId }) => positionId!);
type Response = { id: string; title: string; authority: string; state: (typeof responses.$inferSelect)["state"] };
const inShort = ({ id, title, authority, state }: Response) => ({ id, title, authority, state });

/** Editions of the texts on an issue in their own language, by their day, as far as the actor may read them. */
async function editionsOn(actor: Actor, docket: string) {
  const found = (await textsOnIssue(actor, { issue: docket })).texts.flatMap(({ title, editions: of }) => of.filter(({ translationOf }) => translationOf === null).map(({ id, name, status, day, language, createdAt }) => ({ id, name, status, day, language, text: title, createdAt })));
  return found.toSorted((one, other) => one.day.localeCompare(other.day) || one.createdAt.getTime() - other.createdAt.getTime());
}

/** One ask with its whole life: from whom it comes, where it stands, in what it was sent, what became of it in each edition, and what the actor may say of it. */
export const lifeOfAsk = query({
  name: "lifeOfAsk", input: ByAsk, subject: findDemand, allow: canReadDemand,
  async run({ actor, subject, db }) {
    const { demand, position, issue, hub } = subject;
    const inside = canReadJudging(actor, subject);
    const all = await judgements(db, actor, ofDemand(fates, demand));
    const [version] = position.adoptedVersionId ? await db.select({ number: positionVersions.number }).from(positionVersions).where(eq(positionVersions.id, position.adoptedVersionId)) : [];
    const [claim] = await db.select({ strength: claimStrengths.strength, reason: claimStrengths.reason, by: people.name, at: claimStrengths.setAt }).from(claimStrengths).innerJoin(people, eq(people.id, claimStrengths.setBy)).where(and(ofDemand(claimStrengths, demand), isNull(claimStrengths.replacedAt)));
    const [correction] = await db.select({ state: stateCorrections.state, reason: stateCorrections.reason, by: people.name, at: stateCorrections.correctedAt }).from(stateCorrections).innerJoin(people, eq(people.id, stateCorrections.correctedBy)).where(and(ofDemand(stateCorrections, demand), isNull(stateCorrections.replacedAt)));
    const told = (one: Judgement) => ({ ...shown(one), note: inside ? one.note : null, by: inside ? one.judgedBy : null });
    const may = (who: typeof canJudgeAsk) => version !== undefined && who(actor, subject);
    const onIssue = await editionsOn(actor, issue.docket);
    const { wording: _, provisionId: __, ...own } = demand;
    return {
      ...own, issue: { docket: issue.docket, title: issue.title }, hub: { slug: hub.slug, code: hub.code, name: hub.name }, position: { id: position.id, title: position.title, version: version?.number ?? null, language: position.language },
      figures: (await figuresFor(db, actor, [demand])).get(demand.id) ?? null, responses: ((await sentWith(db, actor, [position.id])).get(position.id) ?? []).map(inShort),
      strength: { value: claim?.strength ?? ("unknown" as const), reason: inside ? (claim?.reason ?? null) : null, by: inside ? (claim?.by ?? null) : null, at: claim?.at ?? null },
      correction: correction?.state ? { state: correction.state, reason: inside ? correction.reason : null, by: inside ? correction.by : null, at: correction.at } : null,
      editions: onIssue.map(({ createdAt, ...edition }) => ({ ...edition, awaits: createdAt > demand.createdAt, fate: all.filter((one) => one.edition.id === edition.id && one.replacedAt === null).map(told)[0] ?? null })),
      earlier: inside ? all.filter(({ replacedAt }) => replacedAt !== null).map(told) : [],
      may: { judge: may(canJudgeAsk), setStrength: may(canSetStrength), correctState: may(canCorrectState) },
    };
  },
});

/** The provision of an edition that continues the one an ask is on, where the text it speaks of is here. */
async function continued(db: Reader, { id, kind, provisionId }: Named & { provisionId: string | null }, edition: string) {
  const there = aliasedTable(provisions, "there");
  const linked = db.select({ id: provisionLinks.provisionId }).from(provisionLinks).where(eq(provisionLinks.topic, `${kind}:${id}`));
  const [found] = await db.select({ id: there.id }).from(provisions).innerJoin(there, and(eq(there.threadId, provisions.threadId), eq(there.editionId, edition))).where(provisionId ? eq(provisions.id, provisionId) : inArray(provisions.id, linked)).orderBy(desc(there.depth), asc(there.place)).limit(1);
  return found?.id ?? null;
}

/** Where in an edition an ask may have ended: the provision that continues its own, else the one nearest in words, how near it is in percent of words, and what of it could be quoted. Says nothing of what became of it. */
export const suggestedFate = query({
  name: "suggestedFate", input: SuggestedFate,
  subject: async (db, { ask, edition: id }) => {
    const found = await editionFor(db, id);
    if (!found) throw new Refusal("notFound");
    return { ...(await findDemand(db, { ask })), of: found };
  },
  allow: (actor, { of, ...scene }) => canReadDemand(actor, scene) && canJudgeAsk(actor, scene) && canReadEdition(actor, of),
  async run({ subject: { demand, of: { edition } }, db }) {
    const all = await provisionsIn(db, edition.id);
    const followed = await continued(db, demand, edition.id);
    const near = followed ? null : nearestWording(demand.wording, all.filter(({ words }) => words.trim() !== ""), edition.language);
    const provision = all.find(({ id }) => id === (followed ?? near?.id));
    if (!provision) return { suggestion: null };
    const words = near ? provision.words : await wordingAt(db, { ...provision, editionId: edition.id });
    const nearness = near?.nearness ?? 1 - wordDistance(demand.wording, words, edition.language);
    return { suggestion: { ground: near ? "words" as const : "mapping" as const, provision: { anchor: provision.anchor, locator: provision.locator }, percent: Math.round(nearness * 100), excerpt: excerptFor(demand.wording, words) } };
  },
});

/** Who asks, and what the names of hubs stand for. */
type Circumstances = { db: Reader; actor: Actor; names: Hubs };
const rowsOf = { ask: { row: asks, own: fates.askId, text: sql<string>`${asks.statement}` }, amendment: { row: amendments, own: fates.amendmentId, text: sql<string>`case when trim(${amendments.proposed}) = '' then ${amendments.current} else ${amendments.proposed} end` } } as const;

/** The verdict in the last edition that was judged, of those that the actor may read. */
const lastVerdict = (kind: DemandKind, { db, actor }: Circumstances) => {
  const { row, own } = rowsOf[kind];
  return db.select({ verdict: fates.verdict }).from(fates).innerJoin(editions, eq(editions.id, fates.editionId)).innerJoin(texts, eq(texts.id, editions.textId)).innerJoin(ofText, eq(ofText.id, texts.issueId))
    .where(and(eq(own, row.id), inForce, readableEdition(actor))).orderBy(desc(editions.day), desc(fates.judgedAt), desc(fates.id)).limit(1);
};

const family = aliasedTable(issues, "family");
/** There is an edition that came after the ask and that nobody has judged, of those that the actor may read. What a hub no longer holds waits for nothing. */
const awaits = (kind: DemandKind, { db, actor }: Circumstances) => {
  const { row, own } = rowsOf[kind];
  const onIssue = inArray(texts.issueId, db.select({ id: family.id }).from(family).where(or(eq(family.id, positions.issueId), eq(family.mergedInto, positions.issueId))));
  const unjudged = notExists(db.select({ one: sql`1` }).from(fates).where(and(eq(own, row.id), eq(fates.editionId, editions.id), inForce)));
  return and(inArray(positions.state, [...held]), exists(db.select({ one: sql`1` }).from(texts).innerJoin(editions, eq(editions.textId, texts.id)).innerJoin(ofText, eq(ofText.id, texts.issueId))
    .where(and(onIssue, isNull(editions.translationOf), sql`${editions.createdAt} > ${row.createdAt}`, readableEdition(actor), unjudged))))!;
};

const strengthOf = sql<string>`coalesce(${claimStrengths.strength}, 'unknown')`;
const idsOf = (names: Hubs, wanted: readonly string[]) => [...names].filter(([, { slug, code }]) => wanted.includes(slug) || wanted.includes(code.toLowerCase())).map(([id]) => id);
const docketOf = (typed: string) => typed.toUpperCase().replace(/^([A-Z]+)-?0*(\d+)$/u, "$1-$2");

/** What is asked of an ask, by field. */
const fieldOf: Record<Exclude<LedgerField, "is">, (values: readonly string[], kind: DemandKind, of: Circumstances) => SQL> = {
  hub: (values, _, { names }) => inArray(positions.hubId, idsOf(names, values)),
  issue: (values) => inArray(issues.docket, values.map(docketOf)),
  verdict: (values, kind, of) => sql`coalesce(${lastVerdict(kind, of)}, 'none') in ${values}`,
  state: (values, kind) => sql`${rowsOf[kind].row.state} in ${values}`,
  strength: (values) => sql`${strengthOf} in ${values}`,
  priority: (values, kind) => sql`${rowsOf[kind].row.priority} in ${values}`,
  kind: (values, kind) => (values.includes(kind) ? sql`1 = 1` : sql`1 = 0`),
  year: (values, kind) => or(...values.map((year) => { const [from, to] = yearSpan(year); const { createdAt } = rowsOf[kind].row; return and(gte(createdAt, from), lt(createdAt, to)); }))!,
};
const properties: Record<string, (kind: DemandKind, of: Circumstances) => SQL> = { redline: (kind) => eq(rowsOf[kind].row.redLine, true), awaiting: awaits };

const likeWord = (word: string) => `%${word.toLowerCase().replace(/[\\%_]/gu, "\\$&")}%`;
/** Every word stands in the ask, in the place it is about or in what its position is called. */
const wordsHeld = (words: string, kind: DemandKind) => words.replaceAll('"', " ").split(/\s+/u).filter(Boolean).slice(0, 10)
  .map((word) => sql`lower(${rowsOf[kind].text} || ' ' || coalesce(${rowsOf[kind].row.provision}, '') || ' ' || ${positions.title}) like ${likeWord(word)} escape '\\'`);

/** A query as the condition under which an ask belongs to its answer, as far as the actor may know of it: asks that a hub holds or has held. */
function conditionsOf(asked: Asked, kind: DemandKind, of: Circumstances): SQL | undefined {
  const { row } = rowsOf[kind];
  const fields = (is: boolean) => (Object.keys(fieldOf) as (keyof typeof fieldOf)[]).flatMap((field) => { const values = heldBy(asked, field, !is); return values.length > 0 ? [fieldOf[field](values, kind, of)] : []; });
  const marks = (is: boolean) => heldBy(asked, "is", !is).flatMap((name) => properties[name]?.(kind, of) ?? []);
  const not = [...fields(false), ...marks(false)];
  return and(
    isNull(row.retiredAt), kind === "amendment" ? isNull(amendments.replacedById) : undefined, isNotNull(positions.adoptedVersionId),
    // Where it says "is true", SQLite does not look for an index of its own for each way to be visible.
    sql`${visibleTo(of.actor, positions)} is true`, sql`${visibleTo(of.actor, issues)} is true`,
    ...fields(true), ...marks(true), not.length > 0 ? sql`(${or(...not)}) is not true` : undefined, ...wordsHeld(asked.words, kind),
  );
}

const listed = (kind: DemandKind) => ({
  id: rowsOf[kind].row.id, kind: sql<DemandKind>`${sql.raw(`'${kind}'`)}`, number: rowsOf[kind].row.number, statement: rowsOf[kind].text, provision: rowsOf[kind].row.provision, priority: rowsOf[kind].row.priority, redLine: rowsOf[kind].row.redLine, state: rowsOf[kind].row.state,
  createdAt: rowsOf[kind].row.createdAt, strength: sql<Strength>`${strengthOf}`, issue: { docket: issues.docket, title: issues.title }, hubId: positions.hubId, position: { id: positions.id, title: positions.title, version: positionVersions.number },
});
const joined = (kind: DemandKind, asked: Asked, of: Circumstances, beyond?: SQL) => of.db.select(listed(kind)).from(rowsOf[kind].row as typeof asks).innerJoin(positions, eq(positions.id, rowsOf[kind].row.positionId)).innerJoin(issues, eq(issues.id, positions.issueId))
  .innerJoin(positionVersions, eq(positionVersions.id, positions.adoptedVersionId)).leftJoin(claimStrengths, and(eq(kind === "ask" ? claimStrengths.askId : claimStrengths.amendmentId, rowsOf[kind].row.id), isNull(claimStrengths.replacedAt)))
  .where(and(conditionsOf(asked, kind, of), beyond)).$dynamic();

const kindsOf = (asked: Asked) => (["ask", "amendment"] as const).filter((kind) => (heldBy(asked, "kind").length === 0 || heldBy(asked, "kind").includes(kind)) && !heldBy(asked, "kind", true).includes(kind));
type Listed = Awaited<ReturnType<typeof joined>>[number];
const newestFirst = (one: Listed, other: Listed) => other.createdAt.getTime() - one.createdAt.getTime() || (one.id < other.id ? 1 : -1);

type Place = { at: Date; id: string };

/** Those of one kind in the order in which they are indexed, the newest first: a page is full before the rest is looked at. */
export function ledgerStatement(asked: Asked, kind: DemandKind, of: Circumstances, place: Place | null = null) {
  const { id, createdAt } = rowsOf[kind].row;
  const beyond = place ? or(lt(createdAt, place.at), and(eq(createdAt, place.at), lt(id, place.id))) : undefined;
  return joined(kind, asked, of, beyond).orderBy(desc(createdAt), desc(id));
}

/** Asks and amendments as one list: as many as wanted of each, and the first of both. */
async function pageOf(asked: Asked, most: number, of: Circumstances, place: Place | null) {
  const found = await Promise.all(kindsOf(asked).map((kind) => ledgerStatement(asked, kind, of, place).limit(most)));
  return found.flat().toSorted(newestFirst).slice(0, most);
}

/** Rows with all that a reader may know of them: from whom they come, in what they were sent, and what became of them. */
async function inFull(rows: readonly Listed[], { db, actor, names }: Circumstances) {
  const ids = rows.map(({ id }) => id);
  const cells = byDemand(rows.length === 0 ? [] : await judgements(db, actor, and(ofThese(ids), inForce)));
  const [figures, filed] = [await figuresFor(db, actor, rows), await sentWith(db, actor, [...new Set(rows.map(({ position }) => position.id))])];
  return rows.map(({ hubId, statement, ...row }) => ({
    ...row, statement: shortened(statement, 300), hub: names.get(hubId)!, figures: figures.get(row.id) ?? null, responses: (filed.get(row.position.id) ?? []).map(inShort), fates: (cells.get(row.id) ?? []).map(shown),
  }));
}

const countOf = async (asked: Asked, of: Circumstances) => (await Promise.all(kindsOf(asked).map(async (kind) => {
  const { row } = rowsOf[kind];
  const [found] = await of.db.select({ total: sql<number>`count(*)` }).from(row as typeof asks).innerJoin(positions, eq(positions.id, row.positionId)).innerJoin(issues, eq(issues.id, positions.issueId))
    .leftJoin(claimStrengths, and(eq(kind === "ask" ? claimStrengths.askId : claimStrengths.amendmentId, row.id), isNull(claimStrengths.replacedAt))).where(conditionsOf(asked, kind, of));
  return Number(found!.total);
}))).reduce((sum, one) => sum + one, 0);

/** The asks of all hubs that an actor may know of, filtered as the address says, a page at a time. */
export const askLedger = query({
  name: "askLedger", lasting: true, input: AskLedger, subject: async () => null, allow: () => true,
  async run({ actor, input: { after, limit, ...given }, db }) {
    const { notices, ...asked } = askedBy(given);
    const of = { db, actor, names: await hubsById(db) };
    const cursor = readCursor(after);
    const rows = await pageOf(asked, limit + 1, of, cursor && { at: momentIn(cursor), id: cursor.id });
    const last = rows.length > limit ? rows[limit - 1]! : null;
    const total = await lasting("asks counted", actor, asked, () => countOf(asked, of));
    return { total, notices, asks: await inFull(rows.slice(0, limit), of), next: last && cursorOf({ key: String(last.createdAt.getTime()), id: last.id }) };
  },
});

/** How many asks a table that is taken along holds at most. */
export const mostTaken = 10_000;

/** The same as rows for a table, the newest first. */
export const askTable = query({
  name: "askTable", input: AskExtract, subject: async () => null, allow: () => true,
  async run({ actor, input, db }) {
    const of = { db, actor, names: await hubsById(db) };
    return inFull(await pageOf(askedBy(input), mostTaken, of, null), of);
  },
});

type Counted = { issue: { docket: string; title: string }; hubId: string; createdAt: Date; state: AskState; strength: Strength; verdict: FateVerdict | null };

/** What the scorecard counts of each ask. */
const countedOn = async (asked: Asked, of: Circumstances): Promise<Counted[]> => (await Promise.all(kindsOf(asked).map((kind) => {
  const { row } = rowsOf[kind];
  return of.db.select({ issue: { docket: issues.docket, title: issues.title }, hubId: positions.hubId, createdAt: row.createdAt, state: row.state, strength: sql<Strength>`${strengthOf}`, verdict: sql<FateVerdict | null>`${lastVerdict(kind, of)}` })
    .from(row as typeof asks).innerJoin(positions, eq(positions.id, row.positionId)).innerJoin(issues, eq(issues.id, positions.issueId))
    .leftJoin(claimStrengths, and(eq(kind === "ask" ? claimStrengths.askId : claimStrengths.amendmentId, row.id), isNull(claimStrengths.replacedAt))).where(conditionsOf(asked, kind, of));
}))).flat();

const tally = <V extends string>(values: readonly V[], of: readonly V[]) => Object.fromEntries(values.map((value) => [value, of.filter((one) => one === value).length])) as Record<V, number>;
const countsOf = (rows: readonly Counted[]) => ({
  total: rows.length, verdicts: tally([...fateVerdicts, "none"], rows.map(({ verdict }) => verdict ?? "none")), states: tally(askStates, rows.map(({ state }) => state)), strengths: tally(strengths, rows.map(({ strength }) => strength)),
});

/** How many asks came to what, by issue, hub or year: of each verdict in the last edition that was judged, each state and each strength of our claim. */
export const scorecard = query({
  name: "scorecard", lasting: true, input: Scorecard, subject: async () => null, allow: () => true,
  async run({ actor, input: { by, ...given }, db }) {
    const { notices, ...asked } = askedBy(given);
    const names = await hubsById(db);
    const rows = await countedOn(asked, { db, actor, names });
    const keyOf = { issue: ({ issue }: Counted) => issue.docket, hub: ({ hubId }: Counted) => names.get(hubId)!.slug, year: ({ createdAt }: Counted) => String(createdAt.getUTCFullYear()) }[by];
    const nameOf = { issue: ({ issue }: Counted) => issue.title, hub: ({ hubId }: Counted) => names.get(hubId)!.name, year: ({ createdAt }: Counted) => String(createdAt.getUTCFullYear()) }[by];
    const groups = [...Map.groupBy(rows, keyOf)].map(([key, of]) => ({ key, name: nameOf(of[0]!), ...countsOf(of) }));
    const order = new Intl.Collator("en", { numeric: true });
    return { by, notices, all: countsOf(rows), groups: groups.toSorted((one, other) => order.compare(one.key, other.key) * (by === "year" ? -1 : 1)) };
  },
});

/** What became of the asks and amendments of a position, for whoever may read it: in editions that they may read, without who judged. */
export async function fatesOfPosition(db: Reader, actor: Actor, positionId: string) {
  const found = await judgements(db, actor, and(eq(fates.positionId, positionId), inForce));
  const cells = byDemand(found);
  const claims = new Map((await db.select({ askId: claimStrengths.askId, amendmentId: claimStrengths.amendmentId, strength: claimStrengths.strength }).from(claimStrengths).where(and(eq(claimStrengths.positionId, positionId), isNull(claimStrengths.replacedAt)))).map(({ askId, amendmentId, strength }) => [askId ?? amendmentId!, strength]));
  const own = [
    ...(await db.select({ id: asks.id, number: asks.number, state: asks.state }).from(asks).where(eq(asks.positionId, positionId)).orderBy(asc(asks.number))).map((one) => ({ ...one, kind: "ask" as const })),
    ...(await db.select({ id: amendments.id, number: amendments.number, state: amendments.state }).from(amendments).where(and(eq(amendments.positionId, positionId), isNull(amendments.replacedById))).orderBy(asc(amendments.number))).map((one) => ({ ...one, kind: "amendment" as const })),
  ];
  return own.map(({ id, ...one }) => ({ ...one, strength: claims.get(id) ?? ("unknown" as const), judged: (cells.get(id) ?? []).map(shown) }));
}

const behindInputs = { feedbackId: themeFeedback.feedbackId, id: asks.id, number: asks.number, statement: asks.statement, provision: asks.provision, state: asks.state, position: { id: positions.id, title: positions.title } };

/** The asks that inputs became part of, and the amendments that rest on them, by the input: those in positions that the actor may read. */
async function demandsBehind(db: Reader, actor: Actor, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const readable = and(visibleTo(actor, positions), isNotNull(positions.adoptedVersionId));
  const through = await db.select(behindInputs).from(themeFeedback).innerJoin(themes, eq(themes.id, themeFeedback.themeId)).innerJoin(asks, eq(asks.id, themes.askId)).innerJoin(positions, eq(positions.id, asks.positionId))
    .where(and(among(themeFeedback.feedbackId, ids), isNull(themes.retiredAt), isNull(asks.retiredAt), readable)).orderBy(asc(asks.createdAt), asc(asks.id));
  const rested = await db.select({ ...behindInputs, feedbackId: sql<string>`${amendmentSources.feedbackId}`, id: amendments.id, number: amendments.number, statement: rowsOf.amendment.text, provision: sql<string | null>`${amendments.provision}`, state: amendments.state }).from(amendmentSources).innerJoin(amendments, eq(amendments.id, amendmentSources.amendmentId)).innerJoin(positions, eq(positions.id, amendments.positionId))
    .where(and(among(amendmentSources.feedbackId, ids), isNull(amendments.retiredAt), isNull(amendments.replacedById), readable)).orderBy(asc(amendments.createdAt), asc(amendments.id));
  return [...through.map((one) => ({ ...one, kind: "ask" as const })), ...rested.map((one) => ({ ...one, kind: "amendment" as const }))];
}

/** What became of inputs, by the input: each ask and amendment they are part of, and its judgements. Of inputs, asks and editions that the actor may read. */
export const fatesOfInputs = query({
  name: "fatesOfInputs", input: FatesOfInputs, subject: async () => null, allow: isMember,
  async run({ actor, input, db }) {
    const all = input.feedback.length === 0 ? [] : await db.select().from(feedback).where(among(feedback.id, input.feedback));
    const readable = all.filter((one) => canReadFeedback(actor, { feedback: one }) && one.lane !== "own" && one.state !== "withdrawn").map(({ id }) => id);
    const behind = await demandsBehind(db, actor, readable);
    const cells = byDemand(behind.length === 0 ? [] : await judgements(db, actor, and(ofThese(behind.map(({ id }) => id)), inForce)));
    return behind.flatMap(({ statement, ...one }) => { const judgedIn = (cells.get(one.id) ?? []).map(shown); return judgedIn.length > 0 ? [{ ...one, statement: shortened(statement, 300), judged: judgedIn }] : []; });
  },
});

type OnTrack = { issue: Issue; hub: Hub };

/** The judgements on a hub's asks on an issue that everyone in the hub may read, and that say something. */
async function tellable(db: Reader, { issue, hub }: OnTrack) {
  const found = await db.select({ fate: fates, edition: editions, text: texts, position: positions }).from(fates).innerJoin(editions, eq(editions.id, fates.editionId)).innerJoin(texts, eq(texts.id, editions.textId)).innerJoin(positions, eq(positions.id, fates.positionId))
    .where(and(eq(positions.issueId, issue.id), eq(positions.hubId, hub.id), isNotNull(positions.adoptedVersionId), inForce, isNull(editions.retiredAt), ne(fates.verdict, "unknown"))).orderBy(asc(editions.day), asc(fates.id));
  return found.filter(({ edition, text, position }) => [edition, text, position].every((row) => isOpenTo(hub.id, row)));
}

/** The inputs behind judgements that the actor may read, of the same hub. */
async function inputsBehind(db: Reader, actor: Actor, { hub }: OnTrack, all: Awaited<ReturnType<typeof tellable>>) {
  const [askIds, amendmentIds] = [all.flatMap(({ fate }) => fate.askId ?? []), all.flatMap(({ fate }) => fate.amendmentId ?? [])];
  const through = askIds.length === 0 ? [] : await db.select({ demand: themes.askId, input: feedback, organisation: organisations }).from(themes).innerJoin(themeFeedback, eq(themeFeedback.themeId, themes.id)).innerJoin(feedback, eq(feedback.id, themeFeedback.feedbackId)).innerJoin(organisations, eq(organisations.id, feedback.organisationId))
    .where(and(among(themes.askId, askIds), isNull(themes.retiredAt))).orderBy(asc(organisations.name), asc(feedback.submittedAt), asc(feedback.id));
  const rested = amendmentIds.length === 0 ? [] : await db.select({ demand: amendmentSources.amendmentId, input: feedback, organisation: organisations }).from(amendmentSources).innerJoin(feedback, eq(feedback.id, amendmentSources.feedbackId)).innerJoin(organisations, eq(organisations.id, feedback.organisationId))
    .where(among(amendmentSources.amendmentId, amendmentIds)).orderBy(asc(organisations.name), asc(feedback.submittedAt), asc(feedback.id));
  return [...through, ...rested].filter(({ input }) => input.hubId === hub.id && input.lane !== "own" && input.state !== "withdrawn" && canReadFeedback(actor, { feedback: input }));
}

/** Who spoke or signed on an issue and has not been told of a judgement on theirs: organisations with their inputs, and those who signed, by the text. */
export async function toTell(db: Reader, actor: Actor, place: OnTrack) {
  const all = await tellable(db, place);
  const told = new Set((all.length === 0 ? [] : await db.select().from(fateTellings).where(among(fateTellings.fateId, all.map(({ fate }) => fate.id)))).map(({ fateId, topic }) => `${fateId} ${topic}`));
  const fresh = (fateId: string, topic: string) => !told.has(`${fateId} ${topic}`);
  const demandOf = ({ fate }: (typeof all)[number]) => fate.askId ?? fate.amendmentId!;
  const spoken = (await inputsBehind(db, actor, place, all)).flatMap(({ demand, input, organisation }) => all.filter((one) => demandOf(one) === demand && fresh(one.fate.id, `feedback:${input.id}`)).map((one) => ({ demand, input, organisation, pair: { fateId: one.fate.id, topic: `feedback:${input.id}` } })));
  const contributors = [...Map.groupBy(spoken, ({ organisation }) => organisation.id).values()].map((of) => ({
    organisation: of[0]!.organisation, inputs: [...new Map(of.map(({ input }) => [input.id, input])).values()], count: new Set(of.map(({ demand }) => demand)).size, pairs: [...new Map(of.map(({ pair }) => [`${pair.fateId} ${pair.topic}`, pair])).values()],
  }));
  const texted = [...new Set(all.map(({ position }) => position.id))];
  const names = texted.length === 0 ? [] : await db.select({ id: signatures.id, personId: signatures.personId, positionId: signatures.positionId }).from(signatures).where(and(among(signatures.positionId, texted), isNull(signatures.withdrawnAt), isNotNull(signatures.personId))).orderBy(asc(signatures.signedAt), asc(signatures.id));
  const signed = texted.map((id) => {
    const of = all.filter(({ position }) => position.id === id);
    const owed = names.filter(({ positionId }) => positionId === id).flatMap((one) => of.filter(({ fate }) => fresh(fate.id, `signature:${one.id}`)).map((judgement) => ({ person: one.personId!, demand: demandOf(judgement), pair: { fateId: judgement.fate.id, topic: `signature:${one.id}` } })));
    return { position: of[0]!.position, people: [...new Set(owed.map(({ person }) => person))], count: new Set(owed.map(({ demand }) => demand)).size, pairs: owed.map(({ pair }) => pair) };
  }).filter(({ people: whom }) => whom.length > 0);
  const concerned = new Set([...spoken.map(({ demand }) => demand), ...signed.flatMap(({ pairs }) => pairs.map(({ fateId }) => demandOf(all.find(({ fate }) => fate.id === fateId)!)))]);
  return { contributors, signed, asks: concerned.size };
}

/** Whom telling what became of theirs would reach, how many, and of how many asks: before it is done. */
export const fatesToTell = query({
  name: "fatesToTell", input: FatesToTell, subject: findOnTrack, allow: (actor, subject) => canSeeTrack(actor, subject) && canTellFates(actor, subject),
  async run({ actor, subject, db }) {
    const { contributors, signed, asks: concerned } = await toTell(db, actor, subject);
    return { asks: concerned, organisations: contributors.map(({ organisation, inputs, count }) => ({ name: organisation.name, inputs: inputs.length, asks: count })), signatories: signed.reduce((sum, { people: whom }) => sum + whom.length, 0) };
  },
});
