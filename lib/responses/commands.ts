import { and, asc, count, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { amendmentAuthors, amendments, asks, organisations, people, positions, responseAmendments, responseAsks, responseChecks, responses, responseTexts, type Response } from "#db/schema/index.ts";
import type { TextMoment } from "#db/vocabulary.ts";
import type { ChannelProfile } from "#db/channels/profile.ts";
import { sha256 } from "#lib/formats/checksum.ts";
import { clock } from "#lib/platform/clock.ts";
import { newId } from "#lib/platform/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { comingMoment } from "#lib/kernel/deadline.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { narrower } from "#lib/kernel/lane.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { wouldBe } from "#lib/kernel/telling.ts";
import { profilesInForce } from "#lib/channels/queries.ts";
import { identify } from "#lib/kernel/identify.ts";
import { currentRules } from "#lib/hubs/queries.ts";
import { stillItself } from "#lib/issues/model.ts";
import { canSeeTrack } from "#lib/issues/policy.ts";
import { familyOf, findOnTrack } from "#lib/issues/queries.ts";
import { linkByLocator, unlinkProvisions } from "#lib/provisions/commands.ts";
import * as facts from "#lib/responses/facts.ts";
import { AddCheck, ByResponse, ChangeResponseLane, DescribeResponse, ExplainMissed, FixResponse, GoNoGo, NameEditor, PlanResponse, SaveResponse, TickCheck, WithReason } from "#lib/responses/input.ts";
import { changeBetween, checklistFor, frozen, isEditorial, mostFixed, responseActs, unsent } from "#lib/responses/model.ts";
import { checksOf, findResponse, requireWithinLimits, wordsOf } from "#lib/responses/queries.ts";
import * as policy from "#lib/responses/policy.ts";

type Scene = facts.Scene;

export const change = async (tx: Tx, scene: Scene, values: Partial<Response>): Promise<Scene> => {
  const [response] = await tx.update(responses).set(values).where(eq(responses.id, scene.response.id)).returning();
  return { ...scene, response: response! };
};

/** Keeps the text as it stands, for ever. */
export async function keepText(tx: Tx, actor: Actor, { id: responseId, title, ...response }: Response, moment: TextMoment, reason: string | null = null) {
  const body = await wordsOf(tx, { id: responseId, body: response.body });
  const [{ kept } = { kept: 0 }] = await tx.select({ kept: count() }).from(responseTexts).where(eq(responseTexts.responseId, responseId));
  await tx.insert(responseTexts).values({ responseId, number: kept + 1, moment, title, body, hash: sha256(body), reason, by: actor.id });
}

const nameOf = async (tx: Tx, id: string) => (await tx.select({ name: people.name }).from(people).where(eq(people.id, id)))[0]!.name;

const refuse = (act: string, { state }: Response) => new Refusal("state", { code: `response.${act}`, values: { state }, present: { state, allowed: responseActs.allowed(state) } });

/** Puts what is to be seen to on the list of a response, in its order; what stands there already, ticked or not, stays as it is. */
const keepChecklist = (tx: Tx, { id }: Response, profile: ChannelProfile) => tx.insert(responseChecks)
  .values(checklistFor(profile).map(({ key, words, required }, place) => ({ responseId: id, key, label: words ?? null, required, place }))).onConflictDoNothing();

/** Something an authority should hear from us, by when, in which form. Whether we do it is decided next. */
export const planResponse = command({
  name: "planResponse", input: PlanResponse, subject: findOnTrack, seen: canSeeTrack, allow: policy.canPlanResponse,
  tells: ({ subject: { issue, hub } }) => [facts.responsePlanned({ response: wouldBe<Response>({ id: "", lane: narrower("hub", issue.lane), hubId: hub.id, organisationId: null }), issue, hub })],
  async run({ actor, input: { issue: _, hub: __, position, ...input }, subject: { issue, hub, track }, tx }) {
    stillItself(issue);
    if (!track) throw new Refusal("state", { code: "noTrack" });
    if (position && (await tx.$count(positions, and(eq(positions.id, position), inArray(positions.issueId, familyOf(tx, actor, issue.id))))) === 0) throw wrong("position", "notOneOf");
    const { version, profile } = (await profilesInForce(tx))[input.channel];
    const [response] = await tx.insert(responses).values({ ...input, channelVersion: version, positionId: position, issueId: issue.id, hubId: hub.id, lane: narrower("hub", issue.lane), closesAt: comingMoment(input), createdBy: actor.id }).returning();
    await keepChecklist(tx, response!, profile);
    await linkByLocator(tx, `response:${response!.id}`, issue.id, response!.provision);
    return happened({ id: response!.id, state: response!.state }, facts.responsePlanned({ response: response!, issue, hub }));
  },
});

/** The hub's own number for a response, for whom it is, what was asked and what it is to bring. */
export const describeResponse = command({
  name: "describeResponse", input: DescribeResponse, subject: findResponse, seen: policy.canReadResponse, allow: policy.canEditResponse,
  async run({ input: { response: _, ...given }, subject, tx }) {
    const values = Object.fromEntries(Object.entries(given).filter(([name, value]) => value !== undefined && value !== subject.response[name as keyof typeof given]));
    if (Object.keys(values).length === 0) return unchanged(null);
    return happened(null, facts.responseDescribed(await change(tx, subject, values)));
  },
});

/** Whether we respond, with a reason that can be found later. */
export const decideGoNoGo = command({
  name: "decideGoNoGo", input: GoNoGo, subject: findResponse, seen: policy.canReadResponse, allow: policy.canDecideToRespond,
  tells: () => [],
  async run({ input: { decision, because, reason }, subject, tx }) {
    const scene = await change(tx, subject, { state: responseActs.after(subject.response.state, decision === "go" ? "go" : "noGo"), because: decision === "go" ? null : because, decision: reason, reason });
    return happened({ state: scene.response.state }, facts.goDecided(scene, decision, reason));
  },
});

/** A no-go is taken back while there is time: we respond after all. */
export const reconsiderResponse = command({
  name: "reconsiderResponse", input: WithReason, subject: findResponse, seen: policy.canReadResponse, allow: policy.canReconsiderResponse,
  tells: ({ subject }) => [facts.responseReconsidered(subject, "")],
  async run({ input: { reason }, subject, tx }) {
    const state = responseActs.after(subject.response.state, "reconsider");
    if (subject.response.closesAt <= clock.now()) throw new Refusal("state", { code: "response.tooLate", present: { state: subject.response.state, allowed: [] } });
    return happened({ state }, facts.responseReconsidered(await change(tx, subject, { state, because: null, decision: reason, reason }), reason));
  },
});

/** Somebody is to write it, who may read it: from the start, or from whoever did until now. */
export const nameEditor = command({
  name: "nameEditor", input: NameEditor, subject: findResponse, seen: policy.canReadResponse, allow: policy.canNameEditor,
  tells: ({ input: { person }, subject }) => {
    if (!person) return null;
    return person === subject.response.editorId ? [] : [facts.editorNamed({ ...subject, response: { ...subject.response, editorId: person } }, "", subject.response.editorId)];
  },
  async run({ input: { person }, subject, tx }) {
    const { response } = subject;
    if (!unsent.includes(response.state)) throw refuse("nameEditor", response);
    if (person === response.editorId) return unchanged(null);
    if (!policy.canReadResponse(await identify(person, tx), subject)) throw wrong("person", "cannotRead");
    // Whoever wrote the last words is known from then on, so that handing over lets nobody approve their own.
    const scene = await change(tx, subject, { editorId: person, savedBy: response.savedBy ?? (response.startedAt ? response.editorId : null) });
    return happened(null, facts.editorNamed(scene, await nameOf(tx, person), response.editorId));
  },
});

/** Whoever starts is its editor, unless another was named. */
export const startWork = command({
  name: "startWork", input: ByResponse, subject: findResponse, seen: policy.canReadResponse, allow: policy.canEditResponse,
  tells: () => [],
  async run({ actor, subject, tx }) {
    const scene = await change(tx, subject, { state: responseActs.after(subject.response.state, "startWork"), editorId: subject.response.editorId ?? actor.id, startedAt: clock.now() });
    return happened({ state: "in-work" }, facts.workStarted(scene, await nameOf(tx, scene.response.editorId!)));
  },
});

async function relink(tx: Tx, { id, issueId, provision }: Response) {
  await unlinkProvisions(tx, `response:${id}`);
  await linkByLocator(tx, `response:${id}`, issueId, provision);
}

/** Who saved last is kept, so that it is approved by somebody who did not write the last words. */
export const saveResponse = command({
  name: "saveResponse", input: SaveResponse, subject: findResponse, seen: policy.canReadResponse, allow: policy.canEditResponse,
  async run({ actor, input: { revision, title, body, provision }, subject, tx }) {
    const { state, revision: present } = subject.response;
    if (state !== "in-work") throw new Refusal("state", { code: "response.edit", values: { state }, present: { state, allowed: responseActs.allowed(state) } });
    if (revision !== present) throw new Refusal("conflict", { code: "responseMoved", present: { revision: present, title: subject.response.title, body: subject.response.body } });
    const scene = await change(tx, subject, { title, body, ...(provision === undefined ? {} : { provision }), revision: revision + 1, savedBy: actor.id, editorId: subject.response.editorId ?? actor.id });
    if (scene.response.provision !== subject.response.provision) await relink(tx, scene.response);
    return happened({ revision: scene.response.revision }, facts.responseSaved(scene));
  },
});

/** Keeps the asks and amendments that go in as they read now: whatever is done to a position afterwards, these are the words that others look at. */
export async function freezeContents(tx: Tx, { id }: Pick<Response, "id">) {
  for (const { ask } of await tx.select({ ask: asks }).from(responseAsks).innerJoin(asks, eq(asks.id, responseAsks.askId)).where(eq(responseAsks.responseId, id))) {
    await tx.update(responseAsks).set({ frozen: { number: ask.number, statement: ask.statement, provision: ask.provision } }).where(and(eq(responseAsks.responseId, id), eq(responseAsks.askId, ask.id)));
  }
  for (const { amendment } of await tx.select({ amendment: amendments }).from(responseAmendments).innerJoin(amendments, eq(amendments.id, responseAmendments.amendmentId)).where(eq(responseAmendments.responseId, id))) {
    const { number, provision, current, proposed, justification } = amendment;
    const authors = await tx.select({ name: organisations.name }).from(amendmentAuthors).innerJoin(organisations, eq(organisations.id, amendmentAuthors.organisationId)).where(eq(amendmentAuthors.amendmentId, amendment.id)).orderBy(asc(organisations.name), asc(organisations.id));
    await tx.update(responseAmendments).set({ frozen: { number, provision, current, proposed, justification, authors: authors.map(({ name }) => name) } }).where(and(eq(responseAmendments.responseId, id), eq(responseAmendments.amendmentId, amendment.id)));
  }
}

/** The text is frozen while others look at it. */
export const sendToReview = command({
  name: "sendToReview", input: ByResponse, subject: findResponse, seen: policy.canReadResponse, allow: policy.canEditResponse,
  tells: ({ subject }) => [facts.reviewAsked(subject)],
  async run({ actor, subject, tx }) {
    if (!(await wordsOf(tx, subject.response))) throw wrong("body", "noWords");
    await requireWithinLimits(tx, subject.response);
    await freezeContents(tx, subject.response);
    const scene = await change(tx, subject, { state: responseActs.after(subject.response.state, "sendToReview"), fixedBy: null });
    await keepText(tx, actor, scene.response, "review");
    return happened({ state: "in-review" }, facts.reviewAsked(scene));
  },
});

export const returnToWork = command({
  name: "returnToWork", input: WithReason, subject: findResponse, seen: policy.canReadResponse, allow: (actor, subject) => policy.canDecideToRespond(actor, subject) || policy.canApproveResponse(actor, subject),
  tells: ({ subject }) => [facts.returnedToWork(subject, "")],
  run: async ({ input: { reason }, subject, tx }) => happened({ state: "in-work" }, facts.returnedToWork(await change(tx, subject, { state: responseActs.after(subject.response.state, "returnToWork"), reason, approvedAt: null, approvedBy: null, versionId: null, fixedBy: null }), reason)),
});

/** The adopted version of the position that a response stands on, or null. */
async function adoptedFor(tx: Tx, { positionId }: Response) {
  const [position] = positionId ? await tx.select({ state: positions.state, version: positions.adoptedVersionId }).from(positions).where(eq(positions.id, positionId)) : [];
  return position && ["adopted", "published"].includes(position.state) ? position.version : null;
}

/** Approved by a second pair of eyes, and as the rules of the hub want it: by its board, on a position that was adopted. */
export const approveResponse = command({
  name: "approveResponse", input: ByResponse, subject: findResponse, seen: policy.canReadResponse, allow: policy.canApproveResponse,
  tells: ({ subject }) => [facts.responseApproved(subject)],
  async run({ actor, subject, tx }) {
    const state = responseActs.after(subject.response.state, "approve");
    await requireWithinLimits(tx, subject.response);
    const { filing } = (await currentRules(tx, subject.hub.id)).rules;
    if (!policy.approvesFor(actor, subject, filing.approvedBy)) throw new Refusal("forbidden", { code: "response.boardApproves" });
    const versionId = await adoptedFor(tx, subject.response);
    if (filing.adoptedOnly && versionId === null) throw new Refusal("state", { code: "response.notAdopted", present: { state: subject.response.state, allowed: responseActs.allowed(subject.response.state) } });
    const scene = await change(tx, subject, { state, versionId, approvedBy: actor.id, approvedAt: clock.now() });
    await keepText(tx, actor, scene.response, "approved");
    return happened({ state }, facts.responseApproved(scene));
  },
});

/** A slip is mended in a frozen text: both texts are kept, everybody concerned is told, and an approval stays. */
export const fixResponse = command({
  name: "fixResponse", input: FixResponse, subject: findResponse, seen: policy.canReadResponse, allow: policy.canFixResponse,
  tells: ({ subject }) => [facts.responseFixed(subject, { added: 0, removed: 0 }, "")],
  async run({ actor, input: { revision, body, reason }, subject, tx }) {
    const { response } = subject;
    if (!frozen.includes(response.state)) throw refuse("fix", response);
    if (revision !== response.revision) throw new Refusal("conflict", { code: "responseMoved", present: { revision: response.revision, title: response.title, body: response.body } });
    if (!body.trim()) throw wrong("body", "required");
    if (body === response.body) throw wrong("body", "changesNothing");
    const { added, removed } = changeBetween(response.body, body, response.language);
    if (!isEditorial({ added, removed })) throw wrong("body", "notEditorial", { most: mostFixed });
    const scene = await change(tx, subject, { body, revision: revision + 1, fixedBy: actor.id });
    await keepText(tx, actor, scene.response, "fixed", reason);
    return happened({ revision: scene.response.revision }, facts.responseFixed(scene, { added, removed }, reason));
  },
});

/** Something else is to be seen to before this one is filed. */
export const addCheck = command({
  name: "addCheck", input: AddCheck, subject: findResponse, seen: policy.canReadResponse, allow: policy.canTickCheck,
  async run({ input: { label, required }, subject, tx }) {
    if (!unsent.includes(subject.response.state)) throw refuse("check", subject.response);
    const [id, checks] = [newId(), await checksOf(tx, subject.response.id)];
    await tx.insert(responseChecks).values({ id, key: id, label, required, place: checks.length, responseId: subject.response.id });
    return happened({ id }, facts.checkAdded(subject, label));
  },
});

/** An item of the checklist was seen to, or was not after all. */
export const tickCheck = command({
  name: "tickCheck", input: TickCheck, subject: findResponse, seen: policy.canReadResponse, allow: policy.canTickCheck,
  async run({ actor, input: { check: key, done }, subject, tx }) {
    if (!unsent.includes(subject.response.state)) throw refuse("check", subject.response);
    const check = (await checksOf(tx, subject.response.id)).find((one) => one.key === key);
    if (!check) throw wrong("check", "notOneOf");
    if ((check.tickedAt !== null) === (done === "yes")) return unchanged(null);
    await tx.update(responseChecks).set(done === "yes" ? { tickedBy: actor.id, tickedAt: clock.now() } : { tickedBy: null, tickedAt: null }).where(eq(responseChecks.id, check.id));
    return happened(null, facts.checkTicked(subject, check.label ?? check.key, done));
  },
});

/** Why a deadline was missed, for those who come after. */
export const explainMissed = command({
  name: "explainMissed", input: ExplainMissed, subject: findResponse, seen: policy.canReadResponse, allow: policy.canExplainMissed,
  async run({ actor, input: { note }, subject, tx }) {
    if (subject.response.state !== "missed") throw refuse("explainMissed", subject.response);
    return happened(null, facts.missedExplained(await change(tx, subject, { missedNote: note, missedNoteBy: actor.id })));
  },
});

/** Nothing more is expected of it. */
export const concludeResponse = command({
  name: "concludeResponse", input: WithReason, subject: findResponse, seen: policy.canReadResponse, allow: policy.canConcludeResponse,
  tells: ({ subject }) => [facts.responseConcluded(subject, "")],
  run: async ({ input: { reason }, subject, tx }) => happened({ state: "concluded" }, facts.responseConcluded(await change(tx, subject, { state: responseActs.after(subject.response.state, "conclude"), reason }), reason)),
});

export const cancelResponse = command({
  name: "cancelResponse", input: WithReason, subject: findResponse, seen: policy.canReadResponse, allow: policy.canCancelResponse,
  tells: () => [],
  run: async ({ input: { reason }, subject, tx }) => happened({ state: "cancelled" }, facts.responseCancelled(await change(tx, subject, { state: responseActs.after(subject.response.state, "cancel"), reason }), reason)),
});

export const changeResponseLane = command({
  name: "changeResponseLane", input: ChangeResponseLane, subject: findResponse, seen: policy.canReadResponse, allow: policy.canChangeResponseLane,
  run: async ({ input: { lane }, subject, tx }) => happened({ lane }, facts.responseLaneChanged(await change(tx, subject, { lane }))),
});

/** Goes on under the rules of the channel as they are now; what they newly ask to be seen to comes onto the checklist. */
export const useNewerRules = command({
  name: "useNewerRules", input: ByResponse, subject: findResponse, seen: policy.canReadResponse, allow: policy.canEditResponse,
  async run({ subject, tx }) {
    const { state, channel, channelVersion } = subject.response;
    if (!unsent.includes(state)) throw new Refusal("state", { code: "response.sentUnderItsRules", present: { state, allowed: responseActs.allowed(state) } });
    const { version, profile } = (await profilesInForce(tx))[channel];
    if (version === channelVersion) return unchanged({ channelVersion });
    await keepChecklist(tx, subject.response, profile);
    return happened({ channelVersion: version }, facts.rulesRenewed(await change(tx, subject, { channelVersion: version }), channelVersion));
  },
});
