import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { calls, dispositions, feedback, feedbackDrafts, organisations, positions, tracks } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { newReference } from "#lib/platform/ids.ts";
import { organisationOf } from "#lib/kernel/actor.ts";
import { command, drafting } from "#lib/kernel/command.ts";
import { comingMoment } from "#lib/kernel/deadline.ts";
import { happened, type Fact } from "#lib/kernel/facts.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import * as facts from "#lib/feedback/facts.ts";
import { ByCall, ByFeedback, ChangeFeedbackLane, ClarifyFeedback, CloseCall, DisposeFeedback, DraftCall, SaveFeedbackDraft, SubmitFeedback, WithReason } from "#lib/feedback/input.ts";
import { callActs, feedbackActs, narrows } from "#lib/feedback/model.ts";
import { canClarifyFeedback, canCloseCall, canContestDisposition, canDisposeFeedback, canDraftCall, canNarrowFeedback, canOpenCall, canReadCall, canReadFeedback, canRequestClarification, canSaveFeedbackDraft, canSubmitFeedback, canWidenFeedback, canWithdrawFeedback } from "#lib/feedback/policy.ts";
import { findCall, findFeedback, isOpenNow } from "#lib/feedback/queries.ts";
import { trackMoved } from "#lib/issues/facts.ts";
import { stillItself } from "#lib/issues/model.ts";
import { canSeeTrack } from "#lib/issues/policy.ts";
import { findOnTrack } from "#lib/issues/queries.ts";

type Scene = Awaited<ReturnType<typeof findCall>>;

/** Opens a call that is not over yet and, where the hub was not further, moves its track to gathering. */
async function open(tx: Tx, scene: Scene): Promise<[Fact, ...Fact[]]> {
  const state = callActs.after(scene.call.state, "openCall");
  comingMoment(scene.call);
  const [call] = await tx.update(calls).set({ state, openedAt: clock.now() }).where(eq(calls.id, scene.call.id)).returning();
  const [track] = await tx.select().from(tracks).where(and(eq(tracks.issueId, scene.issue.id), eq(tracks.hubId, scene.hub.id)));
  if (!track) throw new Refusal("state", { code: "noTrack" });
  if (track.state !== "triage" && track.state !== "watching") return [facts.callOpened({ ...scene, call: call! })];
  const [moved] = await tx.update(tracks).set({ state: "gathering", movedAt: clock.now() }).where(eq(tracks.id, track.id)).returning();
  return [facts.callOpened({ ...scene, call: call! }), trackMoved(scene.issue, moved!, scene.hub, { act: "gather", reason: null, from: track.state })];
}

/** A question of a hub to its participants, until a moment in the authority's or the hub's time. */
export const draftCall = command({
  name: "draftCall", input: DraftCall, subject: findOnTrack, seen: canSeeTrack, allow: canDraftCall,
  async run({ actor, input: { issue: _, hub: __, open: atOnce, ...input }, subject: { issue, hub }, tx }) {
    stillItself(issue);
    const [call] = await tx.insert(calls).values({ ...input, issueId: issue.id, hubId: hub.id, closesAt: comingMoment(input), createdBy: actor.id }).returning();
    const scene = { call: call!, issue, hub };
    return happened({ id: call!.id }, facts.callDrafted(scene), ...(atOnce ? await open(tx, scene) : []));
  },
});

export const openCall = command({
  name: "openCall", input: ByCall, subject: findCall, seen: canReadCall, allow: canOpenCall,
  run: async ({ subject, tx }) => happened({ id: subject.call.id }, ...(await open(tx, subject))),
});

export const closeCall = command({
  name: "closeCall", input: CloseCall, subject: findCall, seen: canReadCall, allow: canCloseCall,
  async run({ input: { reason }, subject, tx }) {
    const state = callActs.after(subject.call.state, "closeCall");
    const [call] = await tx.update(calls).set({ state, closedAt: clock.now() }).where(eq(calls.id, subject.call.id)).returning();
    return happened({ id: call!.id }, facts.callClosed({ ...subject, call: call! }, reason));
  },
});

/** Keeps what an organisation has typed so far. Whoever saves over a newer text is handed it, and nothing is lost. */
export const saveFeedbackDraft = drafting({
  name: "saveFeedbackDraft", input: SaveFeedbackDraft, subject: findCall, seen: canReadCall, allow: canSaveFeedbackDraft,
  async run({ actor, input: { content, revision }, subject: { call }, tx }) {
    const organisationId = organisationOf(actor, call.hubId)!;
    const ours = and(eq(feedbackDrafts.callId, call.id), eq(feedbackDrafts.organisationId, organisationId));
    const [kept] = await tx.select().from(feedbackDrafts).where(ours);
    if (kept && kept.revision !== revision) throw new Refusal("conflict", { code: "draftMoved", present: { content: kept.content, revision: kept.revision, savedAt: kept.savedAt } });
    const saved = { content, revision: revision + 1, savedBy: actor.id, savedAt: clock.now() };
    if (kept) await tx.update(feedbackDrafts).set(saved).where(ours);
    else await tx.insert(feedbackDrafts).values({ ...saved, callId: call.id, organisationId });
    return { revision: saved.revision, savedAt: saved.savedAt };
  },
});

/** An organisation answers a call. Ends in a receipt; its draft is done with. */
export const submitFeedback = command({
  name: "submitFeedback", input: SubmitFeedback, subject: findCall, seen: canReadCall, allow: canSubmitFeedback,
  async run({ actor, input: { call: _, consent, ...input }, subject: { call, issue, hub }, tx }) {
    if (!isOpenNow(call)) throw new Refusal("state", { code: "call.closed", present: { state: call.state, allowed: [] } });
    const organisationId = organisationOf(actor, call.hubId)!;
    const [organisation] = await tx.select().from(organisations).where(eq(organisations.id, organisationId));
    const [submitted] = await tx.insert(feedback).values({ ...input, reference: `${issue.docket}-${newReference()}`, callId: call.id, issueId: issue.id, hubId: call.hubId, organisationId, authorId: actor.id, consent: consent ?? input.lane }).returning();
    await tx.delete(feedbackDrafts).where(and(eq(feedbackDrafts.callId, call.id), eq(feedbackDrafts.organisationId, organisationId)));
    return happened({ id: submitted!.id, reference: submitted!.reference, submittedAt: submitted!.submittedAt }, facts.feedbackSubmitted({ issue, hub, feedback: submitted!, organisation: organisation! }));
  },
});

type Said = Awaited<ReturnType<typeof findFeedback>>;

const change = async (tx: Tx, said: Said, values: Partial<Said["feedback"]>): Promise<Said> => {
  const [changed] = await tx.update(feedback).set(values).where(eq(feedback.id, said.feedback.id)).returning();
  return { ...said, feedback: changed! };
};

export const withdrawFeedback = command({
  name: "withdrawFeedback", input: ByFeedback, subject: findFeedback, seen: canReadFeedback, allow: canWithdrawFeedback,
  run: async ({ subject, tx }) => happened(null, facts.feedbackWithdrawn(await change(tx, subject, { state: feedbackActs.after(subject.feedback.state, "withdraw"), withdrawnAt: clock.now() }))),
});

async function answer(tx: Tx, { feedback: { id: feedbackId, hubId }, issue }: Said, given: Pick<typeof dispositions.$inferInsert, "verdict" | "reason" | "decidedBy"> & { positionId: string | null }) {
  if (given.positionId && (await tx.$count(positions, and(eq(positions.id, given.positionId), inArray(positions.issueId, [issue.id, issue.mergedInto ?? issue.id]), eq(positions.hubId, hubId)))) === 0) throw wrong("position", "notOneOf");
  await tx.update(dispositions).set({ replacedAt: clock.now() }).where(and(eq(dispositions.feedbackId, feedbackId), isNull(dispositions.replacedAt)));
  const [disposition] = await tx.insert(dispositions).values({ feedbackId, ...given }).returning();
  return disposition!;
}

/** The hub's recorded answer to one input, with its reason. The author is told. */
export const disposeFeedback = command({
  name: "disposeFeedback", input: DisposeFeedback, subject: findFeedback, seen: canReadFeedback, allow: canDisposeFeedback,
  async run({ actor, input: { verdict, reason, position }, subject, tx }) {
    const said = await change(tx, subject, { state: feedbackActs.after(subject.feedback.state, "dispose") });
    const disposition = await answer(tx, said, { verdict, reason, positionId: position, decidedBy: actor.id });
    return happened({ id: disposition.id }, facts.feedbackDisposed(said, disposition));
  },
});

/** The author does not agree with the answer, once. */
export const contestDisposition = command({
  name: "contestDisposition", input: WithReason, subject: findFeedback, seen: canReadFeedback, allow: canContestDisposition,
  run: async ({ input: { reason }, subject, tx }) => happened(null, facts.dispositionContested(await change(tx, subject, { state: feedbackActs.after(subject.feedback.state, "contest") }), reason)),
});

/** The hub's last word after a contest. */
export const settleDisposition = command({
  name: "settleDisposition", input: DisposeFeedback, subject: findFeedback, seen: canReadFeedback, allow: canDisposeFeedback,
  async run({ actor, input: { verdict, reason, position }, subject, tx }) {
    const said = await change(tx, subject, { state: feedbackActs.after(subject.feedback.state, "settle") });
    const disposition = await answer(tx, said, { verdict, reason, positionId: position, decidedBy: actor.id });
    return happened({ id: disposition.id }, facts.dispositionSettled(said, disposition));
  },
});

export const requestClarification = command({
  name: "requestClarification", input: WithReason, subject: findFeedback, seen: canReadFeedback, allow: canRequestClarification,
  run: async ({ input: { reason }, subject, tx }) => happened(null, facts.clarificationRequested(await change(tx, subject, { state: feedbackActs.after(subject.feedback.state, "requestClarification") }), reason)),
});

export const clarifyFeedback = command({
  name: "clarifyFeedback", input: ClarifyFeedback, subject: findFeedback, seen: canReadFeedback, allow: canClarifyFeedback,
  run: async ({ input: { impact, proposedWording }, subject, tx }) => happened(null, facts.feedbackClarified(await change(tx, subject, { state: feedbackActs.after(subject.feedback.state, "clarify"), impact, proposedWording }))),
});

/** Who may read an answer, changed by its own organisation. Anyone there narrows it; delegate and alternate widen it. */
export const changeFeedbackLane = command({
  name: "changeFeedbackLane", input: ChangeFeedbackLane, subject: findFeedback, seen: canReadFeedback, allow: canNarrowFeedback,
  async run({ actor, input: { lane }, subject, tx }) {
    const before = subject.feedback.lane as typeof lane;
    if (!narrows(before, lane) && !canWidenFeedback(actor, subject)) throw new Refusal("forbidden");
    return happened(null, facts.feedbackLaneChanged(await change(tx, subject, { lane })));
  },
});
