import { z } from "zod";
import { confidences, dateKinds, verifications } from "#db/vocabulary.ts";
import { bases } from "#lib/formats/legal-dates.ts";
import { periodUnits } from "#lib/formats/legal-dates/counting.ts";
import { Day, Docket, flag, Id, line, optionalAddress, optionalLine, optionalWords, prose, Slug, Time, words, Zone } from "#lib/kernel/input.ts";

/** The part of the act that a date is about, and what it obliges to from then on. */
const about = { provision: optionalLine(400), obligation: optionalWords(600) };
const sourced = { source: optionalLine(400), sourceUrl: optionalAddress };

const dated = {
  kind: z.enum(dateKinds), label: line(300, 3), day: Day,
  time: z.union([Time, z.literal(""), z.null()]).optional().transform((time) => time || null),
  zone: Zone.default("Europe/Brussels"), confidence: z.enum(confidences).default("confirmed"), verification: z.enum(verifications).default("unverified"),
  ...sourced, ...about,
};

/** When the house itself compared it with its source. For the seed alone: whoever adds a date has just done so. */
const checkedOn = Day.optional();

export const AddDateFact = z.strictObject({ issue: Docket, ...dated, checkedOn });
/** A new value for a dated event; the old one is kept and says by what it was replaced. One that follows from a rule is taken off it. */
export const CorrectDateFact = z.strictObject({ dateFact: Id, ...dated, reason: words(500, 3) });
/** Somebody compared a date with its source, and it stands. */
export const CheckDateFact = z.strictObject({ dateFact: Id, verification: z.enum(verifications) });
export const DatesOfIssue = z.strictObject({ issue: Docket });
export const UpcomingDeadlines = z.strictObject({ hub: Slug.optional(), days: z.coerce.number().int().min(1).max(400).default(56) });

/** The final article of an act, as it is pasted. */
export const ReadClause = z.strictObject({ issue: Docket, text: prose(20_000) });

const count = (min: number) => z.coerce.number().int().min(min).max(10_000);
const from = { of: z.enum(bases) };
const unit = z.enum(periodUnits);
/** How a day follows from the words of a law: `DateRule` in `lib/formats/legal-dates.ts`. */
export const Rule = z.discriminatedUnion("rule", [
  z.strictObject({ rule: z.literal("following-day"), n: count(0), ...from }),
  z.strictObject({ rule: z.literal("period"), n: count(1), unit, ...from, ends: flag }),
  z.strictObject({ rule: z.literal("elapsed"), n: count(1), unit, ...from, law: z.enum(["eu", "jp", "kr"]) }),
  z.strictObject({ rule: z.literal("no-later-than"), n: count(1), unit, ...from }),
  z.strictObject({ rule: z.literal("day"), day: Day }),
  z.strictObject({ rule: z.literal("appointed") }),
]);

/** Sentences of one act from which days follow, with the words that they were read from, and where those stand. */
export const AddDateRules = z.strictObject({
  issue: Docket, ...sourced, checkedOn,
  rules: z.array(z.strictObject({ kind: z.enum(dateKinds), label: line(300, 3), ...about, rule: Rule, excerpt: optionalWords(2000) })).min(1).max(40),
});
/** A rule was misread, or is law no longer: the day that it gives goes with it. */
export const RetireDateRule = z.strictObject({ dateRule: Id, reason: words(500, 3) });
/** A date that somebody put elsewhere follows its rule again. */
export const FollowDateRule = z.strictObject({ dateFact: Id });
