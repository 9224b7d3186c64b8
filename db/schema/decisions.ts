import { sql } from "drizzle-orm";
import { createdAt, id, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from "#db/dialect.ts";
import type { Rule } from "#db/rules.ts";
import { ballotChoices, changeClasses, decisionStates } from "#db/vocabulary.ts";
import { laned } from "#db/schema/columns.ts";
import { hubs, organisations } from "#db/schema/organisations.ts";
import { people } from "#db/schema/people.ts";
import { positions, positionVersions, type Section } from "#db/schema/positions.ts";

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
  /** How many organisations took part in the hub at the opening; not known of old ones. */
  participants: integer(),
  /** The decision that this one ratifies. */
  ratifies: text(),
  /** By when what was carried here must be ratified, and when it was. */
  ratifyBy: instant(),
  ratifiedAt: instant(),
  ...laned(),
  hubId: text().notNull().references(() => hubs.id),
}, (t) => [
  index("decisions_by_position").on(t.positionId),
  uniqueIndex("one_open_decision").on(t.positionId).where(sql`state in ('open', 'closed')`),
]);

/** The organisations entitled to speak, as they stood at the opening. */
export const electors = table("electors", {
  decisionId: text().notNull().references(() => decisions.id),
  organisationId: text().notNull().references(() => organisations.id),
}, (t) => [primaryKey({ columns: [t.decisionId, t.organisationId] })]);

/** Who votes for themselves in a method of the board, and who may veto, as they stood at the opening. */
export const boardElectors = table("board_electors", {
  decisionId: text().notNull().references(() => decisions.id),
  personId: text().notNull().references(() => people.id),
  seat: text({ enum: ["board", "coordinator"] }).notNull(),
}, (t) => [primaryKey({ columns: [t.decisionId, t.personId] })]);

/** What an organisation answered, or in a method of the board a person. A later answer replaces an earlier one; both stay. */
export const ballots = table("ballots", {
  id: id(),
  decisionId: text().notNull().references(() => decisions.id),
  organisationId: text().references(() => organisations.id),
  personId: text().notNull().references(() => people.id),
  /** The words that were answered; not known of old ones, which were cast before a text could change under a vote. */
  versionId: text().references(() => positionVersions.id),
  choice: text({ enum: ballotChoices }).notNull(),
  reason: text(),
  /** The last day on which a *hold* holds. */
  until: text(),
  castAt: createdAt(),
  replacedAt: instant(),
  /** The version that set it aside, where it was not another answer that replaced it. */
  setAsideBy: text().references(() => positionVersions.id),
}, (t) => [
  uniqueIndex("one_voice").on(t.decisionId, t.organisationId).where(sql`replaced_at is null`),
  uniqueIndex("one_voice_of_board").on(t.decisionId, t.personId).where(sql`replaced_at is null and organisation_id is null`),
  index("ballots_by_decision").on(t.decisionId),
]);

/** A blocking *discuss*, by name, with what would clear it. Cleared by its author, or overruled on the record by two people or a vote. */
export const concerns = table("concerns", {
  id: id(),
  decisionId: text().notNull().references(() => decisions.id),
  positionId: text().notNull().references(() => positions.id),
  ballotId: text().notNull().references(() => ballots.id),
  /** Null where somebody raised it for themselves, in a method of the board. */
  organisationId: text().references(() => organisations.id),
  problem: text().notNull(),
  remedy: text().notNull(),
  paragraph: text(),
  raisedAt: createdAt(),
  answer: text(),
  answeredBy: text().references(() => people.id),
  answeredAt: instant(),
  /** Why somebody of the board would overrule it; done once another of them agrees. */
  proposal: text(),
  proposedBy: text().references(() => people.id),
  proposedAt: instant(),
  settledAt: instant(),
  settledBy: text().references(() => people.id),
  settledAs: text({ enum: ["cleared", "overruled", "replaced"] }),
  settlement: text(),
}, (t) => [index("concerns_by_position").on(t.positionId)]);

/** Other words for a text that is being decided on: proposed, then put in force as the next version, of a class that may be disputed. */
export const rewordings = table("rewordings", {
  id: id(),
  decisionId: text().notNull().references(() => decisions.id),
  fromVersionId: text().notNull().references(() => positionVersions.id),
  words: json().$type<{ title: string; lede: string; sections: Section[] }>().notNull(),
  proposedBy: text().notNull().references(() => people.id),
  proposedAt: createdAt(),
  droppedAt: instant(),
  versionId: text().references(() => positionVersions.id),
  change: text({ enum: changeClasses }),
  appliedBy: text().references(() => people.id),
  appliedAt: instant(),
  objection: text(),
  objectedBy: text().references(() => people.id),
  objectedFor: text().references(() => organisations.id),
  objectedAt: instant(),
  settledAs: text({ enum: ["upheld", "dismissed"] }),
  settlement: text(),
  settledBy: text().references(() => people.id),
  settledAt: instant(),
}, (t) => [index("rewordings_by_decision").on(t.decisionId), uniqueIndex("one_proposed_rewording").on(t.decisionId).where(sql`applied_at is null and dropped_at is null`)]);

/** Somebody asks that what was carried be taken back. */
export const revertRequests = table("revert_requests", {
  id: id(),
  decisionId: text().notNull().references(() => decisions.id),
  personId: text().notNull().references(() => people.id),
  reason: text().notNull(),
  askedAt: createdAt(),
  answeredAs: text({ enum: ["reverted", "kept"] }),
  answer: text(),
  answeredBy: text().references(() => people.id),
  answeredAt: instant(),
}, (t) => [index("revert_requests_by_decision").on(t.decisionId)]);

export type Decision = typeof decisions.$inferSelect;
export type Ballot = typeof ballots.$inferSelect;
export type Concern = typeof concerns.$inferSelect;
export type Rewording = typeof rewordings.$inferSelect;
export type RevertRequest = typeof revertRequests.$inferSelect;
