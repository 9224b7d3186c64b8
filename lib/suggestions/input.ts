import { z } from "zod";
import { Address } from "#lib/comments/input.ts";
import { Id, optionalWords, prose, words } from "#lib/kernel/input.ts";

/** `quoted`: the words that were before whoever suggests others; without it those that stand there now. Empty, `proposed` drops the place. */
export const SuggestEdit = z.strictObject({ position: Id, at: Address, quoted: prose(40_000).optional(), proposed: prose(40_000), reason: optionalWords(2000) });
/** `words`: how it is put into the text, where that is not as it was suggested. */
export const AcceptSuggestion = z.strictObject({ suggestion: Id, words: prose(40_000).optional() });
export const RejectSuggestion = z.strictObject({ suggestion: Id, reason: words(2000, 3) });
export const BySuggestion = z.strictObject({ suggestion: Id });
export const SuggestionsOnPosition = z.strictObject({ position: Id });
