import { createdAt, id, index, instant, integer, table, text, uniqueIndex } from "#db/dialect.ts";
import { confidences, dateKinds, instruments, jurisdictions, priorities, procedures, stances, trackStates, verifications } from "#db/vocabulary.ts";
import { laned } from "#db/schema/columns.ts";
import { hubs } from "#db/schema/organisations.ts";
import { people } from "#db/schema/people.ts";

/** Where a list sorts what has no date. */
export const endOfTime = new Date("9999-12-31T00:00:00.000Z");

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
  /** The next closing of a door for input, kept current by whatever changes a date fact and by the clock; the end of time where none is known, so that lists sort by index. */
  closesAt: instant().notNull().$defaultFn(() => endOfTime),
  createdAt: createdAt(),
  movedAt: createdAt(),
  ...laned(),
  hubId: text().notNull().references(() => hubs.id),
}, (t) => [
  uniqueIndex("issues_number").on(t.hubId, t.number),
  index("issues_by_closing").on(t.closesAt, t.id),
  index("issues_by_move").on(t.movedAt, t.id),
  index("issues_by_title").on(t.title, t.id),
  // With what decides who may see them: counted, and asked whose rules they are, without opening a row. Lane first would lead SQLite astray.
  index("issues_by_jurisdiction").on(t.jurisdiction, t.lane, t.hubId, t.organisationId),
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
  priority: text({ enum: priorities }).notNull().default("normal"),
  stance: text({ enum: stances }),
  /** Why this hub holds something else than the other, in words. */
  divergence: text(),
  reviewOn: text(),
  openedAt: createdAt(),
  movedAt: createdAt(),
  ...laned(),
  hubId: text().notNull().references(() => hubs.id),
}, (t) => [uniqueIndex("one_track_a_hub").on(t.issueId, t.hubId), index("tracks_by_hub").on(t.hubId, t.state)]);

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
  checkedOn: text(),
  checkedBy: text().references(() => people.id),
  replacedBy: text(),
  /** The first of the values this one stands for, and how many it replaced: what a calendar keeps an entry by. */
  originId: text(),
  replaced: integer().notNull().default(0),
  createdAt: createdAt(),
}, (t) => [index("date_facts_by_issue").on(t.issueId, t.at), index("date_facts_by_time").on(t.at)]);

export type Issue = typeof issues.$inferSelect;
export type Identifier = typeof identifiers.$inferSelect;
export type Track = typeof tracks.$inferSelect;
export type DateFact = typeof dateFacts.$inferSelect;
