import { sql } from "drizzle-orm";
import { createdAt, id, index, instant, integer, json, table, text, uniqueIndex } from "#db/dialect.ts";
import { callStates, feedbackStates, stances, verdicts } from "#db/vocabulary.ts";
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
  createdBy: text().notNull().references(() => people.id),
  createdAt: createdAt(),
  openedAt: instant(),
  closedAt: instant(),
  ...laned(),
  hubId: text().notNull().references(() => hubs.id),
}, (t) => [index("calls_by_issue").on(t.issueId), index("calls_by_hub").on(t.hubId, t.state, t.closesAt)]);

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
  stance: text({ enum: stances }).notNull(),
  provision: text(),
  impact: text().notNull(),
  evidence: text(),
  proposedWording: text(),
  /** BCP 47 tag of the language it was written in. */
  language: text().notNull(),
  state: text({ enum: feedbackStates }).notNull().default("submitted"),
  /** The words under which the author agreed who may read it. */
  consent: text().notNull(),
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
]);

/** The hub's recorded answer to one input. It is seen by whoever sees the input. */
export const dispositions = table("dispositions", {
  id: id(),
  feedbackId: text().notNull().references(() => feedback.id),
  verdict: text({ enum: verdicts }).notNull(),
  reason: text().notNull(),
  positionId: text(),
  decidedBy: text().notNull().references(() => people.id),
  createdAt: createdAt(),
  replacedAt: instant(),
}, (t) => [uniqueIndex("one_disposition").on(t.feedbackId).where(sql`replaced_at is null`)]);

export type Call = typeof calls.$inferSelect;
export type FeedbackDraft = typeof feedbackDrafts.$inferSelect;
export type Feedback = typeof feedback.$inferSelect;
export type Disposition = typeof dispositions.$inferSelect;
