import { createdAt, id, index, instant, integer, json, table, text } from "#db/dialect.ts";
import { briefKinds } from "#db/vocabulary.ts";
import { laned } from "#db/schema/columns.ts";
import { hubs } from "#db/schema/organisations.ts";
import { people } from "#db/schema/people.ts";
import { positions, positionVersions } from "#db/schema/positions.ts";

/** A text that was made anew of a newer version, beside the one that people edited. */
export type MadeAnew = { position: string; versionId: string; version: number; hash: string; body: string };

/** What somebody says or hands over on behalf of an adopted version: begun from its text, edited by people, tied to that version. */
export const briefs = table("briefs", {
  id: id(),
  positionId: text().notNull().references(() => positions.id),
  versionId: text().notNull().references(() => positionVersions.id),
  /** The version by its number and the hash of its words, so that a printed copy can be held against it. */
  version: integer().notNull(),
  hash: text().notNull(),
  kind: text({ enum: briefKinds }).notNull(),
  title: text().notNull(),
  body: text().notNull(),
  language: text().notNull().default("en"),
  revision: integer().notNull().default(1),
  /** What waits to be taken over, or not. */
  anew: json().$type<MadeAnew>(),
  /** When its editors were told that it no longer speaks for what is held. */
  staleToldAt: instant(),
  createdBy: text().notNull().references(() => people.id),
  createdAt: createdAt(),
  savedBy: text().references(() => people.id),
  savedAt: createdAt(),
  ...laned(),
  hubId: text().notNull().references(() => hubs.id),
}, (t) => [index("briefs_by_position").on(t.positionId)]);

export type Brief = typeof briefs.$inferSelect;
