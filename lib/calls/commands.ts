import { and, count, eq, inArray, isNull, max } from "drizzle-orm";
import type { Reader, Tx } from "#db/client.ts";
import { callAudience, callProvisions, callQuestions, callReminders, calls, organisations, participations, questionAnswers, tracks, type Call, type CallQuestion, type Track } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { newId } from "#lib/platform/ids.ts";
import { command } from "#lib/kernel/command.ts";
import { comingMoment } from "#lib/kernel/deadline.ts";
import { happened, type Fact } from "#lib/kernel/facts.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { wouldBe } from "#lib/kernel/telling.ts";
import * as facts from "#lib/calls/facts.ts";
import { AddCallProvision, AddCallQuestion, ByCall, ByCallProvision, ByCallQuestion, CloseCall, DraftCall, EditCallQuestion, ExtendCall, MoveCallQuestion, SetAudience, SetReminders, type QuestionInput } from "#lib/calls/input.ts";
import { callActs } from "#lib/calls/model.ts";
import { canCloseCall, canDraftCall, canExtendCall, canOpenCall, canReadCall, canRemind, canShapeCall } from "#lib/calls/policy.ts";
import { audienceOf, findCall, findProvision, findQuestion, isOpenNow, silentOn } from "#lib/calls/queries.ts";
import { trackMoved } from "#lib/issues/facts.ts";
import { stillItself } from "#lib/issues/model.ts";
import { canSeeTrack } from "#lib/issues/policy.ts";
import { findOnTrack } from "#lib/issues/queries.ts";
import { linkByLocator, linkByLocators, unlinkProvisions } from "#lib/provisions/commands.ts";

type Scene = Awaited<ReturnType<typeof findCall>>;

/** The most questions one form can have; beyond, nobody fills it in. */
const mostQuestions = 30;

const trackFor = (db: Reader, { issue, hub }: Pick<Scene, "issue" | "hub">) => db.select().from(tracks).where(and(eq(tracks.issueId, issue.id), eq(tracks.hubId, hub.id)));
const isBefore = ({ state }: Track) => state === "triage" || state === "watching";
/** What is said of a call that is open from now on, and of its track where the hub was not further. */
async function opened(db: Reader, scene: Scene, track: Track, gathering: Track): Promise<[Fact, ...Fact[]]> {
  const fact = facts.callOpened(scene, await audienceOf(db, scene.call.id));
  return isBefore(track) ? [fact, trackMoved(scene.issue, gathering, scene.hub, { act: "gather", reason: null, from: track.state })] : [fact];
}
async function wouldOpen(db: Reader, scene: Scene) {
  const [track] = await trackFor(db, scene);
  return track ? opened(db, { ...scene, call: { ...scene.call, state: "open" } }, track, { ...track, state: "gathering" }) : null;
}

/** Opens a call that is not over yet and, where the hub was not further, moves its track to gathering. */
async function open(tx: Tx, scene: Scene): Promise<[Fact, ...Fact[]]> {
  const state = callActs.after(scene.call.state, "openCall");
  comingMoment(scene.call);
  const [call] = await tx.update(calls).set({ state, openedAt: clock.now() }).where(eq(calls.id, scene.call.id)).returning();
  const [track] = await trackFor(tx, scene);
  if (!track) throw new Refusal("state", { code: "noTrack" });
  const [moved] = isBefore(track) ? await tx.update(tracks).set({ state: "gathering", movedAt: clock.now() }).where(eq(tracks.id, track.id)).returning() : [track];
  return opened(tx, { ...scene, call: call! }, track, moved!);
}

/** A question of a hub to its participants, until a moment in the authority's or the hub's time. */
export const draftCall = command({
  name: "draftCall", input: DraftCall, subject: findOnTrack, seen: canSeeTrack, allow: canDraftCall,
  tells: ({ input: { open: atOnce, lane = "hub" }, subject: { issue, hub }, db }) => (atOnce ? wouldOpen(db, { issue, hub, call: wouldBe<Call>({ id: "", lane, hubId: hub.id, organisationId: null, state: "draft" }) }) : []),
  async run({ actor, input: { issue: _, hub: __, open: atOnce, ...input }, subject: { issue, hub }, tx }) {
    stillItself(issue);
    const [call] = await tx.insert(calls).values({ ...input, issueId: issue.id, hubId: hub.id, closesAt: comingMoment(input), createdBy: actor.id }).returning();
    await linkByLocator(tx, `call:${call!.id}`, issue.id, call!.provision);
    const scene = { call: call!, issue, hub };
    return happened({ id: call!.id }, facts.callDrafted(scene), ...(atOnce ? await open(tx, scene) : []));
  },
});

export const openCall = command({
  name: "openCall", input: ByCall, subject: findCall, seen: canReadCall, allow: canOpenCall,
  tells: ({ subject, db }) => wouldOpen(db, subject),
  run: async ({ subject, tx }) => happened({ id: subject.call.id }, ...(await open(tx, subject))),
});

export const closeCall = command({
  name: "closeCall", input: CloseCall, subject: findCall, seen: canReadCall, allow: canCloseCall,
  tells: () => [],
  async run({ input: { reason }, subject, tx }) {
    const state = callActs.after(subject.call.state, "closeCall");
    const [call] = await tx.update(calls).set({ state, closedAt: clock.now() }).where(eq(calls.id, subject.call.id)).returning();
    return happened({ id: call!.id }, facts.callClosed({ ...subject, call: call! }, reason));
  },
});

/** Gives an open call more time. Whoever was asked is told, with the reason; reminders follow the new end. */
export const extendCall = command({
  name: "extendCall", input: ExtendCall, subject: findCall, seen: canReadCall, allow: canExtendCall,
  tells: async ({ subject, db }) => [facts.callExtended(subject, await audienceOf(db, subject.call.id), { reason: "", before: "" })],
  async run({ input: { call: _, reason, ...end }, subject, tx }) {
    const before = subject.call;
    if (!isOpenNow(before)) throw new Refusal("state", { code: "call.notOpen", present: { state: before.state, allowed: callActs.allowed(before.state) } });
    const closesAt = comingMoment(end);
    if (closesAt <= before.closesAt) throw wrong("day", "notLater");
    const [call] = await tx.update(calls).set({ ...end, closesAt, firstClosesAt: before.firstClosesAt ?? before.closesAt }).where(eq(calls.id, before.id)).returning();
    // The steps of the plan that were taken before the old end come again before the new one.
    await tx.update(callReminders).set({ daysBefore: null }).where(eq(callReminders.callId, before.id));
    return happened({ id: before.id }, facts.callExtended({ ...subject, call: call! }, await audienceOf(tx, before.id), { reason, before: before.day }));
  },
});

/** A call that is over asks nothing more. */
function stillAsking({ call }: Scene) {
  if (call.state === "closed") throw new Refusal("state", { code: "call.closed", present: { state: call.state, allowed: [] } });
}

/** Whom a call asks. Whoever else participates may answer too; they are neither told nor counted as silent. */
export const setAudience = command({
  name: "setAudience", input: SetAudience, subject: findCall, seen: canReadCall, allow: canShapeCall,
  async run({ input: { everyone, organisations: slugs }, subject, tx }) {
    stillAsking(subject);
    if (!everyone && slugs.length === 0) throw wrong("organisations", "required");
    const participating = await tx.select({ id: organisations.id, slug: organisations.slug }).from(organisations)
      .innerJoin(participations, and(eq(participations.organisationId, organisations.id), eq(participations.hubId, subject.hub.id), isNull(participations.endedAt)));
    const known = new Map(participating.map(({ id, slug }) => [slug, id]));
    const chosen = everyone ? [] : [...new Set(slugs)].map((slug) => known.get(slug));
    if (chosen.includes(undefined)) throw wrong("organisations", "notOneOf");
    await tx.delete(callAudience).where(eq(callAudience.callId, subject.call.id));
    if (chosen.length > 0) await tx.insert(callAudience).values(chosen.map((organisationId) => ({ callId: subject.call.id, organisationId: organisationId! })));
    return happened({ organisations: chosen.length }, facts.audienceSet(subject, chosen.length));
  },
});

/** On which days before the end those who have not answered are reminded; none where nobody is to be. */
export const setReminders = command({
  name: "setReminders", input: SetReminders, subject: findCall, seen: canReadCall, allow: canShapeCall,
  async run({ input: { days }, subject, tx }) {
    stillAsking(subject);
    const [call] = await tx.update(calls).set({ remindDays: days }).where(eq(calls.id, subject.call.id)).returning();
    return happened({ days }, facts.remindersSet({ ...subject, call: call! }));
  },
});

/** Reminds those asked who have not answered, and nobody else. Once a day is enough. */
export const remindSilent = command({
  name: "remindSilent", input: ByCall, subject: findCall, seen: canReadCall, allow: canRemind,
  tells: async ({ subject, db }) => [facts.callReminded(subject, (await silentOn(db, subject.call)).map(({ id }) => id))],
  async run({ actor, subject, tx }) {
    if (!isOpenNow(subject.call)) throw new Refusal("state", { code: "call.notOpen", present: { state: subject.call.state, allowed: callActs.allowed(subject.call.state) } });
    const [last] = await tx.select({ at: max(callReminders.sentAt) }).from(callReminders).where(eq(callReminders.callId, subject.call.id));
    if (last?.at && clock.now().getTime() - last.at.getTime() < 86_400_000) throw new Refusal("tooMany", { code: "call.remindedToday" });
    const silent = await silentOn(tx, subject.call);
    if (silent.length === 0) throw new Refusal("state", { code: "call.nobodySilent" });
    await tx.insert(callReminders).values({ callId: subject.call.id, sentBy: actor.id });
    return happened({ organisations: silent.length }, facts.callReminded(subject, silent.map(({ id }) => id)));
  },
});

/** What can be answered, of what was filled in for another kind nothing. */
function optionsOf({ kind, choices, from, to, low, high, unit }: QuestionInput) {
  if (kind === "choice" || kind === "choices") {
    if (choices.length < 2) throw wrong("choices", "twoAtLeast");
    if (new Set(choices).size < choices.length) throw wrong("choices", "taken");
    return { choices };
  }
  if (kind === "number") return unit ? { unit } : {};
  if (kind !== "scale") return {};
  const [first, last] = [from ?? 1, to ?? 5];
  if (last <= first) throw wrong("to", "notHigher");
  return { from: first, to: last, ...(low ? { low } : {}), ...(high ? { high } : {}) };
}

const columnsOf = (input: QuestionInput) => ({ kind: input.kind, prompt: input.prompt, help: input.help, required: input.required, options: optionsOf(input) });

/** A question of the hub's own on a call, after those it has. */
export const addCallQuestion = command({
  name: "addCallQuestion", input: AddCallQuestion, subject: findCall, seen: canReadCall, allow: canShapeCall,
  async run({ actor, input: { call: _, ...input }, subject, tx }) {
    stillAsking(subject);
    const [present] = await tx.select({ n: count(), last: max(callQuestions.place) }).from(callQuestions).where(and(eq(callQuestions.callId, subject.call.id), isNull(callQuestions.replacedAt)));
    if (present!.n >= mostQuestions) throw new Refusal("state", { code: "call.tooManyQuestions", values: { most: mostQuestions } });
    const [question] = await tx.insert(callQuestions).values({ ...columnsOf(input), callId: subject.call.id, key: newId(), place: (present!.last ?? 0) + 1, createdBy: actor.id }).returning();
    return happened({ id: question!.id, version: 1 }, facts.questionAdded(subject, question!));
  },
});

/** Changes a question. Once it has been answered the change is a new version, and what was answered stays with the words it was asked in. */
export const editCallQuestion = command({
  name: "editCallQuestion", input: EditCallQuestion, subject: findQuestion, seen: canReadCall, allow: canShapeCall,
  async run({ actor, input: { question: _, ...input }, subject: { question: before, ...subject }, tx }) {
    stillAsking(subject);
    if (before.replacedAt) throw new Refusal("conflict", { code: "callQuestionMoved", present: await presentOf(tx, before) });
    const question = (await tx.$count(questionAnswers, eq(questionAnswers.questionId, before.id))) > 0 ? await followedBy(tx, before, { ...columnsOf(input), createdBy: actor.id }) : await changed(tx, before, columnsOf(input));
    return happened({ id: question.id, version: question.version }, facts.questionChanged(subject, question, before.prompt));
  },
});

async function presentOf(tx: Tx, { callId, key }: CallQuestion) {
  const [now] = await tx.select({ id: callQuestions.id, version: callQuestions.version, prompt: callQuestions.prompt }).from(callQuestions).where(and(eq(callQuestions.callId, callId), eq(callQuestions.key, key), isNull(callQuestions.replacedAt)));
  return now ?? null;
}

async function changed(tx: Tx, { id }: CallQuestion, values: Partial<CallQuestion>): Promise<CallQuestion> {
  const [question] = await tx.update(callQuestions).set(values).where(eq(callQuestions.id, id)).returning();
  return question!;
}

async function followedBy(tx: Tx, { id, callId, key, version, place }: CallQuestion, values: Pick<CallQuestion, "kind" | "prompt" | "help" | "required" | "options" | "createdBy">): Promise<CallQuestion> {
  await tx.update(callQuestions).set({ replacedAt: clock.now() }).where(eq(callQuestions.id, id));
  const [question] = await tx.insert(callQuestions).values({ ...values, callId, key, place, version: version + 1 }).returning();
  return question!;
}

/** Asks a question no more. What was answered to it stays readable. */
export const retireCallQuestion = command({
  name: "retireCallQuestion", input: ByCallQuestion, subject: findQuestion, seen: canReadCall, allow: canShapeCall,
  async run({ subject: { question, ...subject }, tx }) {
    stillAsking(subject);
    if (question.replacedAt) throw new Refusal("notFound");
    await changed(tx, question, { replacedAt: clock.now() });
    return happened(null, facts.questionRetired(subject, question));
  },
});

/** Changes places with the question before or after it. */
export const moveCallQuestion = command({
  name: "moveCallQuestion", input: MoveCallQuestion, subject: findQuestion, seen: canReadCall, allow: canShapeCall,
  async run({ input: { to }, subject: { question, ...subject }, tx }) {
    stillAsking(subject);
    const present = await tx.select().from(callQuestions).where(and(eq(callQuestions.callId, subject.call.id), isNull(callQuestions.replacedAt))).orderBy(callQuestions.place);
    const at = present.findIndex(({ id }) => id === question.id);
    const other = present[to === "up" ? at - 1 : at + 1];
    if (at < 0 || !other) throw new Refusal("state", { code: "call.noPlaceThere" });
    await changed(tx, question, { place: other.place });
    await changed(tx, other, { place: question.place });
    return happened(null, facts.questionMoved(subject, question));
  },
});

/** One more part of the text that the call is about. */
export const addCallProvision = command({
  name: "addCallProvision", input: AddCallProvision, subject: findCall, seen: canReadCall, allow: canShapeCall,
  async run({ input: { provision, words }, subject, tx }) {
    stillAsking(subject);
    const present = await tx.select({ provision: callProvisions.provision, place: callProvisions.place }).from(callProvisions).where(eq(callProvisions.callId, subject.call.id)).orderBy(callProvisions.place);
    if (subject.call.provision === provision || present.some((one) => one.provision === provision)) throw wrong("provision", "taken");
    const [added] = await tx.insert(callProvisions).values({ callId: subject.call.id, provision, words, place: (present.at(-1)?.place ?? 0) + 1 }).returning();
    await linkByLocator(tx, `call:${subject.call.id}`, subject.issue.id, provision);
    return happened({ id: added!.id }, facts.provisionAdded(subject, provision));
  },
});

/** A call speaks of the parts of the text that it names now. */
async function linkAnew(tx: Tx, { call, issue }: Scene) {
  const topic = `call:${call.id}` as const;
  const others = await tx.select({ provision: callProvisions.provision }).from(callProvisions).where(eq(callProvisions.callId, call.id));
  await unlinkProvisions(tx, topic);
  await linkByLocators(tx, issue.id, [call, ...others].map(({ provision }) => ({ topic, locator: provision })));
}

/** Asks about a part no more. What was said about it stays. */
export const removeCallProvision = command({
  name: "removeCallProvision", input: ByCallProvision, subject: findProvision, seen: canReadCall, allow: canShapeCall,
  async run({ subject: { provision, ...subject }, tx }) {
    stillAsking(subject);
    await tx.delete(callProvisions).where(inArray(callProvisions.id, [provision.id]));
    await linkAnew(tx, subject);
    return happened(null, facts.provisionRemoved(subject, provision.provision));
  },
});
