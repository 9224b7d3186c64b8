import { createdAt, id, index, instant, integer, table, text } from "#db/dialect.ts";
import { channels, responseStates } from "#db/vocabulary.ts";
import { laned } from "#db/schema/columns.ts";
import { issues } from "#db/schema/issues.ts";
import { hubs } from "#db/schema/organisations.ts";
import { people } from "#db/schema/people.ts";
import { positions } from "#db/schema/positions.ts";

/** One submission to one authority. */
export const responses = table("responses", {
  id: id(),
  issueId: text().notNull().references(() => issues.id),
  positionId: text().references(() => positions.id),
  title: text().notNull(),
  authority: text().notNull(),
  channel: text({ enum: channels }).notNull(),
  state: text({ enum: responseStates }).notNull().default("proposed"),
  day: text().notNull(),
  time: text().notNull(),
  zone: text().notNull(),
  closesAt: instant().notNull(),
  editorId: text().references(() => people.id),
  body: text().notNull().default(""),
  language: text().notNull().default("en"),
  revision: integer().notNull().default(1),
  /** The reason of the last act that needs one: go, no-go, cancelled, missed. */
  reason: text(),
  createdBy: text().notNull().references(() => people.id),
  createdAt: createdAt(),
  approvedBy: text().references(() => people.id),
  approvedAt: instant(),
  ...laned(),
  hubId: text().notNull().references(() => hubs.id),
}, (t) => [index("responses_by_issue").on(t.issueId), index("responses_by_hub").on(t.hubId, t.state, t.closesAt)]);

/** Proof of filing, kept for ever. */
export const receipts = table("receipts", {
  id: id(),
  responseId: text().notNull().references(() => responses.id),
  reference: text().notNull(),
  filedAt: instant().notNull(),
  filedBy: text().notNull().references(() => people.id),
  /** SHA-256 of the text as it was sent. */
  hash: text().notNull(),
  note: text(),
  createdAt: createdAt(),
}, (t) => [index("receipts_by_response").on(t.responseId)]);

export type Response = typeof responses.$inferSelect;
export type Receipt = typeof receipts.$inferSelect;
