import { createdAt, id, index, instant, integer, json, primaryKey, table, text } from "#db/dialect.ts";
import { fileStates, importStates } from "#db/vocabulary.ts";
import { laned } from "#db/schema/columns.ts";
import { callQuestions, calls, feedback } from "#db/schema/feedback.ts";
import { hubs, organisations } from "#db/schema/organisations.ts";
import { people } from "#db/schema/people.ts";

/** A file that an organisation gives with its feedback. Until it is sent it is the organisation's own; afterwards whoever reads the input reads it. */
export const files = table("files", {
  id: id(),
  /** SHA-256 of its bytes, by which it lies in the folder of files. */
  hash: text().notNull(),
  name: text().notNull(),
  /** By what it contains, not by what it is called. */
  type: text().notNull(),
  size: integer().notNull(),
  state: text({ enum: fileStates }).notNull().default("waiting"),
  /** What the scanner found. */
  finding: text(),
  scannedAt: instant(),
  callId: text().references(() => calls.id),
  questionId: text().references(() => callQuestions.id),
  createdBy: text().notNull().references(() => people.id),
  createdAt: createdAt(),
  removedAt: instant(),
  ...laned(),
  hubId: text().notNull().references(() => hubs.id),
  /** Whose it is; null where a hub keeps it as proof of a filing. */
  organisationId: text().references(() => organisations.id),
}, (t) => [index("files_by_call").on(t.callId, t.organisationId), index("files_by_state").on(t.state, t.createdAt), index("files_by_hash").on(t.hash)]);

export const feedbackFiles = table("feedback_files", {
  feedbackId: text().notNull().references(() => feedback.id),
  fileId: text().notNull().references(() => files.id),
}, (t) => [primaryKey({ columns: [t.feedbackId, t.fileId] }), index("feedback_by_file").on(t.fileId)]);

/** A table of comments that came in as a file: one input a row, all undone together. */
export const imports = table("imports", {
  id: id(),
  callId: text().notNull().references(() => calls.id),
  fileId: text().notNull().references(() => files.id),
  /** Which column is which part of an input, by the head of the column. */
  mapping: json().$type<Record<string, string>>().notNull(),
  state: text({ enum: importStates }).notNull().default("imported"),
  rows: integer().notNull(),
  createdBy: text().notNull().references(() => people.id),
  createdAt: createdAt(),
  undoneBy: text().references(() => people.id),
  undoneAt: instant(),
  ...laned(),
  hubId: text().notNull().references(() => hubs.id),
  organisationId: text().notNull().references(() => organisations.id),
}, (t) => [index("imports_by_call").on(t.callId, t.createdAt)]);

export type StoredFile = typeof files.$inferSelect;
export type Import = typeof imports.$inferSelect;
