import { createdAt, id, index, integer, primaryKey, table, text, uniqueIndex } from "#db/dialect.ts";
import { replyKinds } from "#db/vocabulary.ts";
import { laned } from "#db/schema/columns.ts";
import { hubs, organisations } from "#db/schema/organisations.ts";
import { people } from "#db/schema/people.ts";
import { asks } from "#db/schema/positions.ts";
import { responses } from "#db/schema/responses.ts";

/** What followed a filing: what the authority sent or published, and when it was asked again. Whoever reads the response reads it. */
export const replies = table("replies", {
  id: id(),
  responseId: text().notNull().references(() => responses.id),
  kind: text({ enum: replyKinds }).notNull(),
  day: text().notNull(),
  reference: text(),
  words: text().notNull(),
  url: text(),
  createdBy: text().notNull().references(() => people.id),
  createdAt: createdAt(),
}, (t) => [index("replies_by_response").on(t.responseId, t.day)]);

/** The asks that a reply speaks of. */
export const replyAsks = table("reply_asks", {
  replyId: text().notNull().references(() => replies.id),
  askId: text().notNull().references(() => asks.id),
}, (t) => [primaryKey({ columns: [t.replyId, t.askId] }), index("replies_by_ask").on(t.askId)]);

/** A response as a member organisation files it on its own. */
export const forks = table("forks", {
  id: id(),
  responseId: text().notNull().references(() => responses.id),
  title: text().notNull(),
  body: text().notNull(),
  language: text().notNull(),
  revision: integer().notNull().default(1),
  /** SHA-256 of the text that it began with. */
  startedFrom: text().notNull(),
  reference: text(),
  filedOn: text(),
  filedBy: text().references(() => people.id),
  /** SHA-256 of the text as it was sent. */
  hash: text(),
  createdBy: text().notNull().references(() => people.id),
  createdAt: createdAt(),
  ...laned(),
  hubId: text().notNull().references(() => hubs.id),
  organisationId: text().notNull().references(() => organisations.id),
}, (t) => [uniqueIndex("one_fork_an_organisation").on(t.responseId, t.organisationId), index("forks_by_organisation").on(t.organisationId, t.createdAt)]);

export type Reply = typeof replies.$inferSelect;
export type Fork = typeof forks.$inferSelect;
