import { and, asc, eq, gt, inArray, isNull, lt } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { dateFacts, hubs, issues, people, tracks, type DateFact } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { isMember } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { visibleTo } from "#lib/kernel/lane.ts";
import { prepared, type Given } from "#lib/kernel/prepared.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { DatesOfIssue, UpcomingDeadlines } from "#lib/dates/input.ts";
import { canKeepDates, canReadDates } from "#lib/dates/policy.ts";
import { findIssue } from "#lib/issues/queries.ts";
import { contradictionsIn, isStale, openDoors, standingOf, stagesWithDates } from "#lib/procedures/model.ts";
import { templatesInForce } from "#lib/procedures/queries.ts";

export async function findDateFact(db: Reader, { dateFact }: { dateFact: string }) {
  const [date] = await db.select().from(dateFacts).where(and(eq(dateFacts.id, dateFact), isNull(dateFacts.replacedBy)));
  if (!date) throw new Refusal("notFound");
  const [issue] = await db.select().from(issues).where(eq(issues.id, date.issueId));
  return { date, issue: issue! };
}

const allDatesOf = prepared((db, { issue }: Given<{ issue: string }>) => db
  .select({ date: dateFacts, checker: people.name }).from(dateFacts).leftJoin(people, eq(people.id, dateFacts.checkedBy)).where(eq(dateFacts.issueId, issue)).orderBy(asc(dateFacts.at)));

/** The values that one stands for, first to last. */
const earlierThan = (all: readonly { date: DateFact }[], { id, originId }: DateFact) => all.map(({ date }) => date)
  .filter((one) => one.replacedBy !== null && (one.originId ?? one.id) === (originId ?? id)).sort((a, b) => a.replaced - b.replaced).map(({ day, time, zone }) => ({ day, time, zone }));

/** The dated events of an issue, its stages, and where it stands: what happened last, what is going on now, what comes next, and which doors are open. */
export const datesOfIssue = query({
  name: "datesOfIssue", lasting: true, input: DatesOfIssue, allow: canReadDates,
  subject: async (db, input) => ({ issue: await findIssue(db, input) }),
  async run({ actor, subject: { issue }, db }) {
    const all = await allDatesOf(db, { issue: issue.id });
    const { template, version } = (await templatesInForce(db))[issue.procedure];
    const now = clock.now();
    const dates = all.filter(({ date }) => date.replacedBy === null).map(({ date, checker }) => ({
      ...date, ...(isMember(actor) ? { checker } : { checker: null, checkedBy: null }), stale: isStale(template, date, now), earlier: earlierThan(all, date),
    }));
    const standing = standingOf(template, dates, now);
    const { until: _, ...stands } = standing;
    return { dates, stages: stagesWithDates(template, dates), ...stands, usualDays: template.stages[standing.stage]!.days, doors: openDoors(template, standing), template: version, contradictions: contradictionsIn(dates), may: { keepDates: canKeepDates(actor, { issue }) } };
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
      .where(and(isNull(dateFacts.replacedBy), gt(dateFacts.at, clock.now()), lt(dateFacts.at, until), isNull(issues.mergedInto), visibleTo(actor, issues), ofHub)).orderBy(asc(dateFacts.at)).limit(200);
  },
});
