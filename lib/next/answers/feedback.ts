import { z } from "zod";
import { askStates, callQuestionKinds, callStates, commentTypes, feedbackStates, translationMakers, verdicts } from "#db/vocabulary.ts";
import { Count, deadline, HubName, HubPlace, Id, IssueName, Lane, may, Moment, pageOf, PositionName, Revision, Stance, Text } from "#lib/next/answers/parts.ts";

const Voices = z.strictObject({ asked: Count, voices: z.array(z.strictObject({ name: Text, stance: Stance.nullable() })), silent: z.array(z.string()) });
const Answered = z.strictObject({ id: Id, reference: z.string(), stance: Stance.nullable(), state: z.enum(feedbackStates), submittedAt: Moment });
const Draft = z.strictObject({ content: z.record(z.string(), z.string()), revision: Revision, savedAt: Moment, savedBy: z.string() });

const options = z.strictObject({ choices: z.array(z.string()).optional(), from: z.number().int().optional(), to: z.number().int().optional(), low: z.string().optional(), high: z.string().optional(), unit: z.string().optional() });
const asked = { key: Id, version: Count, kind: z.enum(callQuestionKinds), prompt: z.string(), options };
const Question = z.strictObject({ id: Id, ...asked, place: Count, help: Text, required: z.boolean() });
const Provision = z.strictObject({ id: Id, provision: z.string(), words: Text });

export const Call = z.strictObject({
  id: Id, question: z.string(), context: Text, provision: Text, provisionText: Text, state: z.enum(callStates), ...deadline, firstClosesAt: Moment.nullable(), openedAt: Moment.nullable(), closedAt: Moment.nullable(), lane: Lane,
  issue: IssueName, hub: HubPlace, isOpen: z.boolean(), organisation: z.strictObject({ id: Id, name: z.string(), slug: z.string() }).nullable(), mine: z.array(Answered), draft: Draft.nullable(),
  voices: Voices, questions: z.array(Question), provisions: z.array(Provision), may: may("submit", "open", "close", "readAnswers", "shape", "enter"),
});
export const Calls = pageOf(z.strictObject({
  id: Id, question: z.string(), state: z.enum(callStates), ...deadline, isOpen: z.boolean(), hub: HubName, voices: Voices, may: may("submit", "readAnswers"),
}));
export const QuestionAsked = z.strictObject({ id: Id, version: Count });
export const AudienceSet = z.strictObject({ organisations: Count });
export const RemindersSet = z.strictObject({ days: z.array(z.number().int()) });
export const Reminded = z.strictObject({ organisations: Count });
export const CallShape = z.strictObject({
  call: z.strictObject({ id: Id, question: z.string(), state: z.enum(callStates), ...deadline, firstClosesAt: Moment.nullable(), remindDays: z.array(z.number().int()), provision: Text, isOpen: z.boolean() }), issue: IssueName, hub: HubName,
  questions: z.array(Question.extend({ answers: Count, earlier: z.array(z.strictObject({ version: Count, prompt: z.string(), answers: Count })) })), provisions: z.array(Provision), everyone: z.boolean(),
  participants: z.array(z.strictObject({ slug: z.string(), name: z.string(), asked: z.boolean() })), silent: z.array(z.string()), silentPeople: Count,
  reminders: z.array(z.strictObject({ daysBefore: z.number().int().nullable(), sentAt: Moment, by: Text })),
});
export const DraftKept = z.strictObject({ revision: Revision, savedAt: Moment });
export const Readers = z.strictObject({ lane: Lane, hub: z.string(), everyone: z.boolean(), count: Count, names: z.array(z.string()), participants: Count });

const said = {
  id: Id, reference: z.string(), stance: Stance.nullable(), provision: Text, commentType: z.enum(commentTypes).nullable(), attributed: z.boolean(), impact: z.string(), evidence: Text, proposedWording: Text, language: z.string(), lane: Lane,
  state: z.enum(feedbackStates), submittedAt: Moment, organisation: Text, organisationSlug: Text,
};
/** `unconfirmed`: a coordinator entered it for an organisation that has not said that it is so. */
export const FeedbackListed = z.strictObject({ ...said, unconfirmed: z.boolean(), country: Text, verdict: z.enum(verdicts).nullable(), reason: Text });
export const FeedbackOnIssue = pageOf(FeedbackListed);
export const FeedbackOnCall = pageOf(FeedbackListed, {
  call: z.strictObject({ id: Id, question: z.string(), state: z.enum(callStates), closesAt: Moment }), issue: IssueName, hub: HubName, total: Count, organisations: Count, may: may("dispose"),
});
export const Feedback = z.strictObject({
  ...said, consent: z.string(), sentWith: Text, enteredFrom: Text, confirmedAt: Moment.nullable(), row: z.record(z.string(), z.string()).nullable(), enteredBy: Text,
  answers: z.array(z.strictObject({ ...asked, changedSince: Moment.nullable(), values: z.array(z.string()) })),
  parts: z.array(z.strictObject({ id: Id, reference: z.string(), provision: Text, stance: Stance.nullable(), impact: z.string(), language: z.string(), sentWith: Text })),
  translations: z.array(z.strictObject({ language: z.string(), impact: z.string(), proposedWording: Text, evidence: Text, madeBy: z.enum(translationMakers), tool: Text, at: Moment, by: Text })), withdrawnAt: Moment.nullable(), author: Text, call: z.strictObject({ id: Id, question: z.string() }), issue: IssueName, hub: HubName,
  dispositions: z.array(z.strictObject({ verdict: z.enum(verdicts), reason: z.string(), at: Moment, by: Text, changed: z.strictObject({ position: Id, title: z.string(), section: z.number().int().nullable() }).nullable() })),
  may: may("dispose", "settle", "requestClarification", "withdraw", "clarify", "contest", "narrow", "widen", "confirm", "translate", "correctLanguage", "name"),
});
/** The receipt of an answer. */
export const Submitted = z.strictObject({ id: Id, reference: z.string(), submittedAt: Moment });
export const Confirmed = z.strictObject({ confirmed: Count });
export const MyInput = pageOf(z.strictObject({
  ...said, country: Text, verdict: z.enum(verdicts).nullable(), reason: Text, call: z.strictObject({ id: Id, question: z.string() }), issue: IssueName, hub: HubName, author: z.string(), entered: z.boolean(), confirmedAt: Moment.nullable(),
  section: z.number().int().nullable(), sentWith: Text, position: PositionName.nullable(), asks: z.array(z.strictObject({ number: Count, statement: z.string(), state: z.enum(askStates), position: PositionName })),
}));

/** One answer to many: to how many of them, of how many organisations, and how many were left out for which reason. */
const skipped = z.strictObject({ own: Count, clarification: Count, contested: Count, answered: Count });
export const AnsweredTogether = z.strictObject({ answered: Count, organisations: Count, skipped });
export const AnswerBeforehand = z.strictObject({ theme: z.strictObject({ id: Id, title: z.string() }).nullable(), answers: Count, organisations: z.array(z.strictObject({ name: z.string(), inputs: Count })), people: Count, skipped });
export const Unanswered = z.strictObject({ open: Count });
