import { sql } from "drizzle-orm";
import { check, createdAt, id, index, instant, table, text, uniqueIndex } from "#db/dialect.ts";
import { askStates, fateVerdicts, strengths } from "#db/vocabulary.ts";
import { amendments } from "#db/schema/amendments.ts";
import { people } from "#db/schema/people.ts";
import { asks, positions } from "#db/schema/positions.ts";
import { replies } from "#db/schema/replies.ts";
import { editions, provisions } from "#db/schema/texts.ts";

/** What it is about: an ask, or an amendment, which is an ask on wording. One of the two is null. */
const ofDemand = () => ({
  askId: text().references(() => asks.id),
  amendmentId: text().references(() => amendments.id),
  /** The position that the ask stands in. */
  positionId: text().notNull().references(() => positions.id),
});

/** What became of one ask in one edition, or by what an authority said of it, as somebody judged it. A changed judgement keeps the one before. */
export const fates = table("fates", {
  id: id(),
  ...ofDemand(),
  /** By what it was judged: an edition of a text, or a reply of an authority. One of the two is null. */
  editionId: text().references(() => editions.id),
  replyId: text().references(() => replies.id),
  verdict: text({ enum: fateVerdicts }).notNull(),
  /** The words of the edition or the reply that show it; null where nothing can be shown, because it is moot or not known yet. */
  excerpt: text(),
  /** The provision they stand in, where the text is here. */
  provisionId: text().references(() => provisions.id),
  /** Where the words can be read that do not stand in the edition or the reply as it is here. */
  sourceUrl: text(),
  /** For those who work on it. */
  note: text(),
  judgedBy: text().notNull().references(() => people.id),
  judgedAt: createdAt(),
  replacedAt: instant(),
}, (t) => [
  uniqueIndex("one_fate_of_ask").on(t.askId, t.editionId).where(sql`replaced_at is null and ask_id is not null`),
  uniqueIndex("one_fate_of_amendment").on(t.amendmentId, t.editionId).where(sql`replaced_at is null and amendment_id is not null`),
  uniqueIndex("one_fate_of_ask_in_reply").on(t.askId, t.replyId).where(sql`replaced_at is null and ask_id is not null`),
  uniqueIndex("one_fate_of_amendment_in_reply").on(t.amendmentId, t.replyId).where(sql`replaced_at is null and amendment_id is not null`),
  check("fate_is_judged_by_one", sql`(edition_id is null) <> (reply_id is null)`),
  index("fates_by_edition").on(t.editionId),
  index("fates_by_reply").on(t.replyId),
  index("fates_by_position").on(t.positionId),
]);

/** How strong our claim is that a change came from us, as somebody said it with a reason. What was said before stays. */
export const claimStrengths = table("claim_strengths", {
  id: id(),
  ...ofDemand(),
  strength: text({ enum: strengths }).notNull(),
  reason: text().notNull(),
  setBy: text().notNull().references(() => people.id),
  setAt: createdAt(),
  replacedAt: instant(),
}, (t) => [
  uniqueIndex("one_strength_of_ask").on(t.askId).where(sql`replaced_at is null and ask_id is not null`),
  uniqueIndex("one_strength_of_amendment").on(t.amendmentId).where(sql`replaced_at is null and amendment_id is not null`),
]);

/** A state that somebody said in place of the one that follows from the judgements. Null: it follows from them again. */
export const stateCorrections = table("state_corrections", {
  id: id(),
  ...ofDemand(),
  state: text({ enum: askStates }),
  reason: text().notNull(),
  correctedBy: text().notNull().references(() => people.id),
  correctedAt: createdAt(),
  replacedAt: instant(),
}, (t) => [
  uniqueIndex("one_correction_of_ask").on(t.askId).where(sql`replaced_at is null and ask_id is not null`),
  uniqueIndex("one_correction_of_amendment").on(t.amendmentId).where(sql`replaced_at is null and amendment_id is not null`),
]);

/** That a judgement was told to somebody who spoke: `feedback:…` of an input, `signature:…` of a name under the text. Each is told once. */
export const fateTellings = table("fate_tellings", {
  id: id(),
  fateId: text().notNull().references(() => fates.id),
  topic: text().notNull(),
  toldBy: text().notNull().references(() => people.id),
  toldAt: createdAt(),
}, (t) => [uniqueIndex("told_once").on(t.fateId, t.topic)]);

export type Fate = typeof fates.$inferSelect;
export type ClaimStrength = typeof claimStrengths.$inferSelect;
export type StateCorrection = typeof stateCorrections.$inferSelect;
