import type { Call, Feedback } from "#db/schema/index.ts";
import { belongsTo, coordinates, organisationOf, votesFor, type Actor } from "#lib/kernel/actor.ts";
import { mayRead } from "#lib/kernel/lane.ts";

type OnCall = { call: Call };
type OfHub = { hub: { id: string } };
type OfFeedback = { feedback: Feedback };

/** Anyone of a participating organisation answers for it. */
export const canSubmitFeedback = (actor: Actor, { call }: OnCall) => organisationOf(actor, call.hubId) !== null;
export const canSaveFeedbackDraft = canSubmitFeedback;

/** A coordinator enters what an organisation of the hub wrote elsewhere. */
export const canEnterOnBehalf = (actor: Actor, { call }: OnCall) => coordinates(actor, call.hubId);

/** What was withdrawn is its organisation's own again. */
export const canReadFeedback = (actor: Actor, { feedback }: OfFeedback) => mayRead(actor, feedback.state === "withdrawn" ? { ...feedback, lane: "own" } : feedback);
/** Whose words an input holds. Where its organisation is not to be named, that is for its own people and the hub's coordinators. */
export const canSeeWho = (actor: Actor, { feedback }: { feedback: Pick<Feedback, "attributed" | "hubId" | "organisationId"> }) => feedback.attributed || coordinates(actor, feedback.hubId) || belongsTo(actor, feedback.organisationId);
/** The hub answers what it may read; nobody disposes of the input of their own organisation. */
export const canDisposeFeedback = (actor: Actor, { feedback }: OfFeedback) => coordinates(actor, feedback.hubId) && !belongsTo(actor, feedback.organisationId);
/** Several at once: to each of them the rule above is put as well. */
export const canDisposeTogether = (actor: Actor, { hub }: OfHub) => coordinates(actor, hub.id);
export const canRequestClarification = canDisposeFeedback;
/** Its author, while of the organisation, and those who vote for it. */
export const canWithdrawFeedback = (actor: Actor, { feedback }: OfFeedback) =>
  (actor.id === feedback.authorId && organisationOf(actor, feedback.hubId) === feedback.organisationId) || votesFor(actor, feedback.hubId) === feedback.organisationId;
export const canClarifyFeedback = (actor: Actor, { feedback }: OfFeedback) => organisationOf(actor, feedback.hubId) === feedback.organisationId;
export const canContestDisposition = canClarifyFeedback;
export const canNarrowFeedback = canClarifyFeedback;
/** Only the organisation itself widens who may read it, by those who vote for it. */
export const canWidenFeedback = (actor: Actor, { feedback }: OfFeedback) => votesFor(actor, feedback.hubId) === feedback.organisationId;
export const canNameAuthor = canWidenFeedback;
/** Anyone who speaks for the organisation confirms what was entered for it. */
export const canConfirmFeedback = canClarifyFeedback;
/** Its own people and the hub's coordinators, of what they may read. */
export const canTranslateFeedback = (actor: Actor, subject: OfFeedback) => canClarifyFeedback(actor, subject) || coordinates(actor, subject.feedback.hubId);
export const canCorrectLanguage = canTranslateFeedback;
