import { aliasedTable, and, asc, desc, eq, exists, gt, gte, inArray, isNotNull, isNull, lt, lte, not, notExists, notInArray, or, sql, type Column, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { matching, unwanted } from "#db/search.ts";
import { calls, divergences, feedback, issues, issueTopics, people, positions, questions, relations, responses, searchDocuments, trackEditors, tracks, watches, type Issue } from "#db/schema/index.ts";
import { endOfTime } from "#db/schema/columns.ts";
import { instruments, jurisdictions, priorities, procedures, stances, trackStates, type TrackState } from "#db/vocabulary.ts";
import type { Span } from "#lib/formats/query-text/index.ts";
import { clock } from "#lib/platform/clock.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { cursorOf, readCursor } from "#lib/kernel/cursor.ts";
import { rightsOf, visibleTo } from "#lib/kernel/lane.ts";
import { lasting } from "#lib/kernel/lasting.ts";
import { gapFor, prepared, type Given } from "#lib/kernel/prepared.ts";
import { wrong } from "#lib/kernel/refusal.ts";
import { isFollowed } from "#lib/kernel/watching.ts";
import { live, openStates } from "#lib/issues/model.ts";
import { hubsById, type Hubs } from "#lib/issues/queries.ts";
import { askedBy, IssueList } from "#lib/registry/input.ts";
import { heldBy, isPersonal, isTimely, mostCounted, spansOf, type Asked, type Grouping, type RegistryField, type Sort } from "#lib/registry/model.ts";

/** Who asks, when, and what the names of hubs stand for. */
export type Circumstances = {
  db: Reader; actor: Actor; now: Date; names: Hubs;
  /** Most issues fit, and are walked through in their order until a page is full: each is looked at by itself. Else those that fit are gathered first. */
  inOrder?: boolean;
};

const day = 86_400_000;
const startOf = (iso: string) => new Date(`${iso}T00:00:00Z`);
const today = (now: Date) => startOf(now.toISOString().slice(0, 10));
const from = (moment: Date, days: number) => new Date(moment.getTime() + days * day);
const between = (column: Column, first: Date, beyond: Date) => and(gte(column, first), lt(column, beyond))!;

/** A span of what is still to come, or of what has been; a day of the calendar is that of UTC. */
function within(span: Span, { column, ahead }: { column: Column; ahead: boolean }, now: Date): SQL {
  const known = lt(column, endOfTime);
  switch (span.is) {
    case "none": return ahead ? eq(column, endOfTime) : sql`false`;
    case "overdue": return ahead ? eq(issues.overdue, true) : sql`false`;
    case "today": return between(column, today(now), from(today(now), 1));
    case "on": return between(column, startOf(span.day), from(startOf(span.day), 1));
    case "before": return and(lt(column, startOf(span.day)), ahead ? gt(column, now) : undefined)!;
    case "after": return and(gte(column, from(startOf(span.day), 1)), known)!;
    case "during": return between(column, startOf(span.from), from(startOf(span.to), 1));
    case "within": return ahead ? and(gt(column, now), lte(column, from(now, span.days)))! : gte(column, from(now, -span.days));
    case "beyond": return ahead ? and(gt(column, from(now, span.days)), known)! : lt(column, from(now, -span.days));
    case "between": return ahead ? and(gte(column, from(now, span.from)), lte(column, from(now, span.to)), known)! : between(column, from(now, -span.to), from(now, -span.from));
  }
}

/** A column that holds one of these; `none` stands for nothing. */
const oneOf = (column: Column, values: readonly string[]) => or(values.includes("none") ? isNull(column) : undefined, inArray(column, values.filter((value) => value !== "none")))!;

/** What is asked of the issue itself, by field. */
const ofIssue: Partial<Record<RegistryField, (values: readonly string[], of: Circumstances) => SQL>> = {
  jurisdiction: (values) => oneOf(issues.jurisdiction, values),
  instrument: (values) => oneOf(issues.instrument, values),
  procedure: (values) => oneOf(issues.procedure, values),
  stage: (values) => inArray(issues.stage, [...values]),
  topic: (values, { db }) => or(
    inArray(issues.id, db.select({ id: issueTopics.issueId }).from(issueTopics).where(inArray(issueTopics.topic, [...values]))),
    values.includes("none") ? notExists(db.select({ one: sql`1` }).from(issueTopics).where(eq(issueTopics.issueId, issues.id))) : undefined,
  )!,
};

/** What is asked of one hub's track, by field. */
const ofTrack: Partial<Record<RegistryField, (values: readonly string[], of: Circumstances) => SQL>> = {
  state: (values) => inArray(tracks.state, values.flatMap((value): readonly TrackState[] => (value === "open" ? openStates : [value as TrackState]))),
  priority: (values) => oneOf(tracks.priority, values),
  stance: (values) => oneOf(tracks.stance, values),
  lead: (values, { db, actor }) => or(
    values.includes("none") ? isNull(tracks.leadId) : undefined, values.includes("me") ? eq(tracks.leadId, actor.id) : undefined,
    values.some((value) => value !== "none" && value !== "me") ? inArray(tracks.leadId, db.select({ id: people.id }).from(people).where(inArray(sql`lower(${people.name})`, [...values]))) : undefined,
  )!,
};

const edited = (db: Reader, by?: SQL) => db.select({ one: sql`1` }).from(trackEditors).where(and(eq(trackEditors.trackId, tracks.id), by));

const properties: { issue: Record<string, (of: Circumstances) => SQL>; track: Record<string, (of: Circumstances) => SQL> } = {
  issue: {
    open: () => eq(issues.open, true), overdue: () => eq(issues.overdue, true), quiet: () => eq(issues.quiet, true), doubtful: () => eq(issues.doubtful, true),
    stale: ({ now }) => lte(issues.staleAt, now), merged: () => isNotNull(issues.mergedInto),
    watched: ({ db, actor }) => inArray(sql`'issue:' || ${issues.id}`, db.select({ topic: watches.topic }).from(watches).where(and(eq(watches.personId, actor.id), isFollowed))),
  },
  track: {
    divergent: ({ db, actor }) => exists(db.select({ one: sql`1` }).from(divergences).where(and(eq(divergences.issueId, tracks.issueId), eq(divergences.hubId, tracks.hubId), isNull(divergences.endedAt), visibleTo(actor, divergences)))),
    unled: ({ db }) => and(inArray(tracks.state, [...live]), isNull(tracks.leadId), notExists(edited(db)))!,
    unedited: ({ db }) => and(inArray(tracks.state, [...live]), notExists(edited(db)))!,
    mine: ({ db, actor }) => or(eq(tracks.leadId, actor.id), exists(edited(db, eq(trackEditors.personId, actor.id))))!,
  },
};

/** Whether there is something of a kind on an issue that the actor may read. */
const belongings: Record<string, (of: Circumstances) => SQL> = {
  call: ({ db, actor }) => exists(db.select({ one: sql`1` }).from(calls).where(and(eq(calls.issueId, issues.id), visibleTo(actor, calls)))),
  position: ({ db, actor }) => exists(db.select({ one: sql`1` }).from(positions).where(and(eq(positions.issueId, issues.id), visibleTo(actor, positions)))),
  response: ({ db, actor }) => exists(db.select({ one: sql`1` }).from(responses).where(and(eq(responses.issueId, issues.id), visibleTo(actor, responses)))),
  question: ({ db, actor }) => exists(db.select({ one: sql`1` }).from(questions).where(and(eq(questions.issueId, issues.id), visibleTo(actor, questions)))),
  relation: ({ db }) => exists(db.select({ one: sql`1` }).from(relations).where(or(eq(relations.fromId, issues.id), eq(relations.toId, issues.id)))),
  feedback: ({ db, actor }) => exists(db.select({ one: sql`1` }).from(feedback).where(and(eq(feedback.issueId, issues.id), sql`${feedback.state} <> 'withdrawn'`, visibleTo(actor, feedback)))),
};

const hardest = (name: string) => Object.keys(belongings).indexOf(name);

const idsOf = (names: Hubs, asked: readonly string[]) => [...names].filter(([, { slug, code }]) => asked.includes(slug) || asked.includes(code)).map(([id]) => id);

/** Issues on which one of these hubs has a track that the actor may read and that is so. */
function onTrack({ db, actor, inOrder }: Circumstances, hubIds: readonly string[], conditions: readonly SQL[]): SQL {
  const fits = and(inArray(tracks.hubId, [...hubIds]), ...conditions, visibleTo(actor, tracks));
  return inOrder ? exists(db.select({ one: sql`1` }).from(tracks).where(and(eq(tracks.issueId, issues.id), fits))) : inArray(issues.id, db.select({ id: tracks.issueId }).from(tracks).where(fits));
}

/** What is asked of tracks, all of one and the same track; what is left out, of any track of these hubs. */
function trackConditions(asked: Asked, of: Circumstances): (SQL | undefined)[] {
  const [wanted, unwanted] = [heldBy(asked, "hub"), heldBy(asked, "hub", true)].map((slugs) => idsOf(of.names, slugs)) as [string[], string[]];
  const hubIds = heldBy(asked, "hub").length > 0 ? wanted : [...of.names.keys()];
  const saying = (is: boolean) => [
    ...Object.entries(ofTrack).flatMap(([field, condition]) => { const values = heldBy(asked, field as RegistryField, !is); return values.length > 0 ? [condition(values, of)] : []; }),
    ...heldBy(asked, "is", !is).flatMap((name) => properties.track[name]?.(of) ?? []),
  ];
  const together = saying(true);
  // A visitor sees no track, but by its docket which hub logged an issue.
  const ofHub = wanted.length > 0 ? or(onTrack(of, wanted, []), inArray(issues.hubId, wanted)) : sql`false`;
  return [
    together.length > 0 ? onTrack(of, hubIds, together) : heldBy(asked, "hub").length > 0 ? ofHub : undefined,
    ...saying(false).map((condition) => not(onTrack(of, hubIds, [condition]))),
    unwanted.length > 0 ? not(or(onTrack(of, unwanted, []), inArray(issues.hubId, unwanted))!) : undefined,
  ];
}

const spanned: readonly [RegistryField, { column: Column; ahead: boolean }][] = [
  ["closes", { column: issues.closesAt, ahead: true }], ["next", { column: issues.nextAt, ahead: true }], ["logged", { column: issues.createdAt, ahead: false }], ["moved", { column: issues.movedAt, ahead: false }],
];

/** Holds where none of these does; what a row knows nothing of does not. */
const none = (conditions: readonly SQL[]) => (conditions.length > 0 ? sql`(${or(...conditions)}) is not true` : undefined);

/** A query as the condition under which an issue belongs to its answer, as far as the actor may know of it. */
export function conditionsOf(asked: Asked, of: Circumstances): SQL | undefined {
  const [found, left] = asked.words ? [matching(asked.words), unwanted(asked.words)] : [null, null];
  const documents = (where: SQL) => of.db.select({ topic: searchDocuments.topic }).from(searchDocuments).where(where);
  const topic = sql`'issue:' || ${issues.id}`;
  const each = (is: boolean) => Object.entries(ofIssue).flatMap(([field, condition]) => { const values = heldBy(asked, field as RegistryField, !is); return values.length > 0 ? [condition(values, of)] : []; });
  const spans = (is: boolean) => spanned.flatMap(([field, where]) => spansOf(asked, field, !is).map((span) => within(span, where, of.now)));
  const marked = (is: boolean) => heldBy(asked, "is", !is).flatMap((name) => properties.issue[name]?.(of) ?? []);
  const having = (is: boolean) => heldBy(asked, "has", !is).toSorted((a, b) => hardest(a) - hardest(b)).map((name) => belongings[name]!(of));
  const fewer = each(true).length + spans(true).length > 0 || heldBy(asked, "has").some((name) => name !== "feedback");
  // Where it says "is true", SQLite does not look for an index of its own for each way to be visible, nor for one that takes the place of the order.
  const fits = and(
    heldBy(asked, "is").includes("merged") ? undefined : isNull(issues.mergedInto), sql`${visibleTo(of.actor, issues)} is true`,
    ...each(true), ...spans(true), ...marked(true), none([...each(false), ...spans(false), ...marked(false)]),
    // In this order: of feedback there is most, and what is not there takes longest to see.
    ...having(true).map((condition) => sql`${condition} is true`), none(having(false)),
    // What is asked of the issue itself leaves fewer to look at than would be gathered.
    ...trackConditions(asked, { ...of, inOrder: of.inOrder || fewer }),
    asked.words ? (left ? notInArray(topic, documents(left)) : found ? inArray(topic, documents(found)) : sql`false`) : undefined,
  );
  return of.inOrder ? sql`(${fits}) is true` : fits;
}

/** The hub whose track is meant where a row can show but one: the only one that is asked for, else the first that the actor sits in. */
export function focusOf(asked: Asked, { actor, names }: Pick<Circumstances, "actor" | "names">): string | null {
  const wanted = idsOf(names, heldBy(asked, "hub"));
  return wanted.length === 1 ? wanted[0]! : actor.seats.find(({ hubId }) => hubId !== null && (wanted.length === 0 || wanted.includes(hubId)))?.hubId ?? wanted[0] ?? [...names.keys()][0] ?? null;
}

const focus = aliasedTable(tracks, "focus");

/** The place of a value in its list, by which groups are put in order; what has none comes last. */
const rank = (column: Column, values: readonly string[]) => sql<string>`${sql.join([sql`case ${column}`, ...values.map((value, place) => sql`when ${value} then ${String(place).padStart(3, "0")}`), sql`else '999' end`], sql` `)}`;

const groupKeys: Record<Grouping, SQL<string>> = {
  hub: sql`${issues.hubId}`, jurisdiction: rank(issues.jurisdiction, jurisdictions), instrument: rank(issues.instrument, instruments), procedure: rank(issues.procedure, procedures),
  state: rank(focus.state, trackStates), priority: rank(focus.priority, priorities), stance: rank(focus.stance, stances),
  lead: sql`coalesce(${people.name}, '~')`, topic: sql`coalesce(${issueTopics.topic}, '~')`,
};
const ranked: Partial<Record<Grouping, readonly string[]>> = { jurisdiction: jurisdictions, instrument: instruments, procedure: procedures, state: trackStates, priority: priorities, stance: stances };

/** What a key of a group stands for: a word of its list, a slug, a name; null where there is none. */
function groupOf(grouping: Grouping, key: string, names: Hubs): string | null {
  if (grouping === "hub") return names.get(key)?.slug ?? null;
  const values = ranked[grouping];
  return values ? values[Number(key)] ?? null : key === "~" ? null : key;
}

/** Where nothing closes, what comes next decides. */
const orders: Record<Sort, { columns: readonly [Column, ...Column[]]; down: boolean }> = {
  closes: { columns: [issues.closesAt, issues.nextAt], down: false }, next: { columns: [issues.nextAt], down: false }, moved: { columns: [issues.movedAt], down: true }, logged: { columns: [issues.createdAt], down: true },
  docket: { columns: [issues.number], down: false }, title: { columns: [issues.title], down: false },
};

const listed = {
  id: issues.id, docket: issues.docket, number: issues.number, title: issues.title, jurisdiction: issues.jurisdiction, instrument: issues.instrument, procedure: issues.procedure, hubId: issues.hubId, createdAt: issues.createdAt,
  movedAt: issues.movedAt, stage: issues.stage, inPart: issues.inPart, quiet: issues.quiet, overdue: issues.overdue, open: issues.open, closesAt: issues.closesAt, nextAt: issues.nextAt, nextId: issues.nextId,
};
export type Listed = Pick<Issue, keyof typeof listed>;

type Key = readonly (string | number)[];

function sortKey(issue: Listed, sort: Sort): Key {
  const values = { closes: [issue.closesAt, issue.nextAt], next: [issue.nextAt], moved: [issue.movedAt], logged: [issue.createdAt], docket: [issue.number], title: [issue.title] }[sort];
  return values.map((value) => (value instanceof Date ? value.getTime() : value));
}

/** Where a page ended: the group it was in, what it was sorted by, and the issue. */
type Place = { group: string; key: Key; id: string };

function isKeyOf(sort: Sort, key: unknown): key is Key {
  if (!Array.isArray(key) || key.length !== orders[sort].columns.length) return false;
  return key.every((value) => (sort === "title" ? typeof value === "string" : Number.isSafeInteger(value) && Math.abs(value as number) <= (sort === "docket" ? 2 ** 31 - 1 : endOfTime.getTime())));
}

function placeIn(after: string | undefined, sort: Sort): Place | null {
  const cursor = readCursor(after);
  if (!cursor) return null;
  try {
    const [group, key] = JSON.parse(cursor.key) as [unknown, unknown];
    if (typeof group === "string" && isKeyOf(sort, key)) return { group, key, id: cursor.id };
  } catch { /* falls through to the refusal */ }
  throw wrong("after", "wrongForm");
}

/** `found`: those that fit are known, and only put in order. */
type Shape = { asked: Asked; sort: Sort; group: Grouping | null; place: Place | null; focusId: string | null; found?: boolean; of: Circumstances };

/** What is filled into the statement of a page: how many rows at most, those that were found to fit, and where the page before it ended. */
type Gaps = { most: number; found: readonly string[]; afterGroup: string; afterId: string; afterFirst: Key[number] | Date; afterSecond: Key[number] | Date };

function gapsOf({ place, sort }: Pick<Shape, "place" | "sort">, most: number, found: readonly string[]): Gaps {
  const value = (at: number) => { const key = place?.key[at] ?? 0; return sort === "docket" || sort === "title" ? key : new Date(key); };
  return { most, found, afterGroup: place?.group ?? "", afterId: place?.id ?? "", afterFirst: value(0), afterSecond: value(1) };
}

function beyond({ sort, group, place }: Shape, gaps: Given<Gaps>): SQL | undefined {
  if (!place) return undefined;
  const { columns, down } = orders[sort];
  const behind = columns.reduceRight<SQL>((rest, column, at) => {
    const value = gapFor(column, at === 0 ? gaps.afterFirst : gaps.afterSecond);
    return or((down ? lt : gt)(column, value), and(eq(column, value), rest))!;
  }, gt(issues.id, gaps.afterId));
  if (!group) return behind;
  const key = groupKeys[group];
  return or(sql`${key} > ${gaps.afterGroup}`, and(sql`${key} = ${gaps.afterGroup}`, behind));
}

/** What a grouping needs to know beside the issues. */
function joined(db: Reader, { group, focusId, of: { actor } }: Shape) {
  const source = db.select({ ...listed, group: group ? groupKeys[group] : sql<string>`''` }).from(issues).$dynamic();
  if (group === "topic") return source.leftJoin(issueTopics, eq(issueTopics.issueId, issues.id));
  if (!group || !["state", "priority", "stance", "lead"].includes(group)) return source;
  const tracked = source.leftJoin(focus, and(eq(focus.issueId, issues.id), eq(focus.hubId, focusId ?? ""), visibleTo(actor, focus)));
  return group === "lead" ? tracked.leftJoin(people, eq(people.id, focus.leadId)) : tracked;
}

const minute = 60_000;
/** Everything that makes another statement of it. */
const keyOf = ({ asked, sort, group, place, focusId, found, of: { actor, now, inOrder } }: Shape) =>
  [rightsOf(actor), found ? "found" : inOrder ? "in order" : "", JSON.stringify([asked.terms, asked.words, sort, group, place !== null, group ? focusId : null]), isPersonal(asked) ? actor.id : "", isTimely(asked) ? Math.floor(now.getTime() / minute) : ""].join("\n");

const statementOf = prepared((db, gaps: Given<Gaps>, shape: Shape) => {
  const { columns, down } = orders[shape.sort];
  const fits = shape.found ? and(among(issues.id, gaps.found), visibleTo(shape.of.actor, issues)) : conditionsOf(shape.asked, { ...shape.of, db });
  return joined(db, shape).where(and(fits, beyond(shape, gaps)))
    .orderBy(...(shape.group ? [asc(groupKeys[shape.group])] : []), ...columns.map((column) => (down ? desc : asc)(column)), asc(issues.id)).limit(gaps.most);
}, keyOf);
const pageOf = (db: Reader, most: number, shape: Shape, found: readonly string[] = []) => statementOf(db, gapsOf(shape, most, found), shape);

/** Those that fit, in no order, one more than are counted at most. */
const fitting = prepared((db, { most }: Given<{ most: number }>, shape: Shape) => db.select({ id: issues.id }).from(issues).where(conditionsOf(shape.asked, { ...shape.of, db })).limit(most), keyOf);

const tracksOn = prepared((db, given: Given<{ issues: readonly string[] }>, actor: Actor) => db.select({ issueId: tracks.issueId, hubId: tracks.hubId, state: tracks.state, stance: tracks.stance, priority: tracks.priority, lead: people.name })
  .from(tracks).leftJoin(people, eq(people.id, tracks.leadId)).where(and(among(tracks.issueId, given.issues), visibleTo(actor, tracks))).orderBy(asc(tracks.openedAt), asc(tracks.id)), rightsOf);
const topicsOf = prepared((db, given: Given<{ issues: readonly string[] }>) => db.select({ issueId: issueTopics.issueId, topic: issueTopics.topic }).from(issueTopics).where(among(issueTopics.issueId, given.issues)).orderBy(asc(issueTopics.topic)));

const byIssue = <T extends { issueId: string }>(rows: readonly T[]) => Map.groupBy(rows, ({ issueId }) => issueId);

/** Issues with what every hub does about them, and their topics. */
export async function withTracks<L extends Listed>(rows: readonly L[], { db, actor, names, now }: Circumstances) {
  const ids = { issues: rows.map(({ id }) => id) };
  const [all, topics] = rows.length === 0 ? [new Map<string, never[]>(), new Map<string, never[]>()] : [byIssue(await tracksOn(db, ids, actor)), byIssue(await topicsOf(db, ids))];
  const coming = (moment: Date) => (moment < endOfTime && moment > now ? moment : null);
  return rows.map(({ hubId, closesAt, nextAt, number: _, nextId: __, ...issue }) => ({
    ...issue, hub: names.get(hubId)!, closesAt: coming(closesAt), nextAt: coming(nextAt),
    tracks: (all.get(issue.id) ?? []).map(({ issueId: ___, hubId: of, ...track }) => ({ ...track, hub: names.get(of)! })), topics: (topics.get(issue.id) ?? []).map(({ topic }) => topic),
  }));
}

/** The issues an actor may know of, filtered, sorted and grouped as its address says, a page at a time. */
export const issueList = query({
  name: "issueList", lasting: true, input: IssueList, subject: async () => null, allow: () => true,
  async run({ actor, input: { sort, group, after, limit, ...given }, db }) {
    const { notices, ...asked } = askedBy(given);
    const of = { db, actor, now: new Date(Math.floor(clock.now().getTime() / minute) * minute), names: await hubsById(db) };
    const shape: Shape = { asked, sort, group, place: placeIn(after, sort), focusId: focusOf(asked, of), of };
    const found = await lasting("issues that fit", actor, asked, async () => (await fitting(db, { most: mostCounted + 1 }, { ...shape, sort: "closes", group: null, place: null })).map(({ id }) => id));
    const total = found.length;
    // What few fit is not asked twice; of many, a page is found soon by walking through them in their order.
    const rows = total === 0 ? [] : await (total > mostCounted ? pageOf(db, limit + 1, { ...shape, of: { ...of, inOrder: true } }) : pageOf(db, limit + 1, { ...shape, found: true }, found));
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1)! : null;
    const issuesShown = await withTracks(shown, { ...of, now: clock.now() });
    return {
      total, notices, focus: shape.focusId ? of.names.get(shape.focusId)! : null, next: last && cursorOf({ key: JSON.stringify([last.group, sortKey(last, sort)]), id: last.id }),
      issues: issuesShown.map(({ group: key, ...issue }) => ({ ...issue, group: group ? groupOf(group, key, of.names) : null })),
    };
  },
});

/** The issues of a query in its order, as many as are wanted at most. */
export const extractOf = (asked: Asked, { sort, most }: { sort: Sort; most: number }, of: Circumstances) =>
  pageOf(of.db, most, { asked, sort, group: null, place: null, focusId: null, of });
