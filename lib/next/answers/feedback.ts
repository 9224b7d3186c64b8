import { z } from "zod";
import { callStates, commentTypes, feedbackStates, verdicts } from "#db/vocabulary.ts";
import { Count, deadline, HubName, HubPlace, Id, IssueName, Lane, may, Moment, pageOf, Revision, Stance, Text } from "#lib/next/answers/parts.ts";

const Voices = z.strictObject({ asked: Count, voices: z.array(z.strictObject({ name: Text, stance: Stance.nullable() })), silent: z.array(z.string()) });
const Answered = z.strictObject({ id: Id, reference: z.string(), stance: Stance.nullable(), state: z.enum(feedbackStates), submittedAt: Moment });
const Draft = z.strictObject({ content: z.record(z.string(), z.string()), revision: Revision, savedAt: Moment, savedBy: z.string() });

export const Call = z.strictObject({
  id: Id, question: z.string(), context: Text, provision: Text, provisionText: Text, state: z.enum(callStates), ...deadline, openedAt: Moment.nullable(), closedAt: Moment.nullable(), lane: Lane,
  issue: IssueName, hub: HubPlace, isOpen: z.boolean(), organisation: z.strictObject({ id: Id, name: z.string(), slug: z.string() }).nullable(), mine: z.array(Answered), draft: Draft.nullable(),
  voices: Voices, may: may("submit", "open", "close", "readAnswers"),
});
export const Calls = pageOf(z.strictObject({
  id: Id, question: z.string(), state: z.enum(callStates), ...deadline, isOpen: z.boolean(), hub: HubName, voices: Voices, may: may("submit", "readAnswers"),
}));
export const DraftKept = z.strictObject({ revision: Revision, savedAt: Moment });
export const Readers = z.strictObject({ lane: Lane, hub: z.string(), everyone: z.boolean(), count: Count, names: z.array(z.string()), participants: Count });

const said = {
  id: Id, reference: z.string(), stance: Stance.nullable(), provision: Text, commentType: z.enum(commentTypes).nullable(), attributed: z.boolean(), impact: z.string(), evidence: Text, proposedWording: Text, language: z.string(), lane: Lane,
  state: z.enum(feedbackStates), submittedAt: Moment, organisation: Text, organisationSlug: Text,
};
export const FeedbackListed = z.strictObject({ ...said, country: Text, verdict: z.enum(verdicts).nullable(), reason: Text });
export const FeedbackOnIssue = pageOf(FeedbackListed);
export const FeedbackOnCall = pageOf(FeedbackListed, {
  call: z.strictObject({ id: Id, question: z.string(), state: z.enum(callStates), closesAt: Moment }), issue: IssueName, hub: HubName, total: Count, organisations: Count, may: may("dispose"),
});
export const Feedback = z.strictObject({
  ...said, consent: z.string(), sentWith: Text, enteredFrom: Text, confirmedAt: Moment.nullable(), row: z.record(z.string(), z.string()).nullable(), withdrawnAt: Moment.nullable(), author: Text, call: z.strictObject({ id: Id, question: z.string() }), issue: IssueName, hub: HubName,
  dispositions: z.array(z.strictObject({ verdict: z.enum(verdicts), reason: z.string(), at: Moment, by: Text })),
  may: may("dispose", "settle", "requestClarification", "withdraw", "clarify", "contest", "narrow", "widen"),
});
/** The receipt of an answer. */
export const Submitted = z.strictObject({ id: Id, reference: z.string(), submittedAt: Moment });
