import { and, desc, eq, exists, gte, inArray, isNotNull, isNull, lt, notExists, or, sql, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { amendments, claimStrengths, editions, fates, issues, positions, positionVersions, replies, responses, texts, type asks } from "#db/schema/index.ts";
import { askStates, fateVerdicts, strengths, type AskState, type DemandKind, type FateVerdict, type Strength } from "#db/vocabulary.ts";
import { shortened } from "#lib/formats/text.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { cursorOf, momentIn, readCursor } from "#lib/kernel/cursor.ts";
import { visibleTo } from "#lib/kernel/lane.ts";
import { lasting } from "#lib/kernel/lasting.ts";
import { hubsById, type Hubs } from "#lib/issues/queries.ts";
import { held } from "#lib/positions/model.ts";
import { ofText, readableEdition, readableGround, dayOfGround, judgements, inForce, ofThese, byDemand, shown, figuresFor, sentWith, rowsOf } from "#lib/fates/queries.ts";
import { AskExtract, AskLedger, askedBy, Scorecard } from "#lib/scorecards/input.ts";
import { heldBy, judgedBy, yearSpan, type Asked, type JudgedBy, type LedgerField } from "#lib/scorecards/model.ts";

/** Who asks, and what the names of hubs stand for. */
type Circumstances = { db: Reader; actor: Actor; names: Hubs };

const verdictOf = sql<FateVerdict>`${fates.verdict}`;
/** By what an ask was judged: an edition or a reply. */
const groundOf = sql<JudgedBy>`case when ${fates.replyId} is null then 'edition' else 'reply' end`;

/** Of the last judgement of an ask, by the day of its edition or reply, of those that the actor may read. */
const lastOf = <V>(part: SQL<V>, kind: DemandKind, { db, actor }: Circumstances) => {
  const { row, own } = rowsOf[kind];
  return db.select({ part }).from(fates).leftJoin(editions, eq(editions.id, fates.editionId)).leftJoin(texts, eq(texts.id, editions.textId)).leftJoin(ofText, eq(ofText.id, texts.issueId)).leftJoin(replies, eq(replies.id, fates.replyId)).leftJoin(responses, eq(responses.id, replies.responseId))
    .where(and(eq(own, row.id), inForce, readableGround(actor))).orderBy(desc(dayOfGround), desc(fates.judgedAt), desc(fates.id)).limit(1);
};

/** There is an edition that came after the ask and that nobody has judged, of those that the actor may read. What a hub no longer holds waits for nothing. */
const awaits = (kind: DemandKind, { db, actor }: Circumstances) => {
  const { row, own } = rowsOf[kind];
  const onIssue = or(eq(ofText.id, positions.issueId), eq(ofText.mergedInto, positions.issueId));
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
  verdict: (values, kind, of) => sql`coalesce(${lastOf(verdictOf, kind, of)}, 'none') in ${values}`,
  judged: (values, kind, of) => sql`coalesce(${lastOf(groundOf, kind, of)}, 'none') in ${values}`,
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
  const [figures, filed] = [await figuresFor(db, actor, rows), await sentWith(db, actor, ids)];
  return rows.map(({ hubId, statement, ...row }) => ({
    ...row, statement: shortened(statement, 300), hub: names.get(hubId)!, figures: figures.get(row.id) ?? null, responses: filed.get(row.id) ?? [], fates: (cells.get(row.id) ?? []).map(shown),
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

type Counted = { issue: { docket: string; title: string }; hubId: string; createdAt: Date; state: AskState; strength: Strength; verdict: FateVerdict | null; judged: JudgedBy | null };

/** What was judged last and by what, looked for once. */
const lastInWords = (kind: DemandKind, of: Circumstances) => sql<`${FateVerdict} ${JudgedBy}` | null>`${lastOf(sql<string>`${verdictOf} || ' ' || ${groundOf}`, kind, of)}`;

/** What the scorecard counts of each ask. */
const countedOn = async (asked: Asked, of: Circumstances): Promise<Counted[]> => (await Promise.all(kindsOf(asked).map(async (kind) => {
  const { row } = rowsOf[kind];
  const found = await of.db.select({ issue: { docket: issues.docket, title: issues.title }, hubId: positions.hubId, createdAt: row.createdAt, state: row.state, strength: sql<Strength>`${strengthOf}`, last: lastInWords(kind, of) })
    .from(row as typeof asks).innerJoin(positions, eq(positions.id, row.positionId)).innerJoin(issues, eq(issues.id, positions.issueId))
    .leftJoin(claimStrengths, and(eq(kind === "ask" ? claimStrengths.askId : claimStrengths.amendmentId, row.id), isNull(claimStrengths.replacedAt))).where(conditionsOf(asked, kind, of));
  return found.map(({ last, ...one }) => { const [verdict = null, judged = null] = (last?.split(" ") ?? []) as [FateVerdict?, JudgedBy?]; return { ...one, verdict, judged }; });
}))).flat();

const tally = <V extends string>(values: readonly V[], of: readonly V[]) => Object.fromEntries(values.map((value) => [value, of.filter((one) => one === value).length])) as Record<V, number>;
const countsOf = (rows: readonly Counted[]) => ({
  total: rows.length, verdicts: tally([...fateVerdicts, "none"], rows.map(({ verdict }) => verdict ?? "none")), judged: tally([...judgedBy, "none"], rows.map(({ judged }) => judged ?? "none")), states: tally(askStates, rows.map(({ state }) => state)), strengths: tally(strengths, rows.map(({ strength }) => strength)),
});

/** How many asks came to what, by issue, hub or year: of each verdict that was judged last and by what, each state and each strength of our claim. */
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
