import { z } from "zod";
import { questionStates } from "#db/vocabulary.ts";
import { changedWords, Day, Docket, Id, Lane, line, optionalAddress, optionalLine, optionalOf, optionalWords, page, Slug, words } from "#lib/kernel/input.ts";

const QuestionLane = Lane.extract(["public", "members", "hub", "coordinators"]);
const position = z.union([Id, z.literal(""), z.null()]).optional();

/** What an authority is to be asked. `wording` is the question itself, because `question` names which one; `holdsUp` says what cannot go on without an answer. */
export const DraftQuestion = z.strictObject({
  issue: Docket, hub: Slug, wording: line(600, 5), background: optionalWords(6000), holdsUp: optionalWords(2000), position: position.transform((id) => id || null),
  authority: line(200, 2), lane: QuestionLane.default("hub"),
});
const revised = {
  wording: line(600, 5).optional(), background: changedWords(6000), holdsUp: changedWords(2000), position: position.transform((id) => (id === undefined ? undefined : id || null)), authority: line(200, 2).optional(),
};
/** What is left out stays as it is; once it was asked, all but what it holds up has to. `was` brings along what a form began with, so that it changes what was typed in it and nothing else. */
export const ReviseQuestion = z.strictObject({ question: Id, ...revised, was: z.strictObject(revised).optional() });
export const ByQuestion = z.strictObject({ question: Id });
/** `reference`: under which the authority keeps it. */
export const AskQuestion = z.strictObject({ question: Id, askedOn: Day, reference: optionalLine(200) });
export const RecordAnswer = z.strictObject({ question: Id, answer: words(20_000, 3), answeredOn: Day, answerUrl: optionalAddress });
export const ApplyAnswer = z.strictObject({ question: Id, outcome: words(4000, 3) });
export const WithdrawQuestion = z.strictObject({ question: Id, reason: words(2000, 3) });
export const ChangeQuestionLane = z.strictObject({ question: Id, lane: QuestionLane });

export const questionSorts = ["newest", "oldest"] as const;
/** The register as its address says it. */
export const QuestionList = z.strictObject({
  hub: z.union([Slug, z.literal("")]).optional().transform((hub) => hub || null),
  state: optionalOf(["open", ...questionStates]),
  authority: optionalLine(200),
  overdue: z.union([z.literal("yes"), z.literal("")]).optional().transform((overdue) => overdue === "yes"),
  q: optionalLine(200),
  sort: z.enum(questionSorts).default("newest"),
  ...page,
});
export const QuestionsOfIssue = z.strictObject({ issue: Docket });
export const QuestionsOnPosition = z.strictObject({ position: Id });
export const AuthoritiesAsked = z.strictObject({});
