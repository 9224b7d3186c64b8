import { z } from "zod";
import { stances } from "#db/vocabulary.ts";
import { Id, Language, line, optionalOf, optionalWords, Slug, words } from "#lib/kernel/input.ts";
import { Section } from "#lib/positions/input.ts";

export const ByPosition = z.strictObject({ position: Id });
/** What is left out is taken from the core: an annex may add nothing, and then the hub holds the core as it is. */
export const JoinCore = z.strictObject({
  position: Id, hub: Slug, title: line(200, 5), lede: optionalWords(1500), stance: optionalOf(stances), language: Language.optional(), sections: z.array(Section).max(60).default([]),
});
export const DeclareDivergence = z.strictObject({ position: Id, hub: Slug, part: z.enum(["section", "ask"]), number: z.coerce.number().int().min(1).max(10_000), reason: words(2000, 3) });
export const WithdrawDivergence = z.strictObject({ divergence: Id, reason: words(2000, 3) });
