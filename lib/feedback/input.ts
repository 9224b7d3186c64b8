import { z } from "zod";
import { commentTypes, feedbackLanes, stances, translationMakers, verdicts } from "#db/vocabulary.ts";
import { Docket, flag, Id, Language, line, optionalLine, optionalOf, optionalWords, page, prose, Slug, words } from "#lib/kernel/input.ts";

/** The longest answer to one question, in characters; what a person can say and another can read. */
export const longestAnswer = 10_000;
/** The most parts of a text that one sending can speak about. */
export const mostPoints = 40;

/** What is said about one part of the text, in a sending that speaks about several. */
const point = z.strictObject({
  provision: line(200, 1), stance: optionalOf(stances), commentType: optionalOf(commentTypes),
  impact: words(longestAnswer, 3), evidence: optionalWords(longestAnswer), proposedWording: optionalWords(longestAnswer),
});
export type Point = z.output<typeof point>;

/** What is answered to a question of the call: the version that was asked, and the choices, the number or the words. */
const answer = z.strictObject({ key: Id, version: z.coerce.number().int().min(1), values: z.array(z.string().max(longestAnswer * 2)).max(20) });
export type QuestionAnswer = z.output<typeof answer>;

const said = {
  stance: z.enum(stances),
  provision: optionalLine(200),
  commentType: optionalOf(commentTypes),
  impact: words(longestAnswer, 10),
  evidence: optionalWords(longestAnswer),
  proposedWording: optionalWords(longestAnswer),
  language: Language.default("en"),
  /** Whether others than the coordinators may know whose words these are. A form sends an empty field where its box is not ticked. */
  attributed: z.union([z.boolean(), z.enum(["true", "on"]).transform(() => true), z.enum(["false", ""]).transform(() => false)]).default(true),
  points: z.array(point).max(mostPoints).default([]),
  answers: z.array(answer).max(60).default([]),
};

export const SubmitFeedback = z.strictObject({
  call: Id, ...said,
  lane: z.enum(feedbackLanes),
  /** The sentence about who may read it, as it was shown. */
  consent: optionalLine(1000),
});
export type SubmitFeedback = z.input<typeof SubmitFeedback>;

/** The lanes on which a coordinator can enter what an organisation wrote elsewhere: those they may read, short of the public. */
export const enteredLanes = ["hub", "coordinators", "confided"] as const;
/** What an organisation wrote elsewhere, entered for it, and where that was. */
export const EnterFeedback = SubmitFeedback.omit({ consent: true }).extend({ organisation: Slug, stance: optionalOf(stances), lane: z.enum(enteredLanes), source: line(300, 3) });

/** The fields of a draft: what is written to the questions of everybody, to those of the call by their key, and about parts of the text by their number. */
const draftField = /^(?:depth|stance|provision|commentType|impact|evidence|proposedWording|language|attributed|lane|question\.[0-9a-z]{26}|point\.\d{1,2}\.(?:provision|stance|commentType|impact|evidence|proposedWording))$/;
export const SaveFeedbackDraft = z.strictObject({
  call: Id,
  content: z.record(z.string(), prose(longestAnswer * 2)).superRefine((content, check) => {
    for (const name of Object.keys(content)) if (!draftField.test(name)) check.addIssue({ code: "unrecognized_keys", keys: [name], input: content });
  }),
  /** The revision this one follows; 0 for the first. */
  revision: z.coerce.number().int().min(0),
});
export type DraftContent = z.output<typeof SaveFeedbackDraft>["content"];

export const ByFeedback = z.strictObject({ feedback: Id });
export const ReadersOfLane = z.strictObject({ call: Id, lane: z.enum(feedbackLanes) });

/** The hub's answer to an input, and where it changed what the hub holds: a position, and the number of its section. */
const disposition = {
  verdict: z.enum(verdicts), reason: words(4000, 3), position: z.union([Id, z.literal(""), z.null()]).optional().transform((id) => id || null),
  section: z.union([z.literal(""), z.null(), z.coerce.number().int().min(1).max(60)]).optional().transform((section) => section || null),
};
export const DisposeFeedback = z.strictObject({ feedback: Id, ...disposition });
/** The most inputs that one act is about. */
export const mostAtOnce = 200;
export const Inputs = z.array(Id).min(1).max(mostAtOnce).transform((ids) => [...new Set(ids)]);
export const DisposeFeedbackTogether = z.strictObject({ issue: Docket, hub: Slug, feedback: Inputs, ...disposition });
export const DisposeTogether = z.strictObject(disposition);
export const UnansweredTo = z.strictObject({ issue: Docket, hub: Slug });
export const WithReason = z.strictObject({ feedback: Id, reason: words(4000, 3) });
export const ClarifyFeedback = z.strictObject({ feedback: Id, impact: words(longestAnswer, 10), proposedWording: optionalWords(longestAnswer) });
export const ChangeFeedbackLane = z.strictObject({ feedback: Id, lane: z.enum(feedbackLanes) });
export const ChangeAttribution = z.strictObject({ feedback: Id, attributed: flag });
export const CorrectLanguage = z.strictObject({ feedback: Id, language: Language });
export const TranslateFeedback = z.strictObject({
  feedback: Id, language: Language, impact: words(longestAnswer * 2, 3), proposedWording: optionalWords(longestAnswer * 2), evidence: optionalWords(longestAnswer * 2),
  madeBy: z.enum(translationMakers), tool: optionalLine(80),
});

export const FeedbackOnCall = z.strictObject({ call: Id, stance: z.union([z.enum(stances), z.literal("")]).optional().transform((stance) => stance || null), open: z.union([z.literal("yes"), z.literal("")]).optional().transform((open) => open === "yes"), ...page });
export const SpokenOn = z.strictObject({ issues: z.array(Docket).max(100) });
export const FeedbackOnIssue = z.strictObject({ issue: Docket, ...page });
export const MyInput = z.strictObject({ open: z.union([z.literal("yes"), z.literal("")]).optional().transform((open) => open === "yes"), ...page });
