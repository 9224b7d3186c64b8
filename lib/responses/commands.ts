import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { people, positions, receipts, responses, type Response } from "#db/schema/index.ts";
import { sha256 } from "#lib/formats/checksum.ts";
import { clock } from "#lib/platform/clock.ts";
import { command } from "#lib/kernel/command.ts";
import { comingMoment, momentOf } from "#lib/kernel/deadline.ts";
import { happened } from "#lib/kernel/facts.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { stillItself } from "#lib/issues/model.ts";
import { canSeeTrack } from "#lib/issues/policy.ts";
import { familyOf, findOnTrack } from "#lib/issues/queries.ts";
import * as facts from "#lib/responses/facts.ts";
import { ByResponse, ChangeResponseLane, GoNoGo, PlanResponse, RecordReply, SaveResponse, SubmitResponse, WithReason } from "#lib/responses/input.ts";
import { responseActs } from "#lib/responses/model.ts";
import { canApproveResponse, canCancelResponse, canChangeResponseLane, canDecideToRespond, canEditResponse, canPlanResponse, canReadResponse, canRecordReply, canSubmitResponse } from "#lib/responses/policy.ts";
import { findResponse } from "#lib/responses/queries.ts";

type Scene = facts.Scene;

const change = async (tx: Tx, scene: Scene, values: Partial<Response>): Promise<Scene> => {
  const [response] = await tx.update(responses).set(values).where(eq(responses.id, scene.response.id)).returning();
  return { ...scene, response: response! };
};

/** Something an authority should hear from us, by when, in which form. Whether we do it is decided next. */
export const planResponse = command({
  name: "planResponse", input: PlanResponse, subject: findOnTrack, seen: canSeeTrack, allow: canPlanResponse,
  async run({ actor, input: { issue: _, hub: __, position, ...input }, subject: { issue, hub, track }, tx }) {
    stillItself(issue);
    if (!track) throw new Refusal("state", { code: "noTrack" });
    if (position && (await tx.$count(positions, and(eq(positions.id, position), inArray(positions.issueId, familyOf(tx, actor, issue.id))))) === 0) throw wrong("position", "notOneOf");
    const [response] = await tx.insert(responses).values({ ...input, positionId: position, issueId: issue.id, hubId: hub.id, lane: "hub", closesAt: comingMoment(input), createdBy: actor.id }).returning();
    return happened({ id: response!.id, state: response!.state }, facts.responsePlanned({ response: response!, issue, hub }));
  },
});

/** Whether we respond, with a reason that can be found later. */
export const decideGoNoGo = command({
  name: "decideGoNoGo", input: GoNoGo, subject: findResponse, seen: canReadResponse, allow: canDecideToRespond,
  async run({ input: { decision, reason }, subject, tx }) {
    const scene = await change(tx, subject, { state: responseActs.after(subject.response.state, decision === "go" ? "go" : "noGo"), reason });
    return happened({ state: scene.response.state }, facts.goDecided(scene, decision, reason));
  },
});

/** Whoever starts is its editor. */
export const startWork = command({
  name: "startWork", input: ByResponse, subject: findResponse, seen: canReadResponse, allow: canEditResponse,
  async run({ actor, subject, tx }) {
    const [editor] = await tx.select({ name: people.name }).from(people).where(eq(people.id, actor.id));
    return happened({ state: "in-work" }, facts.workStarted(await change(tx, subject, { state: responseActs.after(subject.response.state, "startWork"), editorId: actor.id }), editor!.name));
  },
});

/** Whoever saves is its editor from then on, so that it is approved by somebody who did not write the last words. */
export const saveResponse = command({
  name: "saveResponse", input: SaveResponse, subject: findResponse, seen: canReadResponse, allow: canEditResponse,
  async run({ actor, input: { revision, title, body }, subject, tx }) {
    const { state, revision: present } = subject.response;
    if (state !== "in-work") throw new Refusal("state", { code: "response.edit", values: { state }, present: { state, allowed: responseActs.allowed(state) } });
    if (revision !== present) throw new Refusal("conflict", { code: "responseMoved", present: { revision: present, title: subject.response.title, body: subject.response.body } });
    const scene = await change(tx, subject, { title, body, revision: revision + 1, editorId: actor.id });
    return happened({ revision: scene.response.revision }, facts.responseSaved(scene));
  },
});

/** The text is frozen while others look at it. */
export const sendToReview = command({
  name: "sendToReview", input: ByResponse, subject: findResponse, seen: canReadResponse, allow: canEditResponse,
  async run({ subject, tx }) {
    if (!subject.response.body.trim()) throw wrong("body", "required");
    return happened({ state: "in-review" }, facts.reviewAsked(await change(tx, subject, { state: responseActs.after(subject.response.state, "sendToReview") })));
  },
});

export const returnToWork = command({
  name: "returnToWork", input: WithReason, subject: findResponse, seen: canReadResponse, allow: (actor, subject) => canDecideToRespond(actor, subject) || canApproveResponse(actor, subject),
  run: async ({ input: { reason }, subject, tx }) => happened({ state: "in-work" }, facts.returnedToWork(await change(tx, subject, { state: responseActs.after(subject.response.state, "returnToWork"), reason, approvedAt: null, approvedBy: null }), reason)),
});

export const approveResponse = command({
  name: "approveResponse", input: ByResponse, subject: findResponse, seen: canReadResponse, allow: canApproveResponse,
  run: async ({ actor, subject, tx }) => happened({ state: "approved" }, facts.responseApproved(await change(tx, subject, { state: responseActs.after(subject.response.state, "approve"), approvedBy: actor.id, approvedAt: clock.now() }))),
});

/** Records that it was filed. We prepare and record; the filing itself is done with the authority, and its receipt is kept. */
export const submitResponse = command({
  name: "submitResponse", input: SubmitResponse, subject: findResponse, seen: canReadResponse, allow: canSubmitResponse,
  async run({ actor, input, subject, tx }) {
    const state = responseActs.after(subject.response.state, "submit");
    const filedAt = momentOf({ day: input.filedOn, time: input.filedTime, zone: input.filedZone }, { day: "filedOn", time: "filedTime", zone: "filedZone" });
    if (filedAt > clock.now()) throw wrong("filedOn", "future");
    const [receipt] = await tx.insert(receipts).values({ responseId: subject.response.id, reference: input.reference, filedAt, filedBy: actor.id, hash: sha256(subject.response.body), note: input.note }).returning();
    const scene = await change(tx, subject, { state });
    return happened({ id: receipt!.id, state, hash: receipt!.hash }, facts.responseSubmitted(scene, receipt!));
  },
});

/** What came back from the authority, or that the file is closed. */
export const recordReply = command({
  name: "recordReply", input: RecordReply, subject: findResponse, seen: canReadResponse, allow: canRecordReply,
  async run({ input: { act, reason }, subject, tx }) {
    const scene = await change(tx, subject, { state: responseActs.after(subject.response.state, act), reason });
    return happened({ state: scene.response.state }, facts.replyRecorded(scene, act, reason));
  },
});

export const cancelResponse = command({
  name: "cancelResponse", input: WithReason, subject: findResponse, seen: canReadResponse, allow: canCancelResponse,
  run: async ({ input: { reason }, subject, tx }) => happened({ state: "cancelled" }, facts.responseCancelled(await change(tx, subject, { state: responseActs.after(subject.response.state, "cancel"), reason }), reason)),
});

export const changeResponseLane = command({
  name: "changeResponseLane", input: ChangeResponseLane, subject: findResponse, seen: canReadResponse, allow: canChangeResponseLane,
  run: async ({ input: { lane }, subject, tx }) => happened({ lane }, facts.responseLaneChanged(await change(tx, subject, { lane }))),
});
