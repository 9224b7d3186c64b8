import type { DateFact, Issue } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";

const dated = (name: Fact["name"], issue: Issue, date: DateFact, more: Fact["data"] = {}): Fact => ({
  name, subject: `date:${date.id}`, about: [`issue:${issue.id}`], reach: issue,
  data: { docket: issue.docket, issue: issue.title, label: date.label, day: date.day, time: date.time, zone: date.zone, ...more },
  tell: [{ to: { watching: `issue:${issue.id}` }, reason: "date" }],
});

export const dateFactAdded = (issue: Issue, date: DateFact) => dated("date.added", issue, date);
export const dateFactCorrected = (issue: Issue, before: DateFact, date: DateFact, reason: string) => dated("date.corrected", issue, date, { before: before.day, beforeTime: before.time, reason });

/** Nothing changed, so nobody is told. */
export const dateFactChecked = (issue: Issue, date: DateFact): Fact => ({ ...dated("date.checked", issue, date, { verification: date.verification }), tell: [] });
