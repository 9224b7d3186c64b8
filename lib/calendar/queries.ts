import { and, asc, eq, gte, inArray, isNull, lt, ne, or, sql, type Column, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { calls, dateFacts, decisions, hubs, issues, positions, responses, trackEditors, tracks, watches } from "#db/schema/index.ts";
import type { Confidence, Verification } from "#db/vocabulary.ts";
import { clock } from "#lib/platform/clock.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { visibleTo } from "#lib/kernel/lane.ts";
import { hubsById } from "#lib/issues/queries.ts";
import { CalendarEntries } from "#lib/calendar/input.ts";
import { hasHour, type EntryKind } from "#lib/calendar/model.ts";
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
const most = 2_000;
const during = (column: Column, { from, beyond }: Asked) => and(gte(column, from), lt(column, beyond));
const onIssue = { docket: issues.docket, issue: issues.title, hubId: issues.hubId };
const pathOf = (docket: string) => `/issues/${docket.toLowerCase()}`;

/** Days of authorities, each in its value now in force. */
const eventsIn = async (db: Reader, actor: Actor, asked: Asked) => (await db.select({ date: dateFacts, ...onIssue }).from(dateFacts).innerJoin(issues, eq(issues.id, dateFacts.issueId))
  .where(and(isNull(dateFacts.replacedBy), during(dateFacts.at, asked), isNull(issues.mergedInto), visibleTo(actor, issues), asked.ofIssues)).orderBy(asc(dateFacts.at)).limit(most))
  .map(({ date, ...on }) => ({
    kind: "date" as const, id: date.id, at: date.at, day: date.day, time: date.time, zone: date.zone, timed: hasHour(date.time, date.kind), what: date.label, ...on, path: pathOf(on.docket),
    confidence: date.confidence, verification: date.verification, source: date.source, uid: `date-${date.originId ?? date.id}`, sequence: date.replaced, changedAt: date.createdAt, cancelled: false,
  }));

const ours = { timed: true, confidence: null, verification: null, source: null };

/** Calls to the participants that shut. */
const callsIn = async (db: Reader, actor: Actor, asked: Asked) => (await db.select({ call: calls, ...onIssue, ownHub: calls.hubId }).from(calls).innerJoin(issues, eq(issues.id, calls.issueId))
  .where(and(ne(calls.state, "draft"), during(calls.closesAt, asked), visibleTo(actor, calls), visibleTo(actor, issues), asked.ofIssues, asked.ofHub && inArray(calls.hubId, hubIdsOf(db, asked)))).orderBy(asc(calls.closesAt)).limit(most))
  .map(({ call, ownHub, ...on }) => ({ ...ours, kind: "call" as const, id: call.id, at: call.closesAt, day: call.day, time: call.time, zone: call.zone, what: call.question, ...on, hubId: ownHub, path: `/calls/${call.id}`, uid: `call-${call.id}`, sequence: 0, changedAt: call.createdAt, cancelled: false }));

const minutesBetween = (one: Date, other: Date) => Math.max(0, Math.floor((other.getTime() - one.getTime()) / 60_000));

/** Decisions that close. They are only ever put off, so the minutes they are open for grow with every change. */
const decisionsIn = async (db: Reader, actor: Actor, asked: Asked) => (await db.select({ decision: decisions, title: positions.title, position: positions.id, ...onIssue, ownHub: decisions.hubId }).from(decisions)
  .innerJoin(positions, eq(positions.id, decisions.positionId)).innerJoin(issues, eq(issues.id, positions.issueId))
  .where(and(during(decisions.closesAt, asked), visibleTo(actor, decisions), visibleTo(actor, issues), asked.ofIssues, asked.ofHub && inArray(decisions.hubId, hubIdsOf(db, asked)))).orderBy(asc(decisions.closesAt)).limit(most))
  .map(({ decision, title, position, ownHub, ...on }) => ({
    ...ours, kind: "decision" as const, id: decision.id, at: decision.closesAt, day: decision.day, time: decision.time, zone: decision.zone, what: title, ...on, hubId: ownHub, path: `/positions/${position}`,
    uid: `decision-${decision.id}`, sequence: minutesBetween(decision.openedAt, decision.closesAt), changedAt: decision.openedAt, cancelled: decision.state === "cancelled",
  }));

const over = ["not-responding", "cancelled"];

/** Submissions of ours that an authority waits for. */
const responsesIn = async (db: Reader, actor: Actor, asked: Asked) => (await db.select({ response: responses, ...onIssue, ownHub: responses.hubId }).from(responses).innerJoin(issues, eq(issues.id, responses.issueId))
  .where(and(during(responses.closesAt, asked), visibleTo(actor, responses), visibleTo(actor, issues), asked.ofIssues, asked.ofHub && inArray(responses.hubId, hubIdsOf(db, asked)))).orderBy(asc(responses.closesAt)).limit(most))
  .map(({ response, ownHub, ...on }) => ({
    ...ours, kind: "response" as const, id: response.id, at: response.closesAt, day: response.day, time: response.time, zone: response.zone, what: response.title, ...on, hubId: ownHub, path: `/responses/${response.id}`,
    uid: `response-${response.id}`, sequence: 0, changedAt: response.createdAt, cancelled: over.includes(response.state),
  }));

const hubIdsOf = (db: Reader, { ofHub }: Asked) => db.select({ id: hubs.id }).from(hubs).where(ofHub);

/** Issues that a hub logged or has a track on. */
const issuesOf = (db: Reader, slug: string) => {
  const hub = db.select({ id: hubs.id }).from(hubs).where(eq(hubs.slug, slug));
  return or(inArray(issues.hubId, hub), inArray(issues.id, db.select({ id: tracks.issueId }).from(tracks).where(inArray(tracks.hubId, hub))))!;
};

/** Issues that somebody watches, leads or edits. */
const ownIssues = (db: Reader, actor: Actor) => {
  const edited = db.select({ id: trackEditors.trackId }).from(trackEditors).where(eq(trackEditors.personId, actor.id));
  return or(
    inArray(issues.id, db.select({ id: tracks.issueId }).from(tracks).where(or(eq(tracks.leadId, actor.id), inArray(tracks.id, edited)))),
    inArray(sql`'issue:' || ${issues.id}`, db.select({ topic: watches.topic }).from(watches).where(eq(watches.personId, actor.id))),
  )!;
};

/** Everything dated in a stretch of time, as far as the actor may know: days of authorities, and what shuts in the hubs. */
export const calendarEntries = query({
  name: "calendarEntries", lasting: true, input: CalendarEntries, subject: async () => null, allow: () => true,
  async run({ actor, input: { from, to, hub, issue, mine, q }, db }) {
    const names = await hubsById(db);
    const ofIssues = and(
      hub ? issuesOf(db, hub) : undefined, issue ? eq(issues.docket, issue) : undefined, mine ? ownIssues(db, actor) : undefined,
      q ? inArray(issues.id, db.select({ id: issues.id }).from(issues).where(conditionsOf(readRegistry(q), { db, actor, names, now: clock.now() }))) : undefined,
    );
    // A day is that of the authority: a day on either side may be meant.
    const day = 86_400_000, asked: Asked = { from: new Date(Date.parse(from) - day), beyond: new Date(Date.parse(to) + 2 * day), ofIssues, ofHub: hub ? eq(hubs.slug, hub) : undefined };
    const found = [...(await eventsIn(db, actor, asked)), ...(await callsIn(db, actor, asked)), ...(await decisionsIn(db, actor, asked)), ...(await responsesIn(db, actor, asked))];
    return found.filter((entry) => entry.day >= from && entry.day <= to).map(({ hubId, ...entry }): Entry => ({ ...entry, hub: names.get(hubId)! })).toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.uid < b.uid ? -1 : 1));
  },
});
