import { boolean, createdAt, id, index, instant, integer, json, primaryKey, table, text } from "#db/dialect.ts";
import { placements, type Stance } from "#db/vocabulary.ts";
import { laned } from "#db/schema/columns.ts";
import { feedback } from "#db/schema/feedback.ts";
import { issues } from "#db/schema/issues.ts";
import { hubs } from "#db/schema/organisations.ts";
import { people } from "#db/schema/people.ts";
import { asks } from "#db/schema/positions.ts";

/** Which inputs belong to a theme by themselves: those with one of these words, on this provision, of this stance. */
export type ThemeRule = { words?: string[]; provision?: string; stance?: Stance };

/** A cluster of what a hub's participants say on an issue. It may become an ask, and stays linked with it. */
export const themes = table("themes", {
  id: id(),
  issueId: text().notNull().references(() => issues.id),
  title: text().notNull(),
  summary: text().notNull().default(""),
  place: integer().notNull(),
  rule: json().$type<ThemeRule>(),
  askId: text().references(() => asks.id),
  revision: integer().notNull().default(1),
  createdBy: text().notNull().references(() => people.id),
  createdAt: createdAt(),
  retiredAt: instant(),
  ...laned(),
  hubId: text().notNull().references(() => hubs.id),
}, (t) => [index("themes_by_issue").on(t.issueId, t.hubId, t.place), index("themes_by_ask").on(t.askId)]);

/** An input in a theme; it may be in several. */
export const themeFeedback = table("theme_feedback", {
  themeId: text().notNull().references(() => themes.id),
  feedbackId: text().notNull().references(() => feedback.id),
  how: text({ enum: placements }).notNull().default("hand"),
  /** Said by hand; where null, an input dissents whose stance is on the other side of most in its theme. */
  dissents: boolean(),
  placedBy: text().notNull().references(() => people.id),
  placedAt: createdAt(),
}, (t) => [primaryKey({ columns: [t.themeId, t.feedbackId] }), index("themes_by_feedback").on(t.feedbackId)]);

export type Theme = typeof themes.$inferSelect;
