import { z } from "zod";
import { feedbackLanes, stances, verdicts } from "#db/vocabulary.ts";
import { deadline, Docket, flag, Id, Lane, Language, line, optionalLine, optionalWords, page, prose, Slug, words } from "#lib/kernel/input.ts";

/** The longest answer to one question, in characters; what a person can say and another can read. */
export const longestAnswer = 10_000;

export const DraftCall = z.strictObject({
  issue: Docket, hub: Slug, question: line(300, 5), context: optionalWords(6000), provision: optionalLine(200), provisionText: optionalWords(6000),
  ...deadline, lane: Lane.extract(["members", "hub"]).default("hub"), open: flag,
});
/** A call that somebody means to draft. */
export const AskedByCall = DraftCall.pick({ issue: true, hub: true });
export const ByCall = z.strictObject({ call: Id });
export const CloseCall = z.strictObject({ call: Id, reason: optionalWords(1000) });

export const SubmitFeedback = z.strictObject({
  call: Id,
  stance: z.enum(stances),
  provision: optionalLine(200),
  impact: words(longestAnswer, 10),
  evidence: optionalWords(longestAnswer),
  proposedWording: optionalWords(longestAnswer),
  language: Language.default("en"),
  lane: z.enum(feedbackLanes),
  /** The sentence about who may read it, as it was shown. */
  consent: optionalLine(1000),
});
export type SubmitFeedback = z.input<typeof SubmitFeedback>;

const draftWords = prose(longestAnswer * 2);
export const SaveFeedbackDraft = z.strictObject({
  call: Id,
  content: z.strictObject({ stance: draftWords, provision: draftWords, impact: draftWords, evidence: draftWords, proposedWording: draftWords, language: draftWords, lane: draftWords }).partial(),
  /** The revision this one follows; 0 for the first. */
  revision: z.coerce.number().int().min(0),
});
export type DraftContent = z.output<typeof SaveFeedbackDraft>["content"];

export const ByFeedback = z.strictObject({ feedback: Id });
export const ReadersOfLane = z.strictObject({ call: Id, lane: z.enum(feedbackLanes) });
export const DisposeFeedback = z.strictObject({ feedback: Id, verdict: z.enum(verdicts), reason: words(4000, 3), position: z.union([Id, z.literal("")]).optional().transform((id) => id || null) });
export const WithReason = z.strictObject({ feedback: Id, reason: words(4000, 3) });
export const ClarifyFeedback = z.strictObject({ feedback: Id, impact: words(longestAnswer, 10), proposedWording: optionalWords(longestAnswer) });
export const ChangeFeedbackLane = z.strictObject({ feedback: Id, lane: z.enum(feedbackLanes) });

export const FeedbackOnCall = z.strictObject({ call: Id, stance: z.union([z.enum(stances), z.literal("")]).optional().transform((stance) => stance || null), open: z.union([z.literal("yes"), z.literal("")]).optional().transform((open) => open === "yes"), ...page });
export const SpokenOn = z.strictObject({ issues: z.array(Docket).max(100) });
export const FeedbackOnIssue = z.strictObject({ issue: Docket, ...page });

