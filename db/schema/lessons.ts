import { createdAt, id, index, integer, json, table, text, uniqueIndex } from "#db/dialect.ts";
import { lessonOutcomes } from "#db/vocabulary.ts";
import { laned } from "#db/schema/columns.ts";
import { issues, tracks } from "#db/schema/issues.ts";
import { hubs } from "#db/schema/organisations.ts";
import { people } from "#db/schema/people.ts";

/** What is written down when a hub's work on an issue is over. */
export type LessonWords = { wanted: string; cameOut: string; worked: string; didNot: string; nextTime: string; thanks: string };

export const lessons = table("lessons", {
  id: id(),
  trackId: text().notNull().references(() => tracks.id),
  issueId: text().notNull().references(() => issues.id),
  outcome: text({ enum: lessonOutcomes }).notNull(),
  words: json().$type<LessonWords>().notNull(),
  language: text().notNull().default("en"),
  revision: integer().notNull().default(1),
  createdBy: text().notNull().references(() => people.id),
  createdAt: createdAt(),
  savedBy: text().notNull().references(() => people.id),
  savedAt: createdAt(),
  ...laned(),
  hubId: text().notNull().references(() => hubs.id),
}, (t) => [uniqueIndex("one_lesson_a_track").on(t.trackId), index("lessons_by_hub").on(t.hubId, t.createdAt), index("lessons_by_issue").on(t.issueId)]);

/** How it read before, each time somebody changed it. */
export const lessonRevisions = table("lesson_revisions", {
  id: id(),
  lessonId: text().notNull().references(() => lessons.id),
  revision: integer().notNull(),
  outcome: text({ enum: lessonOutcomes }).notNull(),
  words: json().$type<LessonWords>().notNull(),
  savedBy: text().notNull().references(() => people.id),
  savedAt: createdAt(),
}, (t) => [uniqueIndex("lesson_revisions_once").on(t.lessonId, t.revision)]);

export type Lesson = typeof lessons.$inferSelect;
