import { z } from "zod";
import { answerWays, countedIn, partKinds } from "#db/vocabulary.ts";
import { flag, Id, line, optionalWords, prose, Revision, words } from "#lib/kernel/input.ts";

export const ByResponse = z.strictObject({ response: Id });
export const PasteQuestionnaire = z.strictObject({ response: Id, text: prose(200_000).refine((text) => text.trim() !== "", { params: { code: "required" } }) });
export const KeepQuestionnaire = z.strictObject({ questionnaire: Id, revision: Revision });

/** Options of a question: a list, or one a line as in a form. */
const Options = z.union([z.array(z.string()), z.string().transform((typed) => typed.split("\n"))]).transform((all) => [...new Set(all.map((one) => one.trim()).filter(Boolean))]).pipe(z.array(z.string().max(500)).max(200));
const Limit = z.union([z.literal(""), z.null(), z.coerce.number().int().min(1).max(1_000_000)]).optional().transform((limit) => (limit === undefined ? undefined : limit || null));

/**
 * One correction of what was read: a part by its place from 1. `change` gives it what is sent, and an empty line in its words divides it in
 * two; `join` puts it at the end of the one above.
 */
export const CorrectPart = z.strictObject({
  questionnaire: Id, revision: Revision, part: z.coerce.number().int().min(1).max(2000), act: z.enum(["change", "join", "up", "down", "drop"]).default("change"),
  kind: z.enum(partKinds).optional(), depth: z.coerce.number().int().min(0).max(6).optional(), number: line(60, 0).optional(), words: prose(20_000).optional(), help: prose(20_000).optional(),
  answer: z.enum(answerWays).optional(), options: Options.optional(), mandatory: z.union([z.literal("as-is"), flag]).default("as-is"), limit: Limit, unit: z.enum(countedIn).optional(),
});

/** One part that is kept, in other words. What is left out stays; `seen` is the mark of the part as somebody read it, so that nobody changes what another has changed since. */
export const ChangeFormQuestion = z.strictObject({
  question: Id, seen: z.string().regex(/^[0-9a-f]{64}$/), kind: z.enum(partKinds).optional(), number: line(60, 0).optional(), words: words(20_000).optional(), help: prose(20_000).optional(),
  answer: z.enum(answerWays).optional(), options: Options.optional(), mandatory: z.union([z.literal("as-is"), flag]).default("as-is"), limit: Limit, unit: z.enum(countedIn).optional(),
});

/** Answers by words, by options, or both; a list, or what the boxes of a form send: one field each. */
const Chosen = z.union([z.array(z.string().max(500)).max(200), z.string().max(500).transform((one) => (one ? [one] : [])), z.record(z.string(), z.string().max(500)).transform((boxes) => Object.values(boxes))]).default([]);
export const SaveFormAnswer = z.strictObject({ question: Id, revision: Revision, answer: prose(100_000).default(""), chosen: Chosen });
/** Nobody, where it is empty. */
export const GiveFormQuestion = z.strictObject({ question: Id, owner: z.union([Id, z.literal("")]).nullish().transform((owner) => owner || null) });
export const SettleFormQuestion = z.strictObject({ question: Id, act: z.enum(["agree", "reopen", "leaveOut"]), reason: optionalWords(2000) });
