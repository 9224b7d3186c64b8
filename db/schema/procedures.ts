import { createdAt, id, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from "#db/dialect.ts";
import type { Template } from "#db/procedures/template.ts";
import { channels, confidences, dateKinds, methods, milestones, procedures, verifications } from "#db/vocabulary.ts";
import { issues, tracks } from "#db/schema/issues.ts";
import { people } from "#db/schema/people.ts";
import type { DateRule } from "#lib/formats/legal-dates.ts";

/** What an administrator made of a procedure. Version 1 is the one that is shipped, and has no row; never changed: a new version follows the old one. */
export const procedureTemplates = table("procedure_templates", {
  id: id(),
  procedure: text({ enum: procedures }).notNull(),
  version: integer().notNull(),
  content: json().$type<Template>().notNull(),
  note: text().notNull(),
  createdBy: text().references(() => people.id),
  createdAt: createdAt(),
}, (t) => [uniqueIndex("procedure_templates_version").on(t.procedure, t.version)]);

/** A sentence of an act from which a day follows, once the event that it counts from is known. */
export const dateRules = table("date_rules", {
  id: id(),
  issueId: text().notNull().references(() => issues.id),
  kind: text({ enum: dateKinds }).notNull(),
  label: text().notNull(),
  provision: text(),
  obligation: text(),
  rule: json().$type<DateRule>().notNull(),
  /** The words it was read from, and where they stand. */
  excerpt: text(),
  source: text(),
  sourceUrl: text(),
  createdBy: text().references(() => people.id),
  createdAt: createdAt(),
  retiredAt: instant(),
}, (t) => [index("date_rules_by_issue").on(t.issueId)]);

/** A dated event of the authority's procedure. A change adds a row and points the old one at it. */
export const dateFacts = table("date_facts", {
  id: id(),
  issueId: text().notNull().references(() => issues.id),
  kind: text({ enum: dateKinds }).notNull(),
  label: text().notNull(),
  /** ISO day in the authority's zone; with `time`, the exact hour there. */
  day: text().notNull(),
  time: text(),
  zone: text().notNull(),
  /** Derived from day, time and zone. Without a time, what closes does so at the end of its day, everything else comes at its start. */
  at: instant().notNull(),
  confidence: text({ enum: confidences }).notNull().default("confirmed"),
  verification: text({ enum: verifications }).notNull().default("unverified"),
  source: text(),
  sourceUrl: text(),
  /** The part of the act that it is about, and what it obliges to from then on. */
  provision: text(),
  obligation: text(),
  /** The rule by which it follows from another event; null for what somebody found out. */
  ruleId: text().references(() => dateRules.id),
  /** Why it is not where its rule puts it. */
  overriddenBecause: text(),
  checkedOn: text(),
  checkedBy: text().references(() => people.id),
  replacedBy: text(),
  /** The first of the values this one stands for, and how many it replaced: what a calendar keeps an entry by. */
  originId: text(),
  replaced: integer().notNull().default(0),
  createdAt: createdAt(),
}, (t) => [index("date_facts_by_issue").on(t.issueId, t.at), index("date_facts_by_time").on(t.at)]);

/** How a hub means to be in time on one issue. Without a row it is what follows from its rules. */
export const plans = table("plans", {
  trackId: text().primaryKey().references(() => tracks.id),
  /** The closing it works towards, by the first of its values; null for the next one, whichever it is. */
  originId: text(),
  method: text({ enum: methods }),
  channel: text({ enum: channels }),
  changedBy: text().references(() => people.id),
  changedAt: createdAt(),
});

/** A step of a plan that somebody put on a day, and that stays there whatever moves around it. */
export const planPins = table("plan_pins", {
  trackId: text().notNull().references(() => tracks.id),
  milestone: text({ enum: milestones }).notNull(),
  day: text().notNull(),
  reason: text().notNull(),
  pinnedBy: text().references(() => people.id),
  createdAt: createdAt(),
}, (t) => [primaryKey({ columns: [t.trackId, t.milestone] })]);

export type DateRuleRow = typeof dateRules.$inferSelect;
export type DateFact = typeof dateFacts.$inferSelect;
export type Plan = typeof plans.$inferSelect;
export type PlanPin = typeof planPins.$inferSelect;
