import { z } from "zod";
import { askStates, fateVerdicts, strengths } from "#db/vocabulary.ts";
import { flag, Id, optionalAddress, optionalLine, optionalOf, optionalWords, words } from "#lib/kernel/input.ts";
import { longestExcerpt } from "#lib/fates/model.ts";

/** `ask`: an ask, or an amendment, which is an ask on wording. */
export const ByAsk = z.strictObject({ ask: Id });

/**
 * What became of an ask in an edition. `excerpt`: its words that show it. `at`: the provision they stand in, by its name in the edition.
 * `elsewhere`: that the words do not stand in the edition as it is here, and can be read at `sourceUrl`.
 */
export const JudgeAsk = z.strictObject({
  ask: Id, edition: Id, verdict: z.enum(fateVerdicts), excerpt: optionalWords(longestExcerpt), at: optionalLine(200), elsewhere: flag, sourceUrl: optionalAddress, note: optionalWords(2000),
});
export const SetStrength = z.strictObject({ ask: Id, strength: z.enum(strengths), reason: words(2000, 3) });
/** `state` left empty: it follows from the judgements again. */
export const CorrectState = z.strictObject({ ask: Id, state: optionalOf(askStates), reason: words(2000, 3) });

export const SuggestedFate = z.strictObject({ ask: Id, edition: Id });
