import { and, asc, eq, exists, gt, gte, inArray, isNull, lt, lte, ne, or, sql, type Column, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { calls, dateFacts, decisions, hubs, issues, positions, responses, trackEditors, tracks, watches } from "#db/schema/index.ts";
import type { Confidence, Verification } from "#db/vocabulary.ts";
import { clock } from "#lib/platform/clock.ts";
import { sitsIn, type Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { cursorOf, momentIn, readCursor } from "#lib/kernel/cursor.ts";
import { visibleTo } from "#lib/kernel/lane.ts";
import { isFollowed } from "#lib/kernel/watching.ts";
import { canReadRules } from "#lib/hubs/policy.ts";
import { currentRules } from "#lib/hubs/queries.ts";
import { hubsById, type Hubs } from "#lib/issues/queries.ts";
import { CalendarEntries, DaysOff, IssueTimelines } from "#lib/calendar/input.ts";
import { daysOffIn, hasHour, type DayOff, type EntryKind } from "#lib/calendar/model.ts";
import { openMilestones } from "#lib/plans/queries.ts";
import { readRegistry } from "#lib/registry/model.ts";
import { conditionsOf } from "#lib/registry/queries.ts";

/** One entry: when it is, what, on which issue, and what makes it the same entry when it moves. */
export type Entry = {
  kind: EntryKind; id: string; at: Date; day: string; time: string | null; zone: string; /** At an hour, and not on a whole day. */ timed: boolean;
  what: string; docket: string; issue: string; hub: { slug: string; code: string; name: string }; path: string;
  confidence: Confidence | null; verification: Verification | null; source: string | null;
  /** For programs: the same for ever, and a number that grows when it changes. */
  uid: string; sequence: number; changedAt: Date; cancelled: boolean;
};

type Asked = { from: Date; beyond: Date; ofIssues: SQL | undefined; ofHub: SQL | undefined };
type Found = Omit<Entry, "hub"> & { hubId: string };
const most = 2_000;
const during = (column: Column, { from, beyond }: Pick<Asked, "from" | "beyond">) => and(gte(column, from), lt(column, beyond));
const onIssue = { docket: issues.docket, issue: issues.title, hubId: issues.hubId };
const pathOf = (docket: string) => `/issues/${docket.toLowerCase()}`;

/** Days of authorities, each in its value now in force. */
const eventsIn = async (db: Reader, actor: Actor, asked: Asked) => (await db.select({ date: dateFacts, ...onIssue }).from(dateFacts).innerJoin(issues, eq(issues.id, dateFacts.issueId))
  .where(and(isNull(dateFacts.replacedBy), during(dateFacts.at, asked), isNull(issues.mergedInto), visibleTo(actor, issues), asked.ofIssues)).orderBy(asc(dateFacts.at), asc(dateFacts.id)).limit(most))
  .map(({ date, ...on }) => ({
    kind: "date" as const, id: date.id, at: date.at, day: date.day, time: date.time, zone: date.zone, timed: hasHour(date.time, date.kind), what: date.label, ...on, path: pathOf(on.docket),
    confidence: date.confidence, verification: date.verification, source: date.source, uid: `date-${date.originId ?? date.id}`, sequence: date.replaced, changedAt: date.createdAt, cancelled: false,
  }));

const ours = { timed: true, confidence: null, verification: null, source: null };

/** Calls to the participants that shut. */
const callsIn = async (db: Reader, actor: Actor, asked: Asked) => (await db.select({ call: calls, ...onIssue, ownHub: calls.hubId }).from(calls).innerJoin(issues, eq(issues.id, calls.issueId))
  .where(and(ne(calls.state, "draft"), during(calls.closesAt, asked), visibleTo(actor, calls), visibleTo(actor, issues), asked.ofIssues, asked.ofHub && inArray(calls.hubId, hubIdsOf(db, asked)))).orderBy(asc(calls.closesAt), asc(calls.id)).limit(most))
  .map(({ call, ownHub, ...on }) => ({ ...ours, kind: "call" as const, id: call.id, at: call.closesAt, day: call.day, time: call.time, zone: call.zone, what: call.question, ...on, hubId: ownHub, path: `/calls/${call.id}`, uid: `call-${call.id}`, sequence: 0, changedAt: call.createdAt, cancelled: false }));

const minutesBetween = (one: Date, other: Date) => Math.max(0, Math.floor((other.getTime() - one.getTime()) / 60_000));

/** Decisions that close. They are only ever put off, so the minutes they are open for grow with every change. */
const decisionsIn = async (db: Reader, actor: Actor, asked: Asked) => (await db.select({ decision: decisions, title: positions.title, position: positions.id, ...onIssue, ownHub: decisions.hubId }).from(decisions)
  .innerJoin(positions, eq(positions.id, decisions.positionId)).innerJoin(issues, eq(issues.id, positions.issueId))
  .where(and(during(decisions.closesAt, asked), visibleTo(actor, decisions), visibleTo(actor, issues), asked.ofIssues, asked.ofHub && inArray(decisions.hubId, hubIdsOf(db, asked)))).orderBy(asc(decisions.closesAt), asc(decisions.id)).limit(most))
  .map(({ decision, title, position, ownHub, ...on }) => ({
    ...ours, kind: "decision" as const, id: decision.id, at: decision.closesAt, day: decision.day, time: decision.time, zone: decision.zone, what: title, ...on, hubId: ownHub, path: `/positions/${position}`,
    uid: `decision-${decision.id}`, sequence: minutesBetween(decision.openedAt, decision.closesAt), changedAt: decision.openedAt, cancelled: decision.state === "cancelled",
  }));

const over = ["not-responding", "cancelled"];

/** Submissions of ours that an authority waits for. */
const responsesIn = async (db: Reader, actor: Actor, asked: Asked) => (await db.select({ response: responses, ...onIssue, ownHub: responses.hubId }).from(responses).innerJoin(issues, eq(issues.id, responses.issueId))
  .where(and(during(responses.closesAt, asked), visibleTo(actor, responses), visibleTo(actor, issues), asked.ofIssues, asked.ofHub && inArray(responses.hubId, hubIdsOf(db, asked)))).orderBy(asc(responses.closesAt), asc(responses.id)).limit(most))
  .map(({ response, ownHub, ...on }) => ({
    ...ours, kind: "response" as const, id: response.id, at: response.closesAt, day: response.day, time: response.time, zone: response.zone, what: response.title, ...on, hubId: ownHub, path: `/responses/${response.id}`,
    uid: `response-${response.id}`, sequence: 0, changedAt: response.createdAt, cancelled: over.includes(response.state),
  }));

/** From this moment on the changes of a plan are numbered, by the second: they come one by one and never go back. */
const plansBegin = Date.UTC(2020, 0, 1);

/** Steps of plans that are still to be taken, by the word for them. */
const milestonesIn = async (db: Reader, actor: Actor, asked: Asked) => (await openMilestones(db, actor, and(asked.ofIssues, asked.ofHub)))
  .filter(({ standing }) => standing === "ahead").map(({ issue, hub, track, rung: { milestone, day, at }, confidence, changedAt }) => ({
    ...ours, kind: "milestone" as const, id: track.id, at, day, time: null, zone: hub.zone, what: milestone, docket: issue.docket, issue: issue.title, hubId: hub.id, path: `${pathOf(issue.docket)}/plan`, confidence,
    uid: `milestone-${track.id}-${milestone}`, sequence: Math.floor((changedAt.getTime() - plansBegin) / 1_000), changedAt, cancelled: false,
  }));

const hubIdsOf = (db: Reader, { ofHub }: Asked) => db.select({ id: hubs.id }).from(hubs).where(ofHub);

/** Issues that a hub logged, or has a track on that the actor may know of. */
const issuesOf = (db: Reader, actor: Actor, slug: string) => {
  const hub = db.select({ id: hubs.id }).from(hubs).where(eq(hubs.slug, slug));
  return or(inArray(issues.hubId, hub), inArray(issues.id, db.select({ id: tracks.issueId }).from(tracks).where(and(inArray(tracks.hubId, hub), visibleTo(actor, tracks)))))!;
};

/** Issues that somebody watches, leads or edits. */
const ownIssues = (db: Reader, actor: Actor) => {
  const edited = db.select({ id: trackEditors.trackId }).from(trackEditors).where(eq(trackEditors.personId, actor.id));
  return or(
    inArray(issues.id, db.select({ id: tracks.issueId }).from(tracks).where(or(eq(tracks.leadId, actor.id), inArray(tracks.id, edited)))),
    inArray(sql`'issue:' || ${issues.id}`, db.select({ topic: watches.topic }).from(watches).where(and(eq(watches.personId, actor.id), isFollowed))),
  )!;
};

type Choice = { hub: string | null; mine: boolean; q: string; issue?: string | null };

/** Which issues are meant, as far as the actor may know of them. */
const chosenIssues = ({ hub, issue, mine, q }: Choice, { db, actor, names }: { db: Reader; actor: Actor; names: Hubs }) => and(
  hub ? issuesOf(db, actor, hub) : undefined, issue ? eq(issues.docket, issue) : undefined, mine ? ownIssues(db, actor) : undefined,
  q ? inArray(issues.id, db.select({ id: issues.id }).from(issues).where(conditionsOf(readRegistry(q), { db, actor, names, now: clock.now() }))) : undefined,
);

/** Whatever has a day. A further kind is one more of these, with its word in `entryKinds`. */
const sources: readonly ((db: Reader, actor: Actor, asked: Asked) => Promise<Found[]>)[] = [eventsIn, callsIn, decisionsIn, responsesIn, milestonesIn];

const day = 86_400_000;
type Stretch = { from: string; to: string };
/** A day is that of the authority: one on either side may be meant. */
const around = ({ from, to }: Stretch) => ({ from: new Date(Date.parse(from) - day), beyond: new Date(Date.parse(to) + 2 * day) });

async function entriesIn({ from, to }: Stretch, which: Pick<Asked, "ofIssues" | "ofHub">, { db, actor, names }: { db: Reader; actor: Actor; names: Hubs }) {
  const found: Found[] = [];
  for (const source of sources) found.push(...await source(db, actor, { ...around({ from, to }), ...which }));
  return found.filter((entry) => entry.day >= from && entry.day <= to).map(({ hubId, ...entry }): Entry => ({ ...entry, hub: names.get(hubId)! })).toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.uid < b.uid ? -1 : 1));
}

const ofHub = (hub: string | null) => (hub ? eq(hubs.slug, hub) : undefined);

/** Everything dated in a stretch of time, as far as the actor may know: days of authorities, and what shuts in the hubs. */
export const calendarEntries = query({
  name: "calendarEntries", lasting: true, input: CalendarEntries, subject: async () => null, allow: () => true,
  async run({ actor, input: { from, to, ...choice }, db }) {
    const of = { db, actor, names: await hubsById(db) };
    return entriesIn({ from, to }, { ofIssues: chosenIssues(choice, of), ofHub: ofHub(choice.hub) }, of);
  },
});

/** Issues that an authority has dates of in a stretch of time, next date first, each with all that is dated on it: rows over one axis of time. */
export const issueTimelines = query({
  name: "issueTimelines", lasting: true, input: IssueTimelines, subject: async () => null, allow: () => true,
  async run({ actor, input: { from, to, after, limit, ...choice }, db }) {
    const of = { db, actor, names: await hubsById(db) };
    const cursor = readCursor(after);
    const dated = exists(db.select({ one: sql`1` }).from(dateFacts).where(and(eq(dateFacts.issueId, issues.id), isNull(dateFacts.replacedBy), during(dateFacts.at, around({ from, to })), gte(dateFacts.day, from), lte(dateFacts.day, to))));
    const behind = cursor ? or(gt(issues.nextAt, momentIn(cursor)), and(eq(issues.nextAt, momentIn(cursor)), gt(issues.id, cursor.id))) : undefined;
    const rows = await db.select({ id: issues.id, docket: issues.docket, title: issues.title, hubId: issues.hubId, nextAt: issues.nextAt }).from(issues)
      .where(and(isNull(issues.mergedInto), visibleTo(actor, issues), chosenIssues(choice, of), dated, behind)).orderBy(asc(issues.nextAt), asc(issues.id)).limit(limit + 1);
    const shown = rows.slice(0, limit), last = rows.length > limit ? shown.at(-1)! : null;
    const entries = Map.groupBy(await entriesIn({ from, to }, { ofIssues: inArray(issues.id, shown.map(({ id }) => id)), ofHub: ofHub(choice.hub) }, of), ({ docket }) => docket);
    return {
      issues: shown.map(({ docket, title, hubId }) => ({ docket, title, hub: of.names.get(hubId)!, entries: entries.get(docket) ?? [] })),
      next: last && cursorOf({ key: String(last.nextAt.getTime()), id: last.id }),
    };
  },
});

/** The days on which hubs do not work: the public holidays of their countries, and what they decided themselves. For those who may read how a hub works. */
export const daysOff = query({
  name: "daysOff", lasting: true, input: DaysOff, subject: async () => null, allow: () => true,
  async run({ actor, input: { hub, ...stretch }, db }): Promise<DayOff[]> {
    const meant = [...await hubsById(db)].filter(([id, { slug }]) => (hub ? slug === hub : sitsIn(actor, id)) && canReadRules(actor, { id }));
    const calendars = [];
    for (const [id, { name }] of meant) calendars.push({ hub: name, calendar: (await currentRules(db, id)).rules.calendar });
    return daysOffIn(stretch, calendars);
  },
});
