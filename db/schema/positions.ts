import { sql } from "drizzle-orm";
import { boolean, createdAt, id, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from "#db/dialect.ts";
import type { Rule } from "#db/rules.ts";
import { askPriorities, askStates, ballotChoices, changeClasses, decisionStates, positionKinds, positionStates, stances } from "#db/vocabulary.ts";
import { laned } from "#db/schema/columns.ts";
import { issues } from "#db/schema/issues.ts";
import { hubs, organisations } from "#db/schema/organisations.ts";
import { people } from "#db/schema/people.ts";

export type Section = { heading: string; body: string };

/** What a frozen version holds, word for word. Fallbacks are not part of it: they are never shown beyond the coordinators. */
export type FrozenText = {
  title: string;
  lede: string;
  stance: (typeof stances)[number];
  language: string;
  sections: Section[];
  asks: { number: number; statement: string; priority: (typeof askPriorities)[number]; redLine: boolean }[];
  amendments: { number: number; provision: string; current: string; proposed: string; justification: string }[];
};

export const positions = table("positions", {
  id: id(),
  issueId: text().notNull().references(() => issues.id),
  kind: text({ enum: positionKinds }).notNull().default("position-paper"),
  state: text({ enum: positionStates }).notNull().default("drafting"),
  title: text().notNull(),
  lede: text().notNull().default(""),
  stance: text({ enum: stances }).notNull(),
  language: text().notNull().default("en"),
  sections: json().$type<Section[]>().notNull(),
  /** Grows with every save; an edit names the one it started from. */
  revision: integer().notNull().default(1),
  createdBy: text().notNull().references(() => people.id),
  createdAt: createdAt(),
  savedAt: createdAt(),
  savedBy: text().references(() => people.id),
  adoptedVersionId: text(),
  publishedAt: instant(),
  ...laned(),
  hubId: text().notNull().references(() => hubs.id),
}, (t) => [index("positions_by_issue").on(t.issueId, t.hubId), index("positions_by_hub").on(t.hubId, t.state)]);

/** One concrete demand. */
export const asks = table("asks", {
  id: id(),
  positionId: text().notNull().references(() => positions.id),
  number: integer().notNull(),
  statement: text().notNull(),
  priority: text({ enum: askPriorities }).notNull(),
  redLine: boolean().notNull().default(false),
  /** Acceptable second-best wording, for coordinators alone, for ever. */
  fallback: text(),
  state: text({ enum: askStates }).notNull().default("open"),
  revision: integer().notNull().default(1),
  retiredAt: instant(),
  createdAt: createdAt(),
}, (t) => [uniqueIndex("asks_number").on(t.positionId, t.number)]);

/** An ask on the exact wording of a text. */
export const amendments = table("amendments", {
  id: id(),
  positionId: text().notNull().references(() => positions.id),
  number: integer().notNull(),
  provision: text().notNull(),
  current: text().notNull(),
  proposed: text().notNull(),
  justification: text().notNull(),
  revision: integer().notNull().default(1),
  retiredAt: instant(),
  createdAt: createdAt(),
}, (t) => [uniqueIndex("amendments_number").on(t.positionId, t.number)]);

/** An immutable text: its hash stands in the ledger. */
export const positionVersions = table("position_versions", {
  id: id(),
  positionId: text().notNull().references(() => positions.id),
  number: integer().notNull(),
  content: json().$type<FrozenText>().notNull(),
  hash: text().notNull(),
  change: text({ enum: changeClasses }).notNull(),
  note: text(),
  frozenBy: text().notNull().references(() => people.id),
  frozenAt: createdAt(),
  ...laned(),
  hubId: text().notNull().references(() => hubs.id),
}, (t) => [uniqueIndex("versions_number").on(t.positionId, t.number)]);

/** A method applied to one version, with the rule it was opened under. */
export const decisions = table("decisions", {
  id: id(),
  positionId: text().notNull().references(() => positions.id),
  versionId: text().notNull().references(() => positionVersions.id),
  rule: json().$type<Rule>().notNull(),
  rulesVersion: integer().notNull(),
  state: text({ enum: decisionStates }).notNull().default("open"),
  day: text().notNull(),
  time: text().notNull(),
  zone: text().notNull(),
  closesAt: instant().notNull(),
  openedBy: text().notNull().references(() => people.id),
  openedAt: createdAt(),
  declaredBy: text().references(() => people.id),
  declaredAt: instant(),
  outcome: text(),
  ...laned(),
  hubId: text().notNull().references(() => hubs.id),
}, (t) => [
  index("decisions_by_position").on(t.positionId),
  uniqueIndex("one_open_decision").on(t.positionId).where(sql`state = 'open'`),
]);

/** The organisations entitled to speak, as they stood at the opening. */
export const electors = table("electors", {
  decisionId: text().notNull().references(() => decisions.id),
  organisationId: text().notNull().references(() => organisations.id),
}, (t) => [primaryKey({ columns: [t.decisionId, t.organisationId] })]);

/** What an organisation answered. A later answer replaces an earlier one; both stay. */
export const ballots = table("ballots", {
  id: id(),
  decisionId: text().notNull().references(() => decisions.id),
  organisationId: text().notNull().references(() => organisations.id),
  personId: text().notNull().references(() => people.id),
  choice: text({ enum: ballotChoices }).notNull(),
  reason: text(),
  castAt: createdAt(),
  replacedAt: instant(),
}, (t) => [uniqueIndex("one_voice").on(t.decisionId, t.organisationId).where(sql`replaced_at is null`), index("ballots_by_decision").on(t.decisionId)]);

/** A blocking *discuss*, by name, with what would clear it. Cleared by its author, or overruled on the record. */
export const concerns = table("concerns", {
  id: id(),
  decisionId: text().notNull().references(() => decisions.id),
  positionId: text().notNull().references(() => positions.id),
  ballotId: text().notNull().references(() => ballots.id),
  organisationId: text().notNull().references(() => organisations.id),
  problem: text().notNull(),
  remedy: text().notNull(),
  paragraph: text(),
  raisedAt: createdAt(),
  settledAt: instant(),
  settledBy: text().references(() => people.id),
  settledAs: text({ enum: ["cleared", "overruled", "replaced"] }),
  settlement: text(),
}, (t) => [index("concerns_by_position").on(t.positionId)]);

export type Position = typeof positions.$inferSelect;
export type Ask = typeof asks.$inferSelect;
export type Amendment = typeof amendments.$inferSelect;
export type PositionVersion = typeof positionVersions.$inferSelect;
export type Decision = typeof decisions.$inferSelect;
export type Ballot = typeof ballots.$inferSelect;
export type Concern = typeof concerns.$inferSelect;
