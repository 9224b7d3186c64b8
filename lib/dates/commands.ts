import { and, desc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { dateFacts, dateRules, issues, type DateFact, type DateRuleRow, type Issue } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { isSystem, type Actor } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { momentOfEvent } from "#lib/kernel/deadline.ts";
import { happened, type Fact } from "#lib/kernel/facts.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { wouldBe } from "#lib/kernel/telling.ts";
import { findIssue } from "#lib/issues/queries.ts";
import { refreshStanding } from "#lib/procedures/commands.ts";
import { endings } from "#lib/procedures/model.ts";
import { datesOf } from "#lib/procedures/queries.ts";
import { dateComputed, dateFactAdded, dateFactChecked, dateFactCorrected, dateFactOverridden, dateFollowed, dateHandedBack, dateRuleAdded, dateRuleRetired, dateWithdrawn } from "#lib/dates/facts.ts";
import { AddDateFact, AddDateRules, CheckDateFact, CorrectDateFact, FollowDateRule, RetireDateRule } from "#lib/dates/input.ts";
import { inTheirOrder, isCircle, isSameSentence, isWaiting, outcomesOf, type Outcome } from "#lib/dates/model.ts";
import { canKeepDates, canReadDates } from "#lib/dates/policy.ts";
import { circumstancesOf, findDateFact, findDateRule } from "#lib/dates/queries.ts";

type Check = Pick<DateFact, "checkedBy" | "checkedOn">;
const unchecked: Check = { checkedBy: null, checkedOn: null };
/** Whoever adds or changes a date has just looked at its source. */
const checked = (actor: Actor): Check => (actor.kind === "person" ? { checkedBy: actor.id, checkedOn: clock.now().toISOString().slice(0, 10) } : unchecked);
const checkedAt = (actor: Actor, given: string | undefined): Check => {
  if (given !== undefined && !isSystem(actor)) throw wrong("checkedOn", "unknownField");
  return given === undefined ? checked(actor) : { checkedBy: null, checkedOn: given };
};

const momentFor = (date: Pick<DateFact, "kind" | "day" | "time" | "zone">) => momentOfEvent({ ...date, closes: endings.includes(date.kind) });
const change = async (tx: Tx, { id }: DateFact, to: Partial<DateFact>) => (await tx.update(dateFacts).set(to).where(eq(dateFacts.id, id)).returning())[0]!;

/** A new value in the place of one that is kept: a calendar goes on with the same entry. */
async function replace(tx: Tx, before: DateFact, to: Partial<DateFact>): Promise<DateFact> {
  const { id, createdAt: _, ...kept } = before;
  const value = { ...kept, ...to };
  const [date] = await tx.insert(dateFacts).values({ ...value, at: momentFor(value), replacedBy: null, originId: before.originId ?? id, replaced: before.replaced + 1 }).returning();
  await change(tx, before, { replacedBy: date!.id });
  return date!;
}

/** Takes a date out of force, without another in its place. */
const withdraw = (tx: Tx, date: DateFact) => change(tx, date, { replacedBy: date.id });

const rulesInForce = (tx: Tx, issue: Issue) => tx.select().from(dateRules).where(and(eq(dateRules.issueId, issue.id), isNull(dateRules.retiredAt))).orderBy(dateRules.createdAt, dateRules.id);
const outcomesOn = async (tx: Tx, issue: Issue, freed?: DateFact) => {
  const dates = (await datesOf(tx, [issue.id])).map((date) => (date.id === freed?.id ? { ...date, overriddenBecause: null } : date));
  return { dates, outcomes: outcomesOf(await rulesInForce(tx, issue), dates, circumstancesOf(issue)) };
};

type Given = Extract<Outcome, { ok: true }>;
type Following = { rule: DateRuleRow; outcome: Given; check: Check };

/** A date is as fresh as the one that it counts from. */
const valuesOf = ({ outcome: { base, day, zone, confidence, verification }, check }: Following) =>
  ({ day, time: null, zone, confidence, verification, ...(base?.root && base.root.checkedOn === null ? unchecked : check) });

/** The first value that a rule gives: on its own, or going on from what it gave before it had to wait. */
async function begin(tx: Tx, issue: Issue, following: Following): Promise<DateFact> {
  const { kind, label, provision, obligation, source, sourceUrl, id } = following.rule;
  const [before] = await tx.select().from(dateFacts).where(eq(dateFacts.ruleId, id)).orderBy(desc(dateFacts.replaced), desc(dateFacts.id)).limit(1);
  if (before) return replace(tx, before, { ...valuesOf(following), overriddenBecause: null });
  const values = { issueId: issue.id, kind, label, provision, obligation, source, sourceUrl, ruleId: id, ...valuesOf(following) };
  return (await tx.insert(dateFacts).values({ ...values, at: momentFor(values) }).returning())[0]!;
}

/** A date that somebody typed, and that turns out to be what a rule gives, is that of the rule from now on. */
const typedTwin = (dates: readonly DateFact[], { rule, outcome }: Following) =>
  dates.find(({ ruleId, kind, day, time, provision }) => ruleId === null && kind === rule.kind && day === outcome.day && time === null && (provision === null || provision === rule.provision));

async function settle(tx: Tx, issue: Issue, following: Following, { dates, touched }: { dates: DateFact[]; touched: string | null }): Promise<Fact[]> {
  const { rule, outcome } = following;
  const base = outcome.base?.label ?? null;
  const present = dates.find(({ ruleId }) => ruleId === rule.id);
  if (present?.overriddenBecause != null) return [];
  if (present && present.day !== outcome.day) return [dateFollowed(issue, present, await replace(tx, present, valuesOf(following)), base)];
  if (present) {
    const { zone, confidence, verification, ...check } = valuesOf(following);
    const anew = outcome.base?.root?.id === touched ? { verification, checkedBy: check.checkedBy, checkedOn: check.checkedOn } : {};
    const now = { zone, confidence, ...anew };
    if (Object.entries(now).some(([field, value]) => present[field as keyof typeof now] !== value)) await change(tx, present, { ...now, at: momentFor({ ...present, zone }) });
    return [];
  }
  const twin = typedTwin(dates, following);
  if (!twin) return [dateComputed(issue, await begin(tx, issue, following), base)];
  twin.ruleId = rule.id;
  const { zone, confidence } = outcome;
  const its = { ruleId: rule.id, provision: twin.provision ?? rule.provision, obligation: twin.obligation ?? rule.obligation, zone, confidence, at: momentFor({ ...twin, zone }) };
  return [dateComputed(issue, await change(tx, twin, its), base)];
}

/**
 * Lets every date that follows from a rule follow the events now in force, and says what came of it. `touched` is the event that was looked
 * at: what counts from it is as sure as it now is. Done twice it does nothing.
 */
async function follow(tx: Tx, issue: Issue, { check, touched = null }: { check: Check; touched?: string | null }): Promise<Fact[]> {
  const { dates, outcomes } = await outcomesOn(tx, issue);
  const facts: Fact[] = [];
  for (const { rule, outcome } of inTheirOrder(outcomes)) {
    if (outcome.ok) { facts.push(...await settle(tx, issue, { rule, outcome, check }, { dates, touched })); continue; }
    if (!isWaiting(outcome, rule)) throw wrong("day", "ruleGivesNoDay", { label: rule.label });
    const present = dates.find(({ ruleId, overriddenBecause }) => ruleId === rule.id && overriddenBecause === null);
    if (present) facts.push(dateWithdrawn(issue, await withdraw(tx, present)));
  }
  return facts;
}

/** Every change of a date moves what follows from it, and keeps right where the issue stands. */
async function settled(tx: Tx, issue: Issue, by: Parameters<typeof follow>[2]): Promise<Fact[]> {
  const facts = await follow(tx, issue, by);
  await refreshStanding(tx, issue);
  await tx.update(issues).set({ movedAt: clock.now() }).where(eq(issues.id, issue.id));
  return facts;
}

/** A dated event of the procedure, with its source. The stage of the issue follows from it. */
export const addDateFact = command({
  name: "addDateFact", input: AddDateFact, seen: canReadDates, allow: canKeepDates,
  tells: ({ subject: { issue } }) => [dateFactAdded(issue, wouldBe<DateFact>({}))],
  subject: async (db, input) => ({ issue: await findIssue(db, input) }),
  async run({ actor, input: { issue: _, checkedOn, ...input }, subject: { issue }, tx }) {
    const check = checkedAt(actor, checkedOn);
    const [date] = await tx.insert(dateFacts).values({ ...input, issueId: issue.id, at: momentFor(input), ...check }).returning();
    return happened({ id: date!.id }, dateFactAdded(issue, date!), ...await settled(tx, issue, { check, touched: date!.id }));
  },
});

const isElsewhere = (before: DateFact, { kind, day, time, zone, confidence }: Pick<DateFact, "kind" | "day" | "time" | "zone" | "confidence">) =>
  kind !== before.kind || day !== before.day || time !== before.time || zone !== before.zone || confidence !== before.confidence;

/** A new value for a dated event. The old one is kept; whoever watches the issue is told. One that follows from a rule stays where it is put. */
export const correctDateFact = command({
  name: "correctDateFact", input: CorrectDateFact, seen: canReadDates, allow: canKeepDates, subject: findDateFact,
  tells: ({ subject: { issue, date } }) => [dateFactCorrected(issue, date, date, "")],
  async run({ actor, input: { dateFact: _, reason, ...input }, subject: { issue, date: before }, tx }) {
    const overrides = before.ruleId !== null && isElsewhere(before, input);
    const date = await replace(tx, before, { ...input, ...checked(actor), ...(overrides && { overriddenBecause: reason }) });
    const fact = (overrides ? dateFactOverridden : dateFactCorrected)(issue, before, date, reason);
    return happened({ id: date.id }, fact, ...await settled(tx, issue, { check: checked(actor), touched: date.id }));
  },
});

/** A dated event was compared with its source: by whom, when, and how well it held. What counts from it is as sure. */
export const checkDateFact = command({
  name: "checkDateFact", input: CheckDateFact, seen: canReadDates, allow: canKeepDates, subject: findDateFact,
  tells: () => [],
  async run({ actor, input: { verification }, subject: { issue, date: before }, tx }) {
    const date = await change(tx, before, { verification, ...checked(actor) });
    const facts = await follow(tx, issue, { check: checked(actor), touched: date.id });
    await refreshStanding(tx, issue);
    return happened({ id: before.id }, dateFactChecked(issue, date), ...facts);
  },
});

/** What an act says of its dates, as rules: each gives its day at once, or as soon as the event is known that it counts from. */
export const addDateRules = command({
  name: "addDateRules", input: AddDateRules, seen: canReadDates, allow: canKeepDates,
  tells: ({ subject: { issue } }) => [dateRuleAdded(issue, wouldBe<DateRuleRow>({}))],
  subject: async (db, input) => ({ issue: await findIssue(db, input) }),
  async run({ actor, input: { issue: _, checkedOn, rules: given, ...sourced }, subject: { issue }, tx }) {
    const check = checkedAt(actor, checkedOn);
    const before = await rulesInForce(tx, issue);
    const known = given.findIndex((one, index) => [...before, ...given.slice(0, index)].some((other) => isSameSentence(one, other)));
    if (known >= 0) throw wrong(`rules.${known}.rule`, "ruleKnown");
    const circle = given.findIndex((_one, index) => isCircle([...before, ...given.slice(0, index + 1)]));
    if (circle >= 0) throw wrong(`rules.${circle}.rule`, "circle");
    const createdBy = actor.kind === "person" ? actor.id : null;
    const added: DateRuleRow[] = [];
    for (const rule of given) added.push((await tx.insert(dateRules).values({ ...rule, ...sourced, issueId: issue.id, createdBy }).returning())[0]!);
    const { outcomes } = await outcomesOn(tx, issue);
    const outcomeOf = ({ id }: DateRuleRow) => outcomes.find(({ rule }) => rule.id === id)!.outcome;
    const idle = added.filter((rule) => !outcomeOf(rule).ok);
    const never = idle.find((rule) => { const outcome = outcomeOf(rule); return !outcome.ok && !isWaiting(outcome, rule); });
    if (never) throw wrong(`rules.${added.indexOf(never)}.rule`, "ruleGivesNoDay", { label: never.label });
    const [first, ...others] = [...idle.map((rule) => dateRuleAdded(issue, rule)), ...await settled(tx, issue, { check })];
    return happened({ ids: added.map(({ id }) => id) }, first!, ...others);
  },
});

/** A rule is taken back, with the day that it gave. One that somebody put elsewhere stays: it does not rest on the rule. */
export const retireDateRule = command({
  name: "retireDateRule", input: RetireDateRule, seen: canReadDates, allow: canKeepDates, subject: findDateRule,
  tells: ({ subject: { issue, rule } }) => [dateRuleRetired(issue, rule, "")],
  async run({ actor, input: { reason }, subject: { issue, rule }, tx }) {
    await tx.update(dateRules).set({ retiredAt: clock.now() }).where(eq(dateRules.id, rule.id));
    const present = (await datesOf(tx, [issue.id])).find(({ ruleId }) => ruleId === rule.id);
    if (present?.overriddenBecause != null) await change(tx, present, { ruleId: null, overriddenBecause: null });
    else if (present) await withdraw(tx, present);
    return happened({ id: rule.id }, dateRuleRetired(issue, rule, reason), ...await settled(tx, issue, { check: checked(actor) }));
  },
});

/** A date that somebody put elsewhere goes back to where its rule puts it. */
export const followDateRule = command({
  name: "followDateRule", input: FollowDateRule, seen: canReadDates, allow: canKeepDates, subject: findDateFact,
  tells: ({ subject: { issue, date } }) => [dateHandedBack(issue, date, date)],
  async run({ actor, subject: { issue, date: before }, tx }) {
    if (before.ruleId === null || before.overriddenBecause === null) throw new Refusal("state", { code: "date.followed" });
    const { outcomes } = await outcomesOn(tx, issue, before);
    const { rule, outcome } = outcomes.find(({ rule: { id } }) => id === before.ruleId)!;
    if (!outcome.ok) throw new Refusal("state", { code: "date.ruleWaits" });
    const following = { kind: rule.kind, overriddenBecause: null, ...valuesOf({ rule, outcome, check: checked(actor) }) };
    const date = isElsewhere(before, following) ? await replace(tx, before, following) : await change(tx, before, following);
    return happened({ id: date.id }, dateHandedBack(issue, before, date), ...await settled(tx, issue, { check: checked(actor), touched: date.id }));
  },
});
