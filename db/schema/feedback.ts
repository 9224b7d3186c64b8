import { sql } from "drizzle-orm";
import { boolean, createdAt, id, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from "#db/dialect.ts";
import { callQuestionKinds, callStates, commentTypes, feedbackStates, stances, translationMakers, verdicts } from "#db/vocabulary.ts";
import { laned } from "#db/schema/columns.ts";
import { issues } from "#db/schema/issues.ts";
import { hubs, organisations } from "#db/schema/organisations.ts";
import { people } from "#db/schema/people.ts";

/** A hub asks its participants, until a date. */
export const calls = table("calls", {
  id: id(),
  issueId: text().notNull().references(() => issues.id),
  question: text().notNull(),
  context: text(),
  /** The part of the text it is about, and its words, where there is one. */
  provision: text(),
  provisionText: text(),
  state: text({ enum: callStates }).notNull().default("draft"),
  day: text().notNull(),
  time: text().notNull(),
  zone: text().notNull(),
  closesAt: instant().notNull(),
  /** Where it first was to end, once it has been extended. */
  firstClosesAt: instant(),
  /** How many days before the end those who have not answered are reminded. */
  remindDays: json().$type<number[]>().notNull().default([]),
  createdBy: text().notNull().references(() => people.id),
  createdAt: createdAt(),
  openedAt: instant(),
  closedAt: instant(),
  ...laned(),
  hubId: text().notNull().references(() => hubs.id),
}, (t) => [index("calls_by_issue").on(t.issueId), index("calls_by_hub").on(t.hubId, t.state, t.closesAt)]);

/** Whom a call asks, where it does not ask every participant of its hub. */
export const callAudience = table("call_audience", {
  callId: text().notNull().references(() => calls.id),
  organisationId: text().notNull().references(() => organisations.id),
}, (t) => [primaryKey({ columns: [t.callId, t.organisationId] })]);

/** A further part of the text that a call is about, beside the one it names first. */
export const callProvisions = table("call_provisions", {
  id: id(),
  callId: text().notNull().references(() => calls.id),
  place: integer().notNull(),
  provision: text().notNull(),
  words: text(),
}, (t) => [index("provisions_by_call").on(t.callId, t.place)]);

/** What can be answered to a question: the choices; the ends of a scale with their names; a unit. */
export type QuestionOptions = { choices?: string[]; from?: number; to?: number; low?: string; high?: string; unit?: string };

/** A question of a call. Never changed once somebody has answered it: a new version follows, and old answers keep the words they answered. */
export const callQuestions = table("call_questions", {
  id: id(),
  callId: text().notNull().references(() => calls.id),
  /** The same in every version. */
  key: text().notNull(),
  version: integer().notNull().default(1),
  place: integer().notNull(),
  kind: text({ enum: callQuestionKinds }).notNull(),
  prompt: text().notNull(),
  help: text(),
  options: json().$type<QuestionOptions>().notNull(),
  required: boolean().notNull().default(false),
  createdBy: text().notNull().references(() => people.id),
  createdAt: createdAt(),
  replacedAt: instant(),
}, (t) => [uniqueIndex("questions_of_call").on(t.callId, t.key, t.version)]);

/** Those who had not answered were reminded: by the plan, so many days before the end, or by somebody. */
export const callReminders = table("call_reminders", {
  id: id(),
  callId: text().notNull().references(() => calls.id),
  daysBefore: integer(),
  sentBy: text().references(() => people.id),
  sentAt: createdAt(),
}, (t) => [index("reminders_by_call").on(t.callId, t.sentAt)]);

/** What an organisation has typed and not yet sent. Nobody else's business, so it has no lane: only its own people are handed it. */
export const feedbackDrafts = table("feedback_drafts", {
  id: id(),
  callId: text().notNull().references(() => calls.id),
  organisationId: text().notNull().references(() => organisations.id),
  content: json().$type<Record<string, string>>().notNull(),
  revision: integer().notNull().default(1),
  savedBy: text().notNull().references(() => people.id),
  savedAt: createdAt(),
}, (t) => [uniqueIndex("one_draft_an_organisation").on(t.callId, t.organisationId)]);

/** What one organisation says. */
export const feedback = table("feedback", {
  id: id(),
  /** For the receipt; random, because a running number would tell how many others there are. */
  reference: text().notNull().unique(),
  callId: text().notNull().references(() => calls.id),
  issueId: text().notNull().references(() => issues.id),
  authorId: text().notNull().references(() => people.id),
  /** Null where none was said, as in a table of comments. */
  stance: text({ enum: stances }),
  provision: text(),
  commentType: text({ enum: commentTypes }),
  impact: text().notNull(),
  evidence: text(),
  proposedWording: text(),
  /** BCP 47 tag of the language it was written in. */
  language: text().notNull(),
  state: text({ enum: feedbackStates }).notNull().default("submitted"),
  /** The words under which the author agreed who may read it. */
  consent: text().notNull(),
  /** Whether those beyond the coordinators may know whose words these are. */
  attributed: boolean().notNull().default(true),
  /** The input it was sent together with, in one form. */
  sentWith: text(),
  /** The coordinator who entered it for the organisation, from where, and who there said that it is so. */
  enteredBy: text().references(() => people.id),
  enteredFrom: text(),
  confirmedBy: text().references(() => people.id),
  confirmedAt: instant(),
  /** The import it came with, and every cell of its row by the head of its column. */
  importId: text(),
  row: json().$type<Record<string, string>>(),
  submittedAt: createdAt(),
  withdrawnAt: instant(),
  ...laned(),
  hubId: text().notNull().references(() => hubs.id),
  organisationId: text().notNull().references(() => organisations.id),
}, (t) => [
  index("feedback_by_call").on(t.callId, t.submittedAt, t.id),
  // With what decides who may see it, so that voices are counted without opening a row.
  index("feedback_by_issue").on(t.issueId, t.hubId, t.lane, t.organisationId, t.state),
  index("feedback_by_organisation").on(t.organisationId, t.submittedAt),
  index("feedback_by_import").on(t.importId).where(sql`import_id is not null`),
]);

/** What an input says to a question of its call; `questionId` names the version that was answered. */
export const questionAnswers = table("question_answers", {
  id: id(),
  feedbackId: text().notNull().references(() => feedback.id),
  questionId: text().notNull().references(() => callQuestions.id),
  /** The choices, the number as it was written, the words; empty for a file, which hangs on the input. */
  values: json().$type<string[]>().notNull(),
}, (t) => [uniqueIndex("one_answer_a_question").on(t.feedbackId, t.questionId), index("answers_by_question").on(t.questionId)]);

/** An input in another language, beside the original and never instead of it. Seen by whoever sees the input. */
export const translations = table("translations", {
  id: id(),
  feedbackId: text().notNull().references(() => feedback.id),
  language: text().notNull(),
  impact: text().notNull(),
  proposedWording: text(),
  evidence: text(),
  madeBy: text({ enum: translationMakers }).notNull(),
  /** The tool, where a machine made it. */
  tool: text(),
  authorId: text().notNull().references(() => people.id),
  createdAt: createdAt(),
  replacedAt: instant(),
}, (t) => [uniqueIndex("one_translation").on(t.feedbackId, t.language).where(sql`replaced_at is null`)]);

/** The hub's recorded answer to one input. It is seen by whoever sees the input. */
export const dispositions = table("dispositions", {
  id: id(),
  feedbackId: text().notNull().references(() => feedback.id),
  verdict: text({ enum: verdicts }).notNull(),
  reason: text().notNull(),
  positionId: text(),
  /** The numbered section of the position that it changed. */
  section: integer(),
  /** The theme as part of which it was answered. */
  themeId: text(),
  decidedBy: text().notNull().references(() => people.id),
  createdAt: createdAt(),
  replacedAt: instant(),
}, (t) => [uniqueIndex("one_disposition").on(t.feedbackId).where(sql`replaced_at is null`)]);

export type Call = typeof calls.$inferSelect;
export type FeedbackDraft = typeof feedbackDrafts.$inferSelect;
export type Feedback = typeof feedback.$inferSelect;
export type Disposition = typeof dispositions.$inferSelect;
export type CallQuestion = typeof callQuestions.$inferSelect;
export type Translation = typeof translations.$inferSelect;
