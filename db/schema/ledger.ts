import { sql } from "drizzle-orm";
import { counter, createdAt, id, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from "#db/dialect.ts";
import { watchLevels } from "#db/vocabulary.ts";
import { laned, type Topic } from "#db/schema/columns.ts";
import { people } from "#db/schema/people.ts";

/** What happened, by whom. Append-only, each entry bound to the one before by its hash. */
export const ledger = table("ledger", {
  seq: integer().primaryKey(),
  id: text().notNull().unique(),
  name: text().notNull(),
  actorKind: text({ enum: ["person", "system", "visitor"] }).notNull(),
  actorId: text().notNull(),
  subject: text().$type<Topic>().notNull(),
  data: json().$type<Record<string, string | number | null>>().notNull(),
  at: instant().notNull(),
  previous: text().notNull(),
  hash: text().notNull(),
  /** The thing by whose lane the entry is read. */
  thingId: text().notNull(),
  ...laned(),
});

/** The things whose history shows an entry. */
export const ledgerTopics = table("ledger_topics", {
  topic: text().$type<Topic>().notNull(),
  seq: integer().notNull().references(() => ledger.seq),
}, (t) => [primaryKey({ columns: [t.topic, t.seq] }), index("ledger_topics_by_entry").on(t.seq, t.topic)]);

/** What somebody was told, and why. Entries about one thing, for one reason, are shown as one. */
export const inbox = table("inbox", {
  id: id(),
  seq: integer().notNull().references(() => ledger.seq),
  personId: text().notNull().references(() => people.id),
  reason: text().notNull(),
  /** What it is about: the issue, or where there is none the subject of the entry. */
  thing: text().$type<Topic>().notNull().default(sql`''`),
  createdAt: createdAt(),
  readAt: instant(),
  doneAt: instant(),
  snoozedUntil: instant(),
}, (t) => [
  uniqueIndex("inbox_once").on(t.seq, t.personId),
  index("inbox_by_person").on(t.personId, t.doneAt, t.readAt, t.seq),
  index("inbox_by_group").on(t.personId, t.thing, t.reason, t.doneAt, t.seq),
  index("inbox_by_state").on(t.personId, t.doneAt, t.seq, t.reason),
  index("inbox_by_moment").on(t.createdAt),
  index("inbox_snoozed").on(t.personId, t.snoozedUntil).where(sql`snoozed_until is not null`),
]);

/** Who wants to hear what happens to a thing, and how much. Who stopped by themselves is never made to watch again. */
export const watches = table("watches", {
  topic: text().$type<Topic>().notNull(),
  personId: text().notNull().references(() => people.id),
  level: text({ enum: watchLevels }).notNull().default("everything"),
  createdAt: createdAt(),
  endedAt: instant(),
}, (t) => [primaryKey({ columns: [t.topic, t.personId] }), index("watches_by_person").on(t.personId, t.topic)]);

/**
 * What can be found by its words. `folded` is what the index holds: lower case, without accents, with bigrams for Chinese, Japanese and
 * Korean; `foldedTitle` likewise of the title alone. Whatever changes is written anew, so that the order of `id` is that of the last change.
 */
export const searchDocuments = table("search_documents", {
  id: counter(),
  topic: text().$type<Topic>().notNull().unique(),
  kind: text().notNull(),
  title: text().notNull(),
  body: text().notNull(),
  url: text().notNull(),
  folded: text().notNull(),
  foldedTitle: text().notNull().default(""),
  language: text(),
  changedAt: createdAt(),
  thingId: text().notNull(),
  /** What it belongs to, by which it is found beside its issue and stands above what is settled. */
  issueId: text(),
  ...laned(),
}, (t) => [index("search_documents_by_thing").on(t.thingId), index("search_documents_by_issue").on(t.issueId)]);

/** Mail that leaves the house, stated in the transaction and sent by a job: at least once, a digest at most once. */
export const outbox = table("outbox", {
  id: id(),
  /** `mail`: somebody waits for it. `told`: what cannot wait. `digest`: what can. */
  kind: text({ enum: ["mail", "told", "digest"] }).notNull(),
  /** Whose it is: they see what became of it. */
  personId: text().references(() => people.id),
  payload: json().$type<Record<string, string>>().notNull(),
  createdAt: createdAt(),
  dueAt: createdAt(),
  tries: integer().notNull().default(0),
  lastError: text(),
  /** A digest was given to the mail server. Without `doneAt` nobody knows whether it was taken, and it is not given again. */
  handedAt: instant(),
  doneAt: instant(),
  bouncedAt: instant(),
  discardedAt: instant(),
}, (t) => [index("outbox_due").on(t.doneAt, t.dueAt), index("outbox_by_person").on(t.personId, t.createdAt)]);

/** What a command answered the first time it was sent under a key, so that a second time changes nothing. */
export const onceKeys = table("once_keys", {
  actorId: text().notNull(),
  key: text().notNull(),
  command: text().notNull(),
  inputHash: text().notNull(),
  value: json().$type<unknown>(),
  createdAt: createdAt(),
}, (t) => [primaryKey({ columns: [t.actorId, t.key] })]);

export type LedgerEntry = typeof ledger.$inferSelect;
