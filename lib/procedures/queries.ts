import { and, asc, eq, gt, inArray, isNull, lt } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { dateFacts, hubs, issues, people, tracks, type DateFact } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { isMember } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { visibleTo } from "#lib/kernel/lane.ts";
import { prepared, type Given } from "#lib/kernel/prepared.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { canKeepDates, canReadDates } from "#lib/procedures/policy.ts";
import { DatesOfIssue, Standings, UpcomingDeadlines } from "#lib/procedures/input.ts";
import { isStale, standingOf, stagesWithDates } from "#lib/procedures/model.ts";
import { findIssue } from "#lib/issues/queries.ts";

/** The dated events in force of some issues, in order of time. */
export const datesOf = async (db: Reader, issueIds: readonly string[]) => (issueIds.length === 0 ? [] : db.select().from(dateFacts)
  .where(and(among(dateFacts.issueId, issueIds), isNull(dateFacts.replacedBy))).orderBy(asc(dateFacts.at)));

export async function findDateFact(db: Reader, { dateFact }: { dateFact: string }) {
  const [date] = await db.select().from(dateFacts).where(and(eq(dateFacts.id, dateFact), isNull(dateFacts.replacedBy)));
  if (!date) throw new Refusal("notFound");
  const [issue] = await db.select().from(issues).where(eq(issues.id, date.issueId));
  return { date, issue: issue! };
}

const allDatesOf = prepared((db, { issue }: Given<{ issue: string }>) => db
  .select({ date: dateFacts, checker: people.name }).from(dateFacts).leftJoin(people, eq(people.id, dateFacts.checkedBy)).where(eq(dateFacts.issueId, issue)).orderBy(asc(dateFacts.at)));

/** The dated events of an issue, its stages, and where it stands now: what happened last, what comes next. */
export const datesOfIssue = query({
  name: "datesOfIssue", lasting: true, input: DatesOfIssue, allow: canReadDates,
  subject: async (db, input) => ({ issue: await findIssue(db, input) }),
  async run({ actor, subject: { issue }, db }) {
    const all = await allDatesOf(db, { issue: issue.id });
    const earlierThan = ({ id, originId }: DateFact) => all.map(({ date }) => date).filter((one) => one.replacedBy !== null && (one.originId ?? one.id) === (originId ?? id)).sort((a, b) => a.replaced - b.replaced);
    const dates = all.filter(({ date }) => date.replacedBy === null).map(({ date, checker }) => ({
      ...date, ...(isMember(actor) ? { checker } : { checker: null, checkedBy: null }), stale: isStale(date, clock.now()), earlier: earlierThan(date).map(({ day, time, zone }) => ({ day, time, zone })),
    }));
    const { stage, last, next } = standingOf(issue.procedure, dates, clock.now());
    return { dates, stages: stagesWithDates(issue.procedure, dates), stage, last, next, may: { keepDates: canKeepDates(actor, { issue }) } };
  },
});

/** Where some issues stand, by docket: the stage, and what happened last. Issues the actor may not know of are left out. */
export const standings = query({
  name: "standings", lasting: true, input: Standings, subject: async () => null, allow: () => true,
  async run({ actor, input, db }) {
    const known = input.issues.length === 0 ? [] : await db.select({ id: issues.id, docket: issues.docket, procedure: issues.procedure }).from(issues).where(and(among(issues.docket, input.issues), visibleTo(actor, issues)));
    const dates = known.length === 0 ? [] : await db.select({ id: dateFacts.id, issueId: dateFacts.issueId, kind: dateFacts.kind, label: dateFacts.label, day: dateFacts.day, at: dateFacts.at }).from(dateFacts)
      .where(and(among(dateFacts.issueId, known.map(({ id }) => id)), isNull(dateFacts.replacedBy))).orderBy(asc(dateFacts.at));
    return new Map(known.map(({ id, docket, procedure }) => [docket, { procedure, ...standingOf(procedure, dates.filter(({ issueId }) => issueId === id), clock.now()) }]));
  },
});

/** What closes within so many days, soonest first, in one hub or everywhere: for rulers, calendars and feeds. */
export const upcomingDeadlines = query({
  name: "upcomingDeadlines", lasting: true, input: UpcomingDeadlines, subject: async () => null, allow: () => true,
  run: ({ actor, input, db }) => {
    const until = new Date(clock.now().getTime() + input.days * 86_400_000);
    const ofHub = input.hub ? inArray(issues.id, db.select({ id: tracks.issueId }).from(tracks).innerJoin(hubs, eq(hubs.id, tracks.hubId)).where(eq(hubs.slug, input.hub))) : undefined;
    return db.select({ id: dateFacts.id, kind: dateFacts.kind, label: dateFacts.label, day: dateFacts.day, time: dateFacts.time, zone: dateFacts.zone, at: dateFacts.at, verification: dateFacts.verification, source: dateFacts.source, changedAt: dateFacts.createdAt, originId: dateFacts.originId, replaced: dateFacts.replaced, docket: issues.docket, issue: issues.title, hubCode: hubs.code })
      .from(dateFacts).innerJoin(issues, eq(issues.id, dateFacts.issueId)).innerJoin(hubs, eq(hubs.id, issues.hubId))
      .where(and(isNull(dateFacts.replacedBy), gt(dateFacts.at, clock.now()), lt(dateFacts.at, until), visibleTo(actor, issues), ofHub)).orderBy(asc(dateFacts.at)).limit(200);
  },
});
