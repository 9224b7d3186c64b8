import { z } from "zod";
import { translationMakers } from "#db/vocabulary.ts";
import { deadline, Docket, Id, Language, line, optionalLine, prose, Slug, words } from "#lib/kernel/input.ts";

export const ByIssue = z.strictObject({ issue: Docket });
export const ByPosition = z.strictObject({ position: Id });
/** The n-th text that a hub has published on an issue. */
export const ByPublication = z.strictObject({ issue: Docket, hub: Slug, publication: z.coerce.number().int().min(1).max(100_000) });

export const SetEmbargo = z.strictObject({ position: Id, ...deadline, reason: words(2000, 3) });
export const AskToLiftEmbargo = z.strictObject({ position: Id, reason: words(2000, 3) });

const Section = z.strictObject({ heading: line(400, 0), body: prose(80_000) });
/** As many sections and asks as the version has, in its order. */
export const TranslateVersion = z.strictObject({
  position: Id, language: Language, title: line(400, 3), lede: prose(3000), summary: prose(6000).default(""), sections: z.array(Section).max(60), asks: z.array(words(8000)).max(200).default([]),
  madeBy: z.enum(translationMakers), maker: optionalLine(120),
});
