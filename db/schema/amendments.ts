import { sql } from "drizzle-orm";
import { boolean, createdAt, id, index, instant, integer, primaryKey, table, text, uniqueIndex } from "#db/dialect.ts";
import { amendmentFits, askPriorities, askStates } from "#db/vocabulary.ts";
import { laned } from "#db/schema/columns.ts";
import { feedback } from "#db/schema/feedback.ts";
import { issues } from "#db/schema/issues.ts";
import { hubs, organisations } from "#db/schema/organisations.ts";
import { people } from "#db/schema/people.ts";
import { positions } from "#db/schema/positions.ts";
import { editions, provisions } from "#db/schema/texts.ts";

/** An ask on the exact wording of a text. */
export const amendments = table("amendments", {
  id: id(),
  positionId: text().notNull().references(() => positions.id),
  number: integer().notNull(),
  /** The place as Parliament writes it. */
  provision: text().notNull(),
  /** The provision it changes, in the edition whose words `current` holds; for a new one, the provision it comes after. Null where the text is not here. */
  provisionId: text().references(() => provisions.id),
  editionId: text().references(() => editions.id),
  current: text().notNull(),
  proposed: text().notNull(),
  justification: text().notNull(),
  priority: text({ enum: askPriorities }).notNull().default("should"),
  redLine: boolean().notNull().default(false),
  /** Acceptable second-best wording, for coordinators alone, for ever. */
  fallback: text(),
  /** What became of it, as with any other ask. */
  state: text({ enum: askStates }).notNull().default("open"),
  /** The compromise, or the identical amendment, that stands in its place. */
  replacedById: text(),
  revision: integer().notNull().default(1),
  savedBy: text().references(() => people.id),
  savedAt: instant(),
  retiredAt: instant(),
  createdAt: createdAt(),
}, (t) => [uniqueIndex("amendments_number").on(t.positionId, t.number), index("amendments_by_provision").on(t.provisionId), index("amendments_by_edition").on(t.editionId), index("amendments_by_age").on(t.createdAt, t.id)]);

/** Whose amendment it is: those who wrote it, and after a merge those of the others. */
export const amendmentAuthors = table("amendment_authors", {
  amendmentId: text().notNull().references(() => amendments.id),
  organisationId: text().notNull().references(() => organisations.id),
  addedAt: createdAt(),
}, (t) => [primaryKey({ columns: [t.amendmentId, t.organisationId] })]);

/** What the justification of an amendment rests on: an input, or a study or paper at an address. Who may read the input is decided by the input. */
export const amendmentSources = table("amendment_sources", {
  id: id(),
  amendmentId: text().notNull().references(() => amendments.id),
  feedbackId: text().references(() => feedback.id),
  url: text(),
  /** What it is called; null for an input, which has a name of its own. */
  title: text(),
  addedBy: text().references(() => people.id),
  addedAt: createdAt(),
}, (t) => [index("sources_by_amendment").on(t.amendmentId), index("sources_by_feedback").on(t.feedbackId), uniqueIndex("one_source").on(t.amendmentId, t.feedbackId)]);

/** How an amendment stands to a newer edition, as it was worked out when that came, and what somebody then did about it. */
export const amendmentChecks = table("amendment_checks", {
  id: id(),
  amendmentId: text().notNull().references(() => amendments.id),
  editionId: text().notNull().references(() => editions.id),
  /** Where it is there now. Null when it could not be found. */
  provisionId: text().references(() => provisions.id),
  fit: text({ enum: amendmentFits }).notNull(),
  createdAt: createdAt(),
  settledBy: text().references(() => people.id),
  settledAt: instant(),
}, (t) => [uniqueIndex("one_check").on(t.amendmentId, t.editionId), index("open_checks").on(t.editionId).where(sql`settled_at is null`)]);

/** Amendments that are put into several positions and responses, and edited in one place. */
export const bundles = table("bundles", {
  id: id(),
  issueId: text().notNull().references(() => issues.id),
  name: text().notNull(),
  createdBy: text().notNull().references(() => people.id),
  createdAt: createdAt(),
  retiredAt: instant(),
  ...laned(),
  hubId: text().notNull().references(() => hubs.id),
}, (t) => [index("bundles_by_issue").on(t.issueId, t.hubId)]);

export const bundleAmendments = table("bundle_amendments", {
  bundleId: text().notNull().references(() => bundles.id),
  amendmentId: text().notNull().references(() => amendments.id),
  place: integer().notNull(),
}, (t) => [primaryKey({ columns: [t.bundleId, t.amendmentId] }), index("bundles_by_amendment").on(t.amendmentId)]);

/** A position in which a bundle is used; its versions keep the words of the moment. */
export const positionBundles = table("position_bundles", {
  positionId: text().notNull().references(() => positions.id),
  bundleId: text().notNull().references(() => bundles.id),
  addedBy: text().notNull().references(() => people.id),
  addedAt: createdAt(),
}, (t) => [primaryKey({ columns: [t.positionId, t.bundleId] }), index("positions_by_bundle").on(t.bundleId)]);

/** Under which number an amendment that was written for one position stands in another, through a bundle. A number is not given again. */
export const amendmentUses = table("amendment_uses", {
  positionId: text().notNull().references(() => positions.id),
  amendmentId: text().notNull().references(() => amendments.id),
  bundleId: text().notNull().references(() => bundles.id),
  number: integer().notNull(),
  endedAt: instant(),
}, (t) => [primaryKey({ columns: [t.positionId, t.amendmentId] }), uniqueIndex("uses_number").on(t.positionId, t.number), index("uses_by_amendment").on(t.amendmentId)]);

/** Who has a workspace open, and who is writing there: told by their browser every few seconds, and forgotten when it stops. */
export const presences = table("presences", {
  topic: text().notNull(),
  personId: text().notNull().references(() => people.id),
  seenAt: createdAt(),
  /** Since when they write; nobody is locked out by it, only told. */
  writingSince: instant(),
}, (t) => [primaryKey({ columns: [t.topic, t.personId] })]);

export type Amendment = typeof amendments.$inferSelect;
export type AmendmentSource = typeof amendmentSources.$inferSelect;
export type AmendmentCheck = typeof amendmentChecks.$inferSelect;
export type Bundle = typeof bundles.$inferSelect;
