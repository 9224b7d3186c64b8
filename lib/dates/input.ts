import { z } from "zod";
import { confidences, dateKinds, verifications } from "#db/vocabulary.ts";
import { Day, Docket, Id, line, optionalAddress, optionalLine, optionalWords, prose, Slug, Time, words, Zone } from "#lib/kernel/input.ts";

const dated = {
  kind: z.enum(dateKinds), label: line(300, 3), day: Day,
  time: z.union([Time, z.literal(""), z.null()]).optional().transform((time) => time || null),
  zone: Zone.default("Europe/Brussels"), confidence: z.enum(confidences).default("confirmed"), verification: z.enum(verifications).default("unverified"),
  source: optionalLine(400), sourceUrl: optionalAddress,
  /** The part of the act that it is about, and what it obliges to from then on. */
  provision: optionalLine(200), obligation: optionalWords(600),
};

export const AddDateFact = z.strictObject({
  issue: Docket, ...dated,
  /** When the house itself compared it with its source. For the seed alone: whoever adds a date has just done so. */
  checkedOn: Day.optional(),
});
/** A new value for a dated event; the old one is kept and says by what it was replaced. */
export const CorrectDateFact = z.strictObject({ dateFact: Id, ...dated, reason: words(500, 3) });
/** Somebody compared a date with its source, and it stands. */
export const CheckDateFact = z.strictObject({ dateFact: Id, verification: z.enum(verifications) });
export const DatesOfIssue = z.strictObject({ issue: Docket });
export const UpcomingDeadlines = z.strictObject({ hub: Slug.optional(), days: z.coerce.number().int().min(1).max(400).default(56) });

/** The final article of an act, as it is pasted. */
export const ReadClause = z.strictObject({ issue: Docket, text: prose(20_000) });
