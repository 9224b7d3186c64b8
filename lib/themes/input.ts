import { z } from "zod";
import { askPriorities, feedbackStates, stances } from "#db/vocabulary.ts";
import { Docket, flag, Id, line, optionalLine, optionalOf, optionalWords, page, Revision, Slug } from "#lib/kernel/input.ts";
import { DisposeTogether, Inputs } from "#lib/feedback/input.ts";

const words = { title: line(120, 2), summary: optionalWords(2000) };
export const AddTheme = z.strictObject({ issue: Docket, hub: Slug, ...words });
export const EditTheme = z.strictObject({ theme: Id, revision: Revision, ...words });
export const ByTheme = z.strictObject({ theme: Id });
/** `place` counts from one. */
export const MoveTheme = z.strictObject({ theme: Id, place: z.coerce.number().int().min(1).max(1000) });

/** `also`: further themes that the same inputs belong to. */
export const PlaceInTheme = z.strictObject({ theme: Id, feedback: Inputs, also: z.array(Id).max(20).default([]) });
export const TakeFromTheme = z.strictObject({ theme: Id, feedback: Inputs });
export const MoveBetweenThemes = z.strictObject({ theme: Id, into: Id, feedback: Inputs });
/** Left out, it follows from where the others stand. */
export const MarkDissent = z.strictObject({ theme: Id, feedback: Id, dissents: z.union([z.boolean(), z.null(), z.enum(["true", "false", ""]).transform((said) => (said ? said === "true" : null))]).optional().transform((said) => said ?? null) });

/** Words as a list, or as they are typed, with commas. */
const ruleWords = z.union([z.array(line(80, 2)), z.string().transform((typed) => typed.split(",").map((word) => word.trim()).filter(Boolean)).pipe(z.array(line(80, 2)))]).pipe(z.array(z.string()).max(20)).default([]);
const rule = { words: ruleWords, provision: optionalLine(200), stance: optionalOf(stances) };
export const SetThemeRule = z.strictObject({ theme: Id, ...rule });
export const MatchesOfRule = SetThemeRule;

/** Either an ask that is there, or the words of a new one and the position it is to stand in. */
export const ThemeToAsk = z.strictObject({
  theme: Id, ask: z.union([Id, z.literal(""), z.null()]).optional().transform((id) => id || null), position: z.union([Id, z.literal(""), z.null()]).optional().transform((id) => id || null),
  statement: optionalLine(600), priority: z.enum(askPriorities).default("should"), redLine: flag,
});
export const DisposeTheme = DisposeTogether.extend({ theme: Id });

const place = { issue: Docket, hub: Slug };
/** `none`: the inputs that are in no theme. */
const ofTheme = z.union([Id, z.literal("none"), z.literal("")]).optional().transform((theme) => theme || null);
/** `cards`: how many inputs each theme shows; `open`: the one that shows more. */
export const SynthesisBoard = z.strictObject({ ...place, cards: z.coerce.number().int().min(0).max(100).default(12), open: ofTheme });
export const synthesisSorts = ["sent", "organisation", "country", "stance", "provision", "state"] as const;
export const SynthesisTable = z.strictObject({
  ...place, theme: ofTheme, call: z.union([Id, z.literal("")]).optional().transform((call) => call || null), stance: optionalOf(["unstated", ...stances]), provision: optionalLine(200), state: optionalOf(["open", ...feedbackStates]),
  q: optionalLine(200), sort: z.enum(synthesisSorts).default("sent"), down: flag, ...page,
});
/** A theme, or inputs by their ids. */
export const AnswerBeforehand = z.strictObject({ ...place, theme: z.union([Id, z.literal("")]).optional().transform((theme) => theme || null), feedback: z.union([Inputs, z.string().transform((ids) => ids.split(",").filter(Boolean)).pipe(z.array(Id).max(200))]).default([]) });
export const SourcesOfAsks = z.strictObject({ position: Id });
export const ThemesOfFeedback = z.strictObject({ feedback: Id });
