import { sql } from "drizzle-orm";
import { boolean, createdAt, id, index, instant, integer, json, table, text, uniqueIndex } from "#db/dialect.ts";
import { askPriorities, askStates, changeClasses, divergentParts, maturities, positionKinds, positionStates, stances, translationMakers } from "#db/vocabulary.ts";
import { laned } from "#db/schema/columns.ts";
import { issues } from "#db/schema/issues.ts";
import { hubs } from "#db/schema/organisations.ts";
import { people } from "#db/schema/people.ts";

export type Section = { heading: string; body: string };

/** What a frozen version holds, word for word. Fallbacks are not part of it: they are never shown beyond the coordinators. */
export type FrozenText = {
  title: string;
  lede: string;
  stance: (typeof stances)[number];
  language: string;
  sections: Section[];
  /** In plain language, for readers from outside. Absent from versions that were frozen without. */
  summary?: string;
  /** The place in the text that an ask is about: absent where it names none, and from versions of before that was kept. */
  asks: { number: number; statement: string; provision?: string; priority: (typeof askPriorities)[number]; redLine: boolean }[];
  amendments: FrozenAmendment[];
  /** Of an annex: the version of the common core that it was decided with. */
  core?: { position: string; hub: string; title: string; version: number; hash: string };
};

/** Older versions have the words alone. The edition is named where everyone may know of it. */
export type FrozenAmendment = {
  number: number;
  provision: string;
  current: string;
  proposed: string;
  justification: string;
  priority?: (typeof askPriorities)[number];
  redLine?: boolean;
  edition?: { name: string; day: string };
  /** The amendments in whose place it stands. */
  replaces?: number[];
};

export const positions = table("positions", {
  id: id(),
  issueId: text().notNull().references(() => issues.id),
  kind: text({ enum: positionKinds }).notNull().default("position-paper"),
  /** Of an interpretation alone. */
  maturity: text({ enum: maturities }),
  state: text({ enum: positionStates }).notNull().default("drafting"),
  title: text().notNull(),
  lede: text().notNull().default(""),
  /** In plain language, for readers from outside. */
  summary: text().notNull().default(""),
  stance: text({ enum: stances }).notNull(),
  language: text().notNull().default("en"),
  sections: json().$type<Section[]>().notNull(),
  /** Grows with every save; an edit names the one it started from. */
  revision: integer().notNull().default(1),
  createdBy: text().notNull().references(() => people.id),
  createdAt: createdAt(),
  savedAt: createdAt(),
  savedBy: text().references(() => people.id),
  adoptedVersionId: text(),
  publishedAt: instant(),
  /** What took its place. */
  supersededById: text(),
  /** The last day on which it is taken for granted, the last on which it holds, and the review day of which the coordinators were told. */
  reviewOn: text(),
  expiresOn: text(),
  reviewToldOn: text(),
  /** Of an annex: the position whose text it adds to. */
  coreId: text(),
  /** Since when other hubs may join it: it is a common core. */
  offeredAt: instant(),
  /** Since when it is said to be the position of the whole foundation. Whether that is so is looked at anew each time. */
  claimedAt: instant(),
  claimedBy: text(),
  ...laned(),
  hubId: text().notNull().references(() => hubs.id),
}, (t) => [
  index("positions_by_issue").on(t.issueId, t.hubId),
  index("positions_by_hub").on(t.hubId, t.state),
  index("positions_by_core").on(t.coreId).where(sql`core_id is not null`),
  uniqueIndex("one_annex_in_work").on(t.coreId, t.hubId).where(sql`core_id is not null and state in ('drafting', 'consultation', 'last-call', 'deciding', 'blocked')`),
  index("positions_by_review").on(t.reviewOn).where(sql`review_on is not null`),
]);

/** A hub holds something else than another: on the issue as a whole, or on a part of the core that hubs share. Ended ones stay. */
export const divergences = table("divergences", {
  id: id(),
  issueId: text().notNull().references(() => issues.id),
  /** The core whose part it is about; null where it is about the stance. */
  positionId: text().references(() => positions.id),
  part: text({ enum: divergentParts }).notNull(),
  /** The section or ask by its number, and its heading or statement as it read then. */
  number: integer().notNull().default(0),
  words: text().notNull().default(""),
  reason: text().notNull(),
  declaredBy: text(),
  declaredAt: createdAt(),
  endedAt: instant(),
  endedBy: text(),
  /** Why it ended; null where the hubs simply came to hold the same. */
  ending: text(),
  ...laned(),
  hubId: text().notNull().references(() => hubs.id),
}, (t) => [
  index("divergences_by_issue").on(t.issueId, t.hubId),
  uniqueIndex("one_stance_divergence").on(t.issueId, t.hubId).where(sql`part = 'stance' and ended_at is null`),
  uniqueIndex("one_divergence_a_part").on(t.positionId, t.hubId, t.part, t.number).where(sql`ended_at is null`),
]);

/** One concrete demand. */
export const asks = table("asks", {
  id: id(),
  positionId: text().notNull().references(() => positions.id),
  number: integer().notNull(),
  statement: text().notNull(),
  /** The place in a text that it is about, as somebody wrote it. */
  provision: text(),
  priority: text({ enum: askPriorities }).notNull(),
  redLine: boolean().notNull().default(false),
  /** Acceptable second-best wording, for coordinators alone, for ever. */
  fallback: text(),
  state: text({ enum: askStates }).notNull().default("open"),
  revision: integer().notNull().default(1),
  retiredAt: instant(),
  createdAt: createdAt(),
}, (t) => [uniqueIndex("asks_number").on(t.positionId, t.number), index("asks_by_age").on(t.createdAt, t.id)]);

/** An immutable text: its hash stands in the ledger. */
export const positionVersions = table("position_versions", {
  id: id(),
  positionId: text().notNull().references(() => positions.id),
  number: integer().notNull(),
  content: json().$type<FrozenText>().notNull(),
  hash: text().notNull(),
  change: text({ enum: changeClasses }).notNull(),
  note: text(),
  frozenBy: text().notNull().references(() => people.id),
  frozenAt: createdAt(),
  ...laned(),
  hubId: text().notNull().references(() => hubs.id),
}, (t) => [uniqueIndex("versions_number").on(t.positionId, t.number)]);

/** What a version says in another language, word for word where the version has words. */
export type TranslatedText = { title: string; lede: string; summary?: string; sections: Section[]; asks: { number: number; statement: string }[] };

/** A published version in another language, beside the text that binds and never instead of it. Seen by whoever sees the version. */
export const versionTranslations = table("version_translations", {
  id: id(),
  versionId: text().notNull().references(() => positionVersions.id),
  language: text().notNull(),
  content: json().$type<TranslatedText>().notNull(),
  madeBy: text({ enum: translationMakers }).notNull(),
  /** The tool, where a machine made it; else whose words they are, where that is somebody from outside. */
  maker: text(),
  authorId: text().notNull().references(() => people.id),
  createdAt: createdAt(),
  replacedAt: instant(),
}, (t) => [uniqueIndex("one_translation_of_version").on(t.versionId, t.language).where(sql`replaced_at is null`)]);

/** An adopted position that nobody else is to read yet. Ends when somebody lifts it; before its hour, when a second person confirms what a first has asked. */
export const embargoes = table("embargoes", {
  id: id(),
  positionId: text().notNull().references(() => positions.id),
  day: text().notNull(),
  time: text().notNull(),
  zone: text().notNull(),
  endsAt: instant().notNull(),
  reason: text().notNull(),
  setBy: text().notNull().references(() => people.id),
  setAt: createdAt(),
  /** Who wants it lifted before its hour, and why. */
  askedBy: text().references(() => people.id),
  askedAt: instant(),
  askedFor: text(),
  liftedBy: text().references(() => people.id),
  liftedAt: instant(),
}, (t) => [uniqueIndex("one_embargo").on(t.positionId).where(sql`lifted_at is null`)]);

export type Position = typeof positions.$inferSelect;
export type Divergence = typeof divergences.$inferSelect;
export type Ask = typeof asks.$inferSelect;
export type PositionVersion = typeof positionVersions.$inferSelect;
export type VersionTranslation = typeof versionTranslations.$inferSelect;
export type Embargo = typeof embargoes.$inferSelect;
