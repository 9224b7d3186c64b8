import { sql } from "drizzle-orm";
import { createdAt, id, index, instant, integer, table, text, uniqueIndex } from "#db/dialect.ts";
import { laned, type Topic } from "#db/schema/columns.ts";
import { issues } from "#db/schema/issues.ts";
import { hubs } from "#db/schema/organisations.ts";
import { people } from "#db/schema/people.ts";

/** What people say to each other about an issue, a provision, a position, an ask or a response. */
export const discussions = table("discussions", {
  id: id(),
  /** What it is about: `position:…`. */
  topic: text().$type<Topic>().notNull(),
  issueId: text().notNull().references(() => issues.id),
  /** The thing by which people are named to read it, and that takes it along when it is narrowed: of an ask its position, of a provision its edition. */
  thingId: text().notNull(),
  title: text(),
  createdBy: text().notNull().references(() => people.id),
  createdAt: createdAt(),
  /** When the newest post was written. */
  saidAt: createdAt(),
  resolvedAt: instant(),
  resolvedBy: text().references(() => people.id),
  resolution: text(),
  ...laned(),
  hubId: text().notNull().references(() => hubs.id),
}, (t) => [index("discussions_by_topic").on(t.topic, t.saidAt, t.id)]);

/** What one person said in one. A withdrawn one keeps its place and its number. */
export const posts = table("posts", {
  id: id(),
  discussionId: text().notNull().references(() => discussions.id),
  /** From 1. */
  number: integer().notNull(),
  body: text().notNull(),
  /** Another post of the same discussion that it quotes. */
  quotesId: text(),
  revision: integer().notNull().default(1),
  createdBy: text().notNull().references(() => people.id),
  createdAt: createdAt(),
  writtenAt: createdAt(),
  withdrawnAt: instant(),
  withdrawnBy: text().references(() => people.id),
}, (t) => [uniqueIndex("posts_number").on(t.discussionId, t.number)]);

/** How a post read before it was changed. */
export const postRevisions = table("post_revisions", {
  id: id(),
  postId: text().notNull().references(() => posts.id),
  revision: integer().notNull(),
  body: text().notNull(),
  writtenAt: instant().notNull(),
}, (t) => [uniqueIndex("one_revision_of_post").on(t.postId, t.revision)]);

/** What came of a discussion: the words of a post as they were then, or own ones. Ended ones stay. */
export const discussionOutcomes = table("discussion_outcomes", {
  id: id(),
  discussionId: text().notNull().references(() => discussions.id),
  postId: text().references(() => posts.id),
  words: text().notNull(),
  pinnedBy: text().notNull().references(() => people.id),
  pinnedAt: createdAt(),
  endedBy: text().references(() => people.id),
  endedAt: instant(),
}, (t) => [uniqueIndex("one_outcome").on(t.discussionId).where(sql`ended_at is null`), index("outcomes_by_discussion").on(t.discussionId)]);

export type Discussion = typeof discussions.$inferSelect;
export type Post = typeof posts.$inferSelect;
export type DiscussionOutcome = typeof discussionOutcomes.$inferSelect;
