import { sql } from "drizzle-orm";
import { boolean, createdAt, id, index, instant, json, primaryKey, table, text, uniqueIndex } from "#db/dialect.ts";
import { feedKinds, viewKinds } from "#db/vocabulary.ts";
import { laned } from "#db/schema/columns.ts";
import { people } from "#db/schema/people.ts";

/** A way to look at the registry that somebody keeps: for themselves, or for their hub. */
export const views = table("views", {
  id: id(),
  name: text().notNull(),
  /** What it looks at: the registry of issues, or everything that can be found. */
  of: text({ enum: viewKinds }).notNull().default("registry"),
  /** As it is typed: `hub:europe state:gathering closes:<30d`. */
  query: text().notNull(),
  sort: text().notNull(),
  grouping: text(),
  columns: json().$type<string[]>().notNull(),
  /** What its owner, or for a shared one its hub, sees first. */
  standard: boolean().notNull().default(false),
  ownerId: text().notNull().references(() => people.id),
  createdAt: createdAt(),
  retiredAt: instant(),
  ...laned(),
}, (t) => [
  index("views_by_owner").on(t.ownerId),
  index("views_by_hub").on(t.hubId),
  uniqueIndex("one_standard_view_of_a_hub").on(t.hubId).where(sql`standard and retired_at is null and lane = 'hub'`),
  uniqueIndex("one_standard_view").on(t.ownerId).where(sql`standard and retired_at is null and lane = 'named'`),
]);

/** A link by which a program of somebody's reads what they may read, without signing in. Only its fingerprint is kept. */
export const feedLinks = table("feed_links", {
  id: id(),
  personId: text().notNull().references(() => people.id),
  kind: text({ enum: feedKinds }).notNull(),
  /** The hub, issue or view that it is of. */
  target: text(),
  fingerprint: text().notNull().unique(),
  createdAt: createdAt(),
  lastUsedDay: text(),
  revokedAt: instant(),
}, (t) => [index("feed_links_by_person").on(t.personId)]);

export type View = typeof views.$inferSelect;
export type FeedLink = typeof feedLinks.$inferSelect;

/** Whose digest tells what is new of a view. */
export const viewFollows = table("view_follows", {
  viewId: text().notNull().references(() => views.id),
  personId: text().notNull().references(() => people.id),
  since: createdAt(),
}, (t) => [primaryKey({ columns: [t.viewId, t.personId] }), index("view_follows_by_person").on(t.personId)]);
