import { z } from "zod";
import { askStates, fateVerdicts, strengths } from "#db/vocabulary.ts";
import { flag, Id, optionalAddress, optionalLine, optionalOf, optionalWords, words } from "#lib/kernel/input.ts";
import { longestExcerpt } from "#lib/fates/model.ts";

/** `ask`: an ask, or an amendment, which is an ask on wording. */
export const ByAsk = z.strictObject({ ask: Id });
/** `reply`: what an authority sent or published after a filing. */
export const ByReply = z.strictObject({ reply: Id });

/**
 * What became of an ask in an edition, or by what an authority said of it in a reply: one of the two. `excerpt`: the words that show it.
 * `at`: the provision they stand in, by its name in the edition. `elsewhere`: that the words do not stand in the edition or the reply as
 * it is here, and can be read at `sourceUrl`.
 */
export const JudgeAsk = z.strictObject({
  ask: Id, edition: Id.optional(), reply: Id.optional(), verdict: z.enum(fateVerdicts), excerpt: optionalWords(longestExcerpt), at: optionalLine(200), elsewhere: flag, sourceUrl: optionalAddress, note: optionalWords(2000),
}).refine(({ edition, reply }) => edition !== undefined || reply !== undefined, { path: ["edition"], params: { code: "required" } })
  .refine(({ edition, reply }) => edition === undefined || reply === undefined, { path: ["reply"], params: { code: "onlyOne" } });
export const SetStrength = z.strictObject({ ask: Id, strength: z.enum(strengths), reason: words(2000, 3) });
/** `state` left empty: it follows from the judgements again. */
export const CorrectState = z.strictObject({ ask: Id, state: optionalOf(askStates), reason: words(2000, 3) });

export const SuggestedFate = z.strictObject({ ask: Id, edition: Id });
