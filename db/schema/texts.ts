import { sql } from "drizzle-orm";
import { createdAt, id, index, instant, integer, json, real, table, text, uniqueIndex } from "#db/dialect.ts";
import { editionStatuses, mappingGrounds } from "#db/vocabulary.ts";
import { actFormats, provisionKinds, type Footnote } from "#lib/formats/acts/act.ts";
import { laned } from "#db/schema/columns.ts";
import { issues } from "#db/schema/issues.ts";
import { people } from "#db/schema/people.ts";

/** A law or a draft that an issue is about, whatever its editions are called. */
export const texts = table("texts", {
  id: id(),
  issueId: text().notNull().references(() => issues.id),
  title: text().notNull(),
  /** Null where the operator brought it in. */
  createdBy: text().references(() => people.id),
  createdAt: createdAt(),
  ...laned(),
}, (t) => [index("texts_by_issue").on(t.issueId)]);

/** How many of each kind of provision an edition has. */
export type ProvisionCounts = { recitals: number; articles: number; paragraphs: number; points: number; annexes: number; footnotes: number };

/** One dated edition of a text, in one language. Its words never change; a better reading of the same source replaces it. */
export const editions = table("editions", {
  id: id(),
  textId: text().notNull().references(() => texts.id),
  name: text().notNull(),
  status: text({ enum: editionStatuses }).notNull(),
  /** The day of the document, as an ISO day. */
  day: text().notNull(),
  /** BCP 47. */
  language: text().notNull(),
  /** The edition that this one says in another language. */
  translationOf: text(),
  /** The edition before it, to which its provisions are mapped. */
  previousId: text(),
  sourceUrl: text(),
  celex: text(),
  eli: text(),
  /** What it was read from. */
  format: text({ enum: actFormats }).notNull(),
  /** SHA-256 of the source as it came, which is kept in the folder of files under it, and what it was called. */
  sourceHash: text().notNull(),
  sourceName: text().notNull(),
  counts: json().$type<ProvisionCounts>().notNull(),
  /** Words that could not be placed; they stand in the tree all the same. */
  unplacedWords: integer().notNull().default(0),
  /** Null where the operator brought it in. */
  createdBy: text().references(() => people.id),
  createdAt: createdAt(),
  retiredAt: instant(),
  ...laned(),
}, (t) => [index("editions_by_text").on(t.textId, t.day), uniqueIndex("one_reading").on(t.textId, t.sourceHash, t.status, t.day, t.language, t.lane, t.hubId).where(sql`retired_at is null`)]);

/** One part of an edition, in its place. Its own words come before those of what is inside it. */
export const provisions = table("provisions", {
  id: id(),
  editionId: text().notNull().references(() => editions.id),
  /** From 0, in the order of the text. */
  place: integer().notNull(),
  depth: integer().notNull(),
  parentId: text(),
  kind: text({ enum: provisionKinds }).notNull(),
  /** `24`, `4a`, `a`, `IV`; null for what is not counted. */
  number: text(),
  /** What the source prints before the words: `Article 24`, `(a)`, `2.`. */
  label: text(),
  heading: text(),
  words: text().notNull(),
  notes: json().$type<Footnote[]>().notNull(),
  /** Unique in its edition: `art_24`, `024.002`, `rct_18`. */
  anchor: text().notNull(),
  /** As Parliament writes it: `Article 24 – paragraph 2`. */
  locator: text().notNull(),
  /** The same through all editions for what is the same provision. */
  threadId: text().notNull(),
}, (t) => [
  uniqueIndex("provisions_in_order").on(t.editionId, t.place),
  uniqueIndex("provisions_by_anchor").on(t.editionId, t.anchor),
  index("provisions_by_thread").on(t.threadId, t.editionId),
]);

/** Where a provision was in the edition before; `fromId` is null where a person said that it is new. The latest word of a person stands. */
export const provisionMappings = table("provision_mappings", {
  id: id(),
  editionId: text().notNull().references(() => editions.id),
  provisionId: text().notNull().references(() => provisions.id),
  fromId: text().references(() => provisions.id),
  ground: text({ enum: mappingGrounds }).notNull(),
  /** From 0 to 1. */
  confidence: real().notNull(),
  decidedBy: text().references(() => people.id),
  createdAt: createdAt(),
  replacedAt: instant(),
}, (t) => [uniqueIndex("one_mapping").on(t.provisionId).where(sql`replaced_at is null`), index("mappings_by_edition").on(t.editionId), index("mappings_by_origin").on(t.fromId)]);

/** What speaks of a provision: `feedback:…`, `ask:…`, `amendment:…`, `response:…`. It names the provision of the edition that was meant, and is found from every other by the thread. */
export const provisionLinks = table("provision_links", {
  id: id(),
  topic: text().notNull(),
  provisionId: text().notNull().references(() => provisions.id),
  createdAt: createdAt(),
}, (t) => [uniqueIndex("one_link").on(t.topic, t.provisionId), index("links_by_provision").on(t.provisionId)]);

export type Text = typeof texts.$inferSelect;
export type Edition = typeof editions.$inferSelect;
export type StoredProvision = typeof provisions.$inferSelect;
export type ProvisionMapping = typeof provisionMappings.$inferSelect;
