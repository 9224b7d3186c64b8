import { aliasedTable, and, asc, eq, gt, inArray, isNull, lt, or, type Placeholder } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { dateFacts, dateRules, hubs, issues, people, tracks, type DateFact, type DateRuleRow, type Issue } from "#db/schema/index.ts";
import { longestClause, readClause as clausesIn, type ClauseKind } from "#lib/formats/application-clause.ts";
import { whyOff } from "#lib/formats/workdays.ts";
import { clock } from "#lib/platform/clock.ts";
import { isMember, type Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { rightsOf, visibleTo } from "#lib/kernel/lane.ts";
import { prepared, type Given } from "#lib/kernel/prepared.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { DatesOfIssue, ReadClause, UpcomingDeadlines } from "#lib/dates/input.ts";
import { inTheirOrder, isSameSentence, outcomesOf, zoneOfAuthority, type Outcome } from "#lib/dates/model.ts";
import { canKeepDates, canReadDates } from "#lib/dates/policy.ts";
import { familyOf, findIssue } from "#lib/issues/queries.ts";
import { contradictionsIn, isStale, openDoors, standingOf, stagesWithDates } from "#lib/procedures/model.ts";
import { templatesInForce } from "#lib/procedures/queries.ts";

export async function findDateFact(db: Reader, { dateFact }: { dateFact: string }) {
  const [date] = await db.select().from(dateFacts).where(and(eq(dateFacts.id, dateFact), isNull(dateFacts.replacedBy)));
  if (!date) throw new Refusal("notFound");
  const [issue] = await db.select().from(issues).where(eq(issues.id, date.issueId));
  return { date, issue: issue! };
}

export async function findDateRule(db: Reader, { dateRule }: { dateRule: string }) {
  const [found] = await db.select({ rule: dateRules, issue: issues }).from(dateRules).innerJoin(issues, eq(issues.id, dateRules.issueId)).where(and(eq(dateRules.id, dateRule), isNull(dateRules.retiredAt)));
  if (!found) throw new Refusal("notFound");
  return found;
}

/** Who has to act within a period of Union law acts in Brussels: nobody works there at weekends and on the holidays of the institutions. */
const isOffInUnion = (day: string) => whyOff(day, { countries: ["EU"], weekdays: [1, 2, 3, 4, 5] }) !== null;
export const circumstancesOf = ({ jurisdiction }: Pick<Issue, "jurisdiction">) => ({ zone: zoneOfAuthority(jurisdiction), isOff: isOffInUnion });

/** An issue, and what it shares its dates with: the one that it was merged into, and those merged into either, as far as the actor may know of them. */
const kinOf = (db: Reader, actor: Actor, { issue, root }: { issue: Placeholder; root: Placeholder }) => familyOf(db, actor, issue)
  .unionAll(db.select({ id: issues.id }).from(issues).where(and(eq(issues.id, root), visibleTo(actor, issues))))
  .unionAll(db.select({ id: issues.id }).from(issues).where(and(eq(issues.mergedInto, root), visibleTo(actor, issues))));

type Kin = Given<{ issue: string; root: string }>;
const allDatesOf = prepared((db, kin: Kin, actor: Actor) => db.select({ date: dateFacts, checker: people.name, of: issues.docket }).from(dateFacts).innerJoin(issues, eq(issues.id, dateFacts.issueId))
  .leftJoin(people, eq(people.id, dateFacts.checkedBy)).where(inArray(dateFacts.issueId, kinOf(db, actor, kin))).orderBy(asc(dateFacts.at), asc(dateFacts.id)), rightsOf);
const allRulesOf = prepared((db, kin: Kin, actor: Actor) => db.select({ rule: dateRules, issue: { id: issues.id, docket: issues.docket, jurisdiction: issues.jurisdiction } }).from(dateRules).innerJoin(issues, eq(issues.id, dateRules.issueId))
  .where(and(isNull(dateRules.retiredAt), inArray(dateRules.issueId, kinOf(db, actor, kin)))).orderBy(asc(dateRules.createdAt), asc(dateRules.id)), rightsOf);

/** The values that one stands for, first to last. */
const earlierThan = (all: readonly { date: DateFact }[], { id, originId }: DateFact) => all.map(({ date }) => date)
  .filter((one) => one.replacedBy !== null && (one.originId ?? one.id) === (originId ?? id)).sort((a, b) => a.replaced - b.replaced).map(({ day, time, zone }) => ({ day, time, zone }));

const ofRule = ({ id, kind, label, provision, obligation, rule, excerpt, source, sourceUrl }: DateRuleRow) => ({ id, kind, label, provision, obligation, rule, excerpt, source, sourceUrl });
const counted = ({ base }: Outcome) => base && { date: base.id, kind: base.kind, label: base.label, day: base.day };

/** How a date follows from a rule: the words of the law, where it is written how to count, from what, and what came of it. `gives` is null while the rule waits. */
const courseOf = (rule: DateRuleRow, outcome: Outcome) => ({
  rule: rule.rule, excerpt: rule.excerpt, source: rule.source, sourceUrl: rule.sourceUrl, base: counted(outcome),
  ...(outcome.ok ? { gives: outcome.day, law: outcome.law, moved: outcome.moved } : { gives: null, law: null, moved: null }),
});

/** What a rule has not got: the event that it counts from, or somebody who sets the day. */
const lacks = (outcome: Outcome) => (outcome.ok ? null : outcome.of);

/** The rules on an issue and its kin, with what comes of each, given the dates of its own issue. */
async function ruledOn(db: Reader, actor: Actor, kin: { issue: string; root: string }, inForce: readonly DateFact[]) {
  const all = await allRulesOf(db, kin, actor);
  return [...Map.groupBy(all, ({ issue: { id } }) => id).values()].flatMap((rows) => {
    const [{ issue }] = rows as [(typeof rows)[number], ...typeof rows];
    return outcomesOf(rows.map(({ rule }) => rule), inForce.filter(({ issueId }) => issueId === issue.id), circumstancesOf(issue)).map((one) => ({ ...one, of: issue.docket }));
  });
}

/**
 * The dated events of an issue, how those came about that follow from a rule, and the rules that still wait; its stages, and where it stands:
 * what happened last, what is going on now, what comes next, and which doors are open. Events of issues merged with it are among the dates,
 * each with its docket in `of`; where it stands is told by its own.
 */
export const datesOfIssue = query({
  name: "datesOfIssue", lasting: true, input: DatesOfIssue, allow: canReadDates,
  subject: async (db, input) => ({ issue: await findIssue(db, input) }),
  async run({ actor, subject: { issue }, db }) {
    const kin = { issue: issue.id, root: issue.mergedInto ?? issue.id };
    const all = await allDatesOf(db, kin, actor);
    const inForce = all.filter(({ date }) => date.replacedBy === null);
    const ruled = await ruledOn(db, actor, kin, inForce.map(({ date }) => date));
    const elsewhere = (docket: string) => (docket === issue.docket ? null : docket);
    const { template, version } = (await templatesInForce(db))[issue.procedure];
    const now = clock.now();
    const dates = inForce.map(({ date, checker, of }) => {
      const by = ruled.find(({ rule: { id } }) => id === date.ruleId);
      return {
        ...date, ...(isMember(actor) ? { checker } : { checker: null, checkedBy: null }), of: elsewhere(of), stale: isStale(template, date, now), earlier: earlierThan(all, date), course: by ? courseOf(by.rule, by.outcome) : null,
      };
    });
    const own = dates.filter(({ of }) => of === null);
    const waiting = inTheirOrder(ruled).filter(({ rule }) => !dates.some(({ ruleId }) => ruleId === rule.id)).map(({ rule, outcome, of }) => ({ ...ofRule(rule), of: elsewhere(of), for: lacks(outcome) }));
    const { until: _, ...stands } = standingOf(template, own, now);
    return {
      dates, waiting, stages: stagesWithDates(template, own), ...stands, usualDays: template.stages[stands.stage]!.days, doors: openDoors(template, stands), template: version,
      contradictions: contradictionsIn(dates), may: { keepDates: canKeepDates(actor, { issue }) },
    };
  },
});

/** The last day on which something applies has no kind of its own. */
const kindOfClause = (kind: ClauseKind) => (kind === "end" ? "other" as const : kind);

/** Reads the final article of an act for whoever keeps the dates: what would be added, the day that each sentence gives now, and what was not understood. */
export const readClause = query({
  name: "readClause", input: ReadClause, allow: canKeepDates,
  subject: async (db, input) => ({ issue: await findIssue(db, input) }),
  async run({ actor, input: { text }, subject: { issue }, db }) {
    const read = clausesIn(text);
    if (!read.ok) throw wrong("text", "tooLong", { maximum: longestClause });
    const kin = { issue: issue.id, root: issue.id };
    const dates = (await allDatesOf(db, kin, actor)).map(({ date }) => date).filter(({ replacedBy, issueId }) => replacedBy === null && issueId === issue.id);
    const present = (await allRulesOf(db, kin, actor)).map(({ rule }) => rule).filter(({ issueId }) => issueId === issue.id);
    const found = read.clauses.map(({ kind, provision, except = null, scope = null, rest = false, rule, excerpt }, index) => ({ id: String(index), kind: kindOfClause(kind), ends: kind === "end", label: excerpt, provision, except, scope, rest, rule, excerpt, source: "text" }));
    const outcomes = outcomesOf([...present, ...found], dates, circumstancesOf(issue)).slice(present.length);
    return {
      unread: read.unread,
      clauses: found.map(({ id: _id, label: _label, source: _source, ...clause }, index) => {
        const { outcome } = outcomes[index]!;
        const known = present.some((one) => isSameSentence(one, clause));
        return { ...clause, known, base: counted(outcome), for: lacks(outcome), ...(outcome.ok ? { day: outcome.day, law: outcome.law, moved: outcome.moved } : { day: null, law: null, moved: null }) };
      }),
    };
  },
});

const ownHubs = aliasedTable(hubs, "own_hubs");

/** What closes within so many days, soonest first, in one hub or everywhere: for rulers, calendars and feeds. */
export const upcomingDeadlines = query({
  name: "upcomingDeadlines", lasting: true, input: UpcomingDeadlines, subject: async () => null, allow: () => true,
  run: ({ actor, input, db }) => {
    const until = new Date(clock.now().getTime() + input.days * 86_400_000);
    // A visitor sees no track, but by its docket which hub logged an issue.
    const ofHub = input.hub ? or(eq(hubs.slug, input.hub), inArray(issues.id, db.select({ id: tracks.issueId }).from(tracks).innerJoin(ownHubs, eq(ownHubs.id, tracks.hubId)).where(and(eq(ownHubs.slug, input.hub), visibleTo(actor, tracks))))) : undefined;
    return db.select({ id: dateFacts.id, kind: dateFacts.kind, label: dateFacts.label, day: dateFacts.day, time: dateFacts.time, zone: dateFacts.zone, at: dateFacts.at, verification: dateFacts.verification, source: dateFacts.source, changedAt: dateFacts.createdAt, originId: dateFacts.originId, replaced: dateFacts.replaced, docket: issues.docket, issue: issues.title, hubCode: hubs.code })
      .from(dateFacts).innerJoin(issues, eq(issues.id, dateFacts.issueId)).innerJoin(hubs, eq(hubs.id, issues.hubId))
      .where(and(isNull(dateFacts.replacedBy), gt(dateFacts.at, clock.now()), lt(dateFacts.at, until), isNull(issues.mergedInto), visibleTo(actor, issues), ofHub)).orderBy(asc(dateFacts.at), asc(dateFacts.id)).limit(200);
  },
});
