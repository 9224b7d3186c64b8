import { sql } from "drizzle-orm";
import { createdAt, id, index, instant, integer, json, table, text, boolean, uniqueIndex } from "#db/dialect.ts";
import { answerWays, countedIn, formQuestionStates, partKinds } from "#db/vocabulary.ts";
import { people } from "#db/schema/people.ts";
import { responses } from "#db/schema/responses.ts";

/** One part of a questionnaire as it was read: a heading, a question, or words that are neither. `depth` counts from 0. */
export type FormPart = {
  kind: (typeof partKinds)[number];
  depth: number;
  /** As the authority prints it. */
  number: string;
  words: string;
  /** What stands below it: how to answer, in how many characters. */
  help: string;
  answer: (typeof answerWays)[number];
  options: string[];
  mandatory: boolean;
  limit: number | null;
  unit: (typeof countedIn)[number];
};

/** A questionnaire as somebody pasted it, with what was read in it. Seen by whoever sees the response from inside. */
export const questionnaires = table("questionnaires", {
  id: id(),
  responseId: text().notNull().references(() => responses.id),
  /** Word for word, so that nothing is lost whatever was read in it. */
  pasted: text().notNull(),
  parts: json().$type<FormPart[]>().notNull(),
  revision: integer().notNull().default(1),
  createdBy: text().notNull().references(() => people.id),
  createdAt: createdAt(),
  /** Since when its questions are those of the response. */
  keptAt: instant(),
  /** Since when another was pasted in its place, before it was kept. */
  replacedAt: instant(),
}, (t) => [index("questionnaires_by_response").on(t.responseId), uniqueIndex("one_questionnaire_read").on(t.responseId).where(sql`kept_at is null and replaced_at is null`)]);

/** A part of the questionnaire that a response answers, with the answer. What a newer questionnaire no longer asks stays, with when it went. */
export const formQuestions = table("form_questions", {
  id: id(),
  responseId: text().notNull().references(() => responses.id),
  questionnaireId: text().notNull().references(() => questionnaires.id),
  place: integer().notNull(),
  kind: text({ enum: partKinds }).notNull(),
  depth: integer().notNull(),
  number: text().notNull(),
  words: text().notNull(),
  help: text().notNull(),
  answerWay: text({ enum: answerWays }).notNull(),
  options: json().$type<string[]>().notNull(),
  mandatory: boolean().notNull(),
  limit: integer(),
  unit: text({ enum: countedIn }).notNull(),
  ownerId: text().references(() => people.id),
  state: text({ enum: formQuestionStates }).notNull().default("open"),
  /** Why it is left out. */
  reason: text(),
  answer: text().notNull().default(""),
  chosen: json().$type<string[]>().notNull(),
  revision: integer().notNull().default(1),
  savedBy: text().references(() => people.id),
  savedAt: createdAt(),
  /** How it read in the questionnaire before, where that was otherwise. */
  wasWords: text(),
  goneAt: instant(),
}, (t) => [index("form_questions_by_response").on(t.responseId, t.place), index("form_questions_by_owner").on(t.ownerId)]);

export type Questionnaire = typeof questionnaires.$inferSelect;
export type FormQuestion = typeof formQuestions.$inferSelect;
