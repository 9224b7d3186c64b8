import { createdAt, id, index, instant, integer, table, text } from "#db/dialect.ts";
import { suggestionStates } from "#db/vocabulary.ts";
import { laned } from "#db/schema/columns.ts";
import { organisations } from "#db/schema/organisations.ts";
import { people } from "#db/schema/people.ts";
import { positions, positionVersions } from "#db/schema/positions.ts";

/** Where something is tied to a text: to words, so that it goes where they go. */
const tied = () => ({
  positionId: text().notNull().references(() => positions.id),
  /** From 1; 0 is what stands in short above the sections. */
  section: integer().notNull(),
  /** From 1; null where it is about the whole section. */
  paragraph: integer(),
  /** What it was said of, for ever, and how that reads since. */
  quoted: text().notNull(),
  words: text().notNull(),
  ...laned(),
  hubId: text().notNull(),
  createdBy: text().notNull().references(() => people.id),
  createdAt: createdAt(),
});

/** A conversation about a paragraph of a draft, or of a frozen version. */
export const commentThreads = table("comment_threads", {
  id: id(),
  ...tied(),
  /** Null where it began on the draft. */
  version: integer(),
  resolvedAt: instant(),
  resolvedBy: text().references(() => people.id),
  resolution: text(),
}, (t) => [index("threads_by_position").on(t.positionId)]);

/** What somebody said in one. */
export const comments = table("comments", {
  id: id(),
  threadId: text().notNull().references(() => commentThreads.id),
  body: text().notNull(),
  createdBy: text().notNull().references(() => people.id),
  createdAt: createdAt(),
}, (t) => [index("comments_by_thread").on(t.threadId)]);

/** Other words for a paragraph or a section, for the editors to take or leave. */
export const suggestions = table("suggestions", {
  id: id(),
  ...tied(),
  proposed: text().notNull(),
  reason: text(),
  state: text({ enum: suggestionStates }).notNull().default("open"),
  settledAt: instant(),
  settledBy: text().references(() => people.id),
  settlement: text(),
}, (t) => [index("suggestions_by_position").on(t.positionId)]);

/** Somebody who will vote holds that a change called editorial is more than that. */
export const classObjections = table("class_objections", {
  id: id(),
  versionId: text().notNull().references(() => positionVersions.id),
  organisationId: text().notNull().references(() => organisations.id),
  reason: text().notNull(),
  raisedBy: text().notNull().references(() => people.id),
  raisedAt: createdAt(),
  settledAt: instant(),
  settledBy: text().references(() => people.id),
  settledAs: text({ enum: ["upheld", "answered"] }),
  answer: text(),
}, (t) => [index("objections_by_version").on(t.versionId)]);

export type CommentThread = typeof commentThreads.$inferSelect;
export type Suggestion = typeof suggestions.$inferSelect;
export type ClassObjection = typeof classObjections.$inferSelect;
