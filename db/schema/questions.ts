import { createdAt, id, index, instant, table, text } from "#db/dialect.ts";
import { questionStates } from "#db/vocabulary.ts";
import { laned } from "#db/schema/columns.ts";
import { issues } from "#db/schema/issues.ts";
import { hubs } from "#db/schema/organisations.ts";
import { people } from "#db/schema/people.ts";
import { positions } from "#db/schema/positions.ts";

/** Something a hub has asked an authority, and what it answered. */
export const questions = table("questions", {
  id: id(),
  issueId: text().notNull().references(() => issues.id),
  question: text().notNull(),
  background: text(),
  /** What cannot go on without an answer, in words, and the position that waits for it. */
  holdsUp: text(),
  positionId: text().references(() => positions.id),
  authority: text().notNull(),
  state: text({ enum: questionStates }).notNull().default("draft"),
  askedOn: text(),
  /** Under which the authority keeps it. */
  reference: text(),
  answer: text(),
  answeredOn: text(),
  answerUrl: text(),
  /** What was made of the answer, or why nothing came of it. */
  outcome: text(),
  createdBy: text().notNull().references(() => people.id),
  createdAt: createdAt(),
  closedAt: instant(),
  ...laned(),
  hubId: text().notNull().references(() => hubs.id),
}, (t) => [index("questions_by_issue").on(t.issueId), index("questions_by_hub").on(t.hubId, t.state, t.askedOn)]);

export type Question = typeof questions.$inferSelect;
