import { sql } from "drizzle-orm";
import { createdAt, id, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from "#db/dialect.ts";
import { instruments, jurisdictions, priorities, procedures, relationKinds, stances, trackStates, verifications, type Lane } from "#db/vocabulary.ts";
import { laned, never, standing } from "#db/schema/columns.ts";
import { hubs } from "#db/schema/organisations.ts";
import { people } from "#db/schema/people.ts";

export { endOfTime } from "#db/schema/columns.ts";

export const issues = table("issues", {
  id: id(),
  /** `EU-23`: the code of the hub that logged it and a running number, kept for life. */
  docket: text().notNull().unique(),
  number: integer().notNull(),
  title: text().notNull(),
  officialTitle: text(),
  jurisdiction: text({ enum: jurisdictions }),
  instrument: text({ enum: instruments }),
  procedure: text({ enum: procedures }).notNull().default("generic"),
  relevance: text(),
  sourceUrl: text(),
  loggedBy: text().references(() => people.id),
  createdAt: createdAt(),
  movedAt: createdAt(),
  /** Where its work goes on, while it is merged into another. Nothing of it is moved there: who reads the other is shown both. */
  mergedInto: text(),
  ...standing(),
  ...laned(),
  hubId: text().notNull().references(() => hubs.id),
}, (t) => [
  uniqueIndex("issues_number").on(t.hubId, t.number),
  index("issues_by_closing").on(t.closesAt, t.nextAt, t.id),
  // With what most often goes along with it, so that what does not fit is passed over without opening a row.
  index("issues_by_next").on(t.nextAt, t.id, t.quiet),
  index("issues_by_move").on(t.movedAt, t.id),
  index("issues_by_title").on(t.title, t.id),
  index("issues_by_number").on(t.number, t.id),
  index("issues_by_logging").on(t.createdAt, t.id),
  // With what decides who may see them: counted, and asked whose rules they are, without opening a row. Lane first would lead SQLite astray.
  index("issues_by_jurisdiction").on(t.jurisdiction, t.lane, t.hubId, t.organisationId, t.mergedInto),
  // The same for those that are gathered by what belongs to them.
  index("issues_gathered").on(t.id, t.mergedInto, t.lane, t.hubId, t.organisationId),
  index("issues_by_stage").on(t.procedure, t.stage),
  index("issues_standing_until").on(t.standsUntil),
  // Nearly every issue is not merged: an index that held those too would lead SQLite astray.
  index("issues_merged").on(t.mergedInto).where(sql`merged_into is not null`),
]);

export const identifiers = table("identifiers", {
  id: id(),
  issueId: text().notNull().references(() => issues.id),
  kind: text().notNull(),
  /** As the authority prints it. */
  value: text().notNull(),
  /** The normalised form by which duplicates are found. */
  key: text().notNull(),
  url: text(),
  verification: text({ enum: verifications }).notNull().default("verified"),
}, (t) => [uniqueIndex("identifiers_once").on(t.issueId, t.key), index("identifiers_by_key").on(t.key)]);

/** One hub's own work on one issue. */
export const tracks = table("tracks", {
  id: id(),
  issueId: text().notNull().references(() => issues.id),
  state: text({ enum: trackStates }).notNull().default("triage"),
  leadId: text().references(() => people.id),
  /** What it is worked on with: as the formula has it, or as somebody decided against the formula, for a reason. */
  priority: text({ enum: priorities }).notNull().default("normal"),
  /** From 1 to 5, as the hub sees it; the two factors of the formula that nobody can compute. */
  impact: integer(),
  likelihood: integer(),
  overriddenBecause: text(),
  /** When the formula may come to something else; the end of time where nothing was assessed. */
  priorityUntil: never(),
  stance: text({ enum: stances }),
  /** When a parked track comes back to triage by itself, and the stage at which it was parked: it also comes back when that is left. */
  reviewOn: text(),
  parkedAt: text(),
  /** Why it is where it is, where it left the path. */
  reason: text(),
  openedAt: createdAt(),
  movedAt: createdAt(),
  ...laned(),
  hubId: text().notNull().references(() => hubs.id),
}, (t) => [
  uniqueIndex("one_track_a_hub").on(t.issueId, t.hubId),
  // With all that a list of issues looks at, so that the rows are left alone.
  index("tracks_by_hub").on(t.hubId, t.state, t.issueId, t.lane, t.organisationId, t.id),
  index("tracks_by_lead").on(t.leadId, t.issueId),
  index("tracks_by_priority").on(t.hubId, t.priority, t.issueId),
  index("tracks_by_stance").on(t.hubId, t.stance, t.issueId),
  index("tracks_by_review").on(t.reviewOn),
  index("tracks_priority_until").on(t.priorityUntil),
]);

/** Who writes on a hub's track, beside whoever leads it. */
export const trackEditors = table("track_editors", {
  trackId: text().notNull().references(() => tracks.id),
  personId: text().notNull().references(() => people.id),
  addedBy: text().notNull(),
  createdAt: createdAt(),
}, (t) => [primaryKey({ columns: [t.trackId, t.personId] }), index("track_editors_by_person").on(t.personId)]);

/** How one issue stands to another, said once and read from both. */
export const relations = table("relations", {
  id: id(),
  fromId: text().notNull().references(() => issues.id),
  toId: text().notNull().references(() => issues.id),
  kind: text({ enum: relationKinds }).notNull(),
  note: text(),
  createdBy: text().references(() => people.id),
  createdAt: createdAt(),
}, (t) => [uniqueIndex("relations_once").on(t.fromId, t.toId, t.kind), index("relations_by_other").on(t.toId)]);

/** What an issue is about, in the words of those who file it. */
export const issueTopics = table("issue_topics", {
  issueId: text().notNull().references(() => issues.id),
  topic: text().notNull(),
  addedBy: text(),
  createdAt: createdAt(),
}, (t) => [primaryKey({ columns: [t.issueId, t.topic] }), index("issue_topics_by_topic").on(t.topic, t.issueId)]);

/** What a merge changed, so that it can be taken back. */
export type Merged = { watchers: string[]; carried: { id: string; lane: Lane }[]; ended: { id: string; state: (typeof trackStates)[number] }[] };

/** One issue was found to be another. */
export const merges = table("merges", {
  id: id(),
  issueId: text().notNull().references(() => issues.id),
  intoId: text().notNull().references(() => issues.id),
  reason: text().notNull(),
  changed: json().$type<Merged>().notNull(),
  mergedBy: text().references(() => people.id),
  createdAt: createdAt(),
  undoneAt: instant(),
}, (t) => [index("merges_by_issue").on(t.issueId), index("merges_by_target").on(t.intoId)]);

export type Issue = typeof issues.$inferSelect;
export type Identifier = typeof identifiers.$inferSelect;
export type Track = typeof tracks.$inferSelect;
export type Relation = typeof relations.$inferSelect;
export type Merge = typeof merges.$inferSelect;
