import { z } from "zod";
import { changeClasses } from "#db/vocabulary.ts";
import { Id, line, optionalWords, prose, words } from "#lib/kernel/input.ts";
import { Section } from "#lib/positions/input.ts";

/** Other words for the version that is being decided on, by its number. */
export const ProposeRewording = z.strictObject({ decision: Id, version: z.coerce.number().int().min(1).max(1_000_000), title: line(200, 5), lede: prose(1500), sections: z.array(Section).min(1).max(60) });
export const ByRewording = z.strictObject({ rewording: Id });
export const ApplyRewording = z.strictObject({ rewording: Id, change: z.enum(changeClasses), note: optionalWords(1000) });
export const DisputeClass = z.strictObject({ rewording: Id, reason: words(2000, 3) });
export const SettleClass = z.strictObject({ rewording: Id, verdict: z.enum(["upheld", "dismissed"]), reason: words(2000, 3) });
