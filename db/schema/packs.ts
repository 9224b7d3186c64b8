import { createdAt, id, index, instant, integer, json, primaryKey, table, text } from "#db/dialect.ts";
import { commentTypes, packForms } from "#db/vocabulary.ts";
import { amendments } from "#db/schema/amendments.ts";
import { laned } from "#db/schema/columns.ts";
import { hubs } from "#db/schema/organisations.ts";
import { people } from "#db/schema/people.ts";
import { asks } from "#db/schema/positions.ts";
import { responses } from "#db/schema/responses.ts";

/** As an ask read when the response went to review. */
export type FrozenAsk = { number: number; statement: string; provision: string | null };
/** As an amendment read when the response went to review, with those whose it was. */
export type FrozenRow = { number: number; provision: string; current: string; proposed: string; justification: string; authors: string[] };

/** The asks that go into a response, in its order. */
export const responseAsks = table("response_asks", {
  responseId: text().notNull().references(() => responses.id),
  askId: text().notNull().references(() => asks.id),
  place: integer().notNull(),
  frozen: json().$type<FrozenAsk>(),
}, (t) => [primaryKey({ columns: [t.responseId, t.askId] }), index("responses_by_ask").on(t.askId)]);

/** The amendments that go into a response, in its order, and what its comment table says of each. */
export const responseAmendments = table("response_amendments", {
  responseId: text().notNull().references(() => responses.id),
  amendmentId: text().notNull().references(() => amendments.id),
  place: integer().notNull(),
  commentType: text({ enum: commentTypes }).notNull().default("te"),
  /** Where that is more than the justification. */
  comment: text(),
  frozen: json().$type<FrozenRow>(),
  /** What the authority's secretariat wrote beside the row. */
  observation: text(),
}, (t) => [primaryKey({ columns: [t.responseId, t.amendmentId] }), index("responses_by_amendment").on(t.amendmentId)]);

/** Words that a redaction report stopped, let out all the same by whoever may. `finding` changes with the words. */
export const packReleases = table("pack_releases", {
  responseId: text().notNull().references(() => responses.id),
  finding: text().notNull(),
  reason: text().notNull(),
  releasedBy: text().notNull().references(() => people.id),
  releasedAt: createdAt(),
}, (t) => [primaryKey({ columns: [t.responseId, t.finding] })]);

/** A file that was made for an authority, kept for ever under its SHA-256. It is read by as many as could read all that is in it. */
export const packFiles = table("pack_files", {
  id: id(),
  responseId: text().notNull().references(() => responses.id),
  form: text({ enum: packForms }).notNull(),
  hash: text().notNull(),
  name: text().notNull(),
  size: integer().notNull(),
  /** SHA-256 of the authority's own blank file, where that was filled in. */
  template: text(),
  createdBy: text().notNull().references(() => people.id),
  createdAt: createdAt(),
  ...laned(),
  hubId: text().notNull().references(() => hubs.id),
}, (t) => [index("pack_files_by_response").on(t.responseId, t.createdAt), index("pack_files_by_hash").on(t.hash)]);

/** One cell of ours that a table which came back says otherwise. `change`: what an amendment proposes. */
type ReturnedOfRow = { amendment: string; field: "comment" | "commentType" | "observation" | "change"; before: string | null; after: string | null };
type ReturnedOfAsk = { ask: string; field: "statement"; before: string; after: string };
export type ReturnedCell = ReturnedOfRow | ReturnedOfAsk;

/** A filled table that came back, and what was taken over from it: all undone together. */
export const packReturns = table("pack_returns", {
  id: id(),
  responseId: text().notNull().references(() => responses.id),
  hash: text().notNull(),
  name: text().notNull(),
  cells: json().$type<ReturnedCell[]>().notNull(),
  createdBy: text().notNull().references(() => people.id),
  createdAt: createdAt(),
  takenBy: text().references(() => people.id),
  takenAt: instant(),
  undoneBy: text().references(() => people.id),
  undoneAt: instant(),
  ...laned(),
  hubId: text().notNull().references(() => hubs.id),
}, (t) => [index("pack_returns_by_response").on(t.responseId, t.createdAt)]);

export type PackFile = typeof packFiles.$inferSelect;
export type PackReturn = typeof packReturns.$inferSelect;
