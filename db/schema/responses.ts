import { sql } from "drizzle-orm";
import { boolean, createdAt, id, index, instant, integer, primaryKey, table, text, uniqueIndex } from "#db/dialect.ts";
import { channels, goReasons, responseStates, textMoments } from "#db/vocabulary.ts";
import { laned } from "#db/schema/columns.ts";
import { files } from "#db/schema/files.ts";
import { issues } from "#db/schema/issues.ts";
import { hubs } from "#db/schema/organisations.ts";
import { people } from "#db/schema/people.ts";
import { positions, positionVersions } from "#db/schema/positions.ts";

/** One submission to one authority. */
export const responses = table("responses", {
  id: id(),
  issueId: text().notNull().references(() => issues.id),
  positionId: text().references(() => positions.id),
  /** The version that it was approved with, where its position had been adopted. */
  versionId: text().references(() => positionVersions.id),
  title: text().notNull(),
  authority: text().notNull(),
  channel: text({ enum: channels }).notNull(),
  /** The version of the channel's rules that it is written under. */
  channelVersion: integer().notNull().default(1),
  state: text({ enum: responseStates }).notNull().default("proposed"),
  day: text().notNull(),
  time: text().notNull(),
  zone: text().notNull(),
  closesAt: instant().notNull(),
  editorId: text().references(() => people.id),
  body: text().notNull().default(""),
  /** The place in a text that it speaks of, as somebody wrote it. */
  provision: text(),
  language: text().notNull().default("en"),
  revision: integer().notNull().default(1),
  /** The reason of the last act that needs one: go, no-go, cancelled, returned. */
  reason: text(),
  /** Why it was decided not to respond, and the words of the decision either way. */
  because: text({ enum: goReasons }),
  decision: text(),
  /** Under which number the hub keeps it, for whom, and what was asked of whom it is for. */
  number: text(),
  targetGroup: text(),
  request: text(),
  context: text(),
  goals: text(),
  startedAt: instant(),
  /** Who wrote the last words, and who mended them since they went to review: neither approves them. */
  savedBy: text().references(() => people.id),
  fixedBy: text().references(() => people.id),
  /** What the coordinators say of a deadline that was missed. */
  missedAt: instant(),
  missedNote: text(),
  missedNoteBy: text().references(() => people.id),
  createdBy: text().notNull().references(() => people.id),
  createdAt: createdAt(),
  approvedBy: text().references(() => people.id),
  approvedAt: instant(),
  ...laned(),
  hubId: text().notNull().references(() => hubs.id),
}, (t) => [index("responses_by_issue").on(t.issueId), index("responses_by_hub").on(t.hubId, t.state, t.closesAt), index("responses_by_state").on(t.state, t.closesAt), index("responses_by_deadline").on(t.closesAt), index("responses_by_editor").on(t.editorId).where(sql`editor_id is not null`)]);

/** Proof of filing, kept for ever. */
export const receipts = table("receipts", {
  id: id(),
  responseId: text().notNull().references(() => responses.id),
  reference: text().notNull(),
  filedAt: instant().notNull(),
  filedBy: text().notNull().references(() => people.id),
  /** SHA-256 of the text, or the file, as it was sent. */
  hash: text().notNull(),
  /** The file that was sent, where one was made here: `hash` is then its own. */
  packFileId: text(),
  note: text(),
  /** The time zone in which the moment was read off the confirmation. */
  zone: text(),
  /** Why it was filed with something still open on its checklist, or after its deadline. */
  despite: text(),
  late: boolean().notNull().default(false),
  /** The receipt in whose place it stands, and why. A receipt is never changed. */
  correctsId: text(),
  correction: text(),
  createdAt: createdAt(),
}, (t) => [index("receipts_by_response").on(t.responseId), index("receipts_by_reference").on(t.reference), uniqueIndex("one_correction_a_receipt").on(t.correctsId).where(sql`corrects_id is not null`)]);

/** What an authority sent when something was filed, beside its receipt: kept for ever, and read by those who see the work on the response. */
export const receiptFiles = table("receipt_files", {
  receiptId: text().notNull().references(() => receipts.id),
  fileId: text().notNull().references(() => files.id),
}, (t) => [primaryKey({ columns: [t.receiptId, t.fileId] }), index("receipts_by_file").on(t.fileId)]);

/** The text as it stood when something depended on it. Never changed. */
export const responseTexts = table("response_texts", {
  id: id(),
  responseId: text().notNull().references(() => responses.id),
  number: integer().notNull(),
  moment: text({ enum: textMoments }).notNull(),
  title: text().notNull(),
  body: text().notNull(),
  /** SHA-256 of the body. */
  hash: text().notNull(),
  /** What an editorial fix was for. */
  reason: text(),
  by: text().notNull().references(() => people.id),
  createdAt: createdAt(),
}, (t) => [uniqueIndex("one_text_a_number").on(t.responseId, t.number)]);

/** What is to be seen to before a response is filed. */
export const responseChecks = table("response_checks", {
  id: id(),
  responseId: text().notNull().references(() => responses.id),
  /** One that the house has words for, or the identifier of one that somebody wrote. */
  key: text().notNull(),
  label: text(),
  required: boolean().notNull().default(false),
  place: integer().notNull(),
  tickedBy: text().references(() => people.id),
  tickedAt: instant(),
  createdAt: createdAt(),
}, (t) => [uniqueIndex("one_check_a_key").on(t.responseId, t.key)]);

export type Response = typeof responses.$inferSelect;
export type Receipt = typeof receipts.$inferSelect;
export type ResponseText = typeof responseTexts.$inferSelect;
export type ResponseCheck = typeof responseChecks.$inferSelect;
