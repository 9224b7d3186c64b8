import type { DateFact, DateRuleRow, Issue } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";

type About = Pick<Fact, "name" | "subject"> & { issue: Issue; label: string; data: Fact["data"] };

/** An issue that was merged is followed on the one that it went into, too. */
const onIssue = ({ name, subject, issue, label, data }: About): Fact => {
  const topics = [issue.id, ...(issue.mergedInto ? [issue.mergedInto] : [])].map((id) => `issue:${id}` as const);
  return {
    name, subject, about: topics, reach: issue, data: { docket: issue.docket, issue: issue.title, label, ...data },
    tell: topics.map((watching) => ({ to: { watching }, reason: "date" })),
  };
};
const dated = (name: Fact["name"], issue: Issue, date: DateFact, more: Fact["data"] = {}): Fact =>
  onIssue({ name, subject: `date:${date.id}`, issue, label: date.label, data: { day: date.day, time: date.time, zone: date.zone, ...more } });
const ruled = (name: Fact["name"], issue: Issue, rule: DateRuleRow, more: Fact["data"] = {}): Fact => onIssue({ name, subject: `rule:${rule.id}`, issue, label: rule.label, data: more });
const was = (before: DateFact) => ({ before: before.day, beforeTime: before.time });

export const dateFactAdded = (issue: Issue, date: DateFact) => dated("date.added", issue, date);
export const dateFactCorrected = (issue: Issue, before: DateFact, date: DateFact, reason: string) => dated("date.corrected", issue, date, { ...was(before), reason });
/** Somebody put a date elsewhere than its rule does. */
export const dateFactOverridden = (issue: Issue, before: DateFact, date: DateFact, reason: string) => dated("date.overridden", issue, date, { ...was(before), reason });

/** Nothing changed, so nobody is told. */
export const dateFactChecked = (issue: Issue, date: DateFact): Fact => ({ ...dated("date.checked", issue, date, { verification: date.verification }), tell: [] });

/** A date that nobody typed: a rule gives it. `base` is what it counts from. */
export const dateComputed = (issue: Issue, date: DateFact, base: string | null) => dated("date.computed", issue, date, { base });
/** What it counts from moved, and it went along. */
export const dateFollowed = (issue: Issue, before: DateFact, date: DateFact, base: string | null) => dated("date.followed", issue, date, { ...was(before), base });
/** What it counts from is not there any longer. */
export const dateWithdrawn = (issue: Issue, date: DateFact) => dated("date.withdrawn", issue, date);
export const dateHandedBack = (issue: Issue, before: DateFact, date: DateFact) => dated("date.handedBack", issue, date, was(before));

/** A rule that gives no day yet. */
export const dateRuleAdded = (issue: Issue, rule: DateRuleRow) => ruled("date.ruleAdded", issue, rule);
export const dateRuleRetired = (issue: Issue, rule: DateRuleRow, reason: string) => ruled("date.ruleRetired", issue, rule, { reason });
