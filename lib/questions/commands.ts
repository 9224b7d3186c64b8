import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { positions, questions, type Hub, type Issue, type Question } from "#db/schema/index.ts";
import type { Lane } from "#db/vocabulary.ts";
import { wallOf } from "#lib/formats/deadline.ts";
import { clock } from "#lib/platform/clock.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { mayRead } from "#lib/kernel/lane.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { stillItself } from "#lib/issues/model.ts";
import { canSeeTrack } from "#lib/issues/policy.ts";
import { familyOf, findOnTrack } from "#lib/issues/queries.ts";
import * as facts from "#lib/questions/facts.ts";
import { ApplyAnswer, AskQuestion, ChangeQuestionLane, DraftQuestion, RecordAnswer, ReviseQuestion, WithdrawQuestion } from "#lib/questions/input.ts";
import { questionActs, stillOpen } from "#lib/questions/model.ts";
import { canApplyAnswer, canAskQuestion, canChangeQuestionLane, canDraftQuestion, canReadQuestion, canRecordAnswer, canReviseQuestion, canWithdrawQuestion, lanesFor } from "#lib/questions/policy.ts";
import { findQuestion } from "#lib/questions/queries.ts";

type Scene = facts.Scene;
type Place = { issue: Issue; hub: Hub };

const change = async (tx: Tx, scene: Scene, values: Partial<Question>): Promise<Scene> => {
  const [question] = await tx.update(questions).set(values).where(eq(questions.id, scene.question.id)).returning();
  return { ...scene, question: question! };
};

/** What waits for an answer is a position of the hub on the issue, which whoever names it may read. */
async function requirePosition(tx: Tx, actor: Actor, { issue, hub }: Place, id: string) {
  const [position] = await tx.select().from(positions).where(and(eq(positions.id, id), inArray(positions.issueId, familyOf(tx, actor, issue.id)), eq(positions.hubId, hub.id)));
  if (!position || !mayRead(actor, position)) throw wrong("position", "notOneOf");
}

function requireLane(actor: Actor, place: Place, lane: Lane) {
  if (!lanesFor(actor, place).some((open) => open === lane)) throw wrong("lane", "notOneOf");
}

/** What has been done was done by today, on the calendar of the hub. */
function requirePast(field: string, day: string, { zone }: Hub) {
  if (day > wallOf(clock.now(), zone).day) throw wrong(field, "future");
}

/** Something a hub means to ask an authority. */
export const draftQuestion = command({
  name: "draftQuestion", input: DraftQuestion, subject: findOnTrack, seen: canSeeTrack, allow: canDraftQuestion,
  async run({ actor, input: { issue: _, hub: __, wording, position, ...input }, subject: { issue, hub, track }, tx }) {
    stillItself(issue);
    if (!track) throw new Refusal("state", { code: "noTrack" });
    requireLane(actor, { issue, hub }, input.lane);
    if (position) await requirePosition(tx, actor, { issue, hub }, position);
    const [question] = await tx.insert(questions).values({ ...input, question: wording, positionId: position, issueId: issue.id, hubId: hub.id, createdBy: actor.id }).returning();
    return happened({ id: question!.id, state: question!.state }, facts.questionDrafted({ question: question!, issue, hub }));
  },
});

type Draft = Partial<Pick<Question, "question" | "background" | "holdsUp" | "authority" | "positionId">>;
type Typed = Omit<ReturnType<typeof ReviseQuestion.parse>, "question" | "was">;
/** What was typed, as the row has it; without what was left out. */
const draftOf = ({ wording, position, ...same }: Typed): Draft => Object.fromEntries(Object.entries({ question: wording, positionId: position, ...same }).filter(([, value]) => value !== undefined));

/**
 * What somebody typed anew. Where another has changed the same words since, they are shown instead of written over; which position waits is
 * a choice and not words, and the last one stands.
 */
function changedSince(was: Draft, typed: Draft, now: Question): Draft {
  const fields = (Object.keys(typed) as (keyof Draft)[]).filter((field) => typed[field] !== was[field] && typed[field] !== now[field]);
  const moved = fields.find((field) => field !== "positionId" && now[field] !== was[field]);
  if (moved) throw new Refusal("conflict", { code: "questionMoved", values: { theirs: now[moved] ?? "" } });
  return Object.fromEntries(fields.map((field) => [field, typed[field]]));
}

/** What was asked stays as it was asked; what waits for the answer may come later, until the question is closed. */
function requireChangeable({ state }: Question, changes: Draft) {
  const asked = (["question", "background", "authority"] as const).some((field) => field in changes);
  if (state === "draft" || (stillOpen.includes(state) && !asked)) return;
  throw new Refusal("state", { code: "question.edit", values: { state }, present: { state, allowed: questionActs.allowed(state) } });
}

export const reviseQuestion = command({
  name: "reviseQuestion", input: ReviseQuestion, subject: findQuestion, seen: canReadQuestion, allow: canReviseQuestion,
  async run({ actor, input: { question: _, was, ...typed }, subject, tx }) {
    const changes = was ? changedSince(draftOf(was), draftOf(typed), subject.question) : draftOf(typed);
    requireChangeable(subject.question, changes);
    if (changes.positionId) await requirePosition(tx, actor, subject, changes.positionId);
    if (Object.keys(changes).length === 0) return unchanged({ id: subject.question.id });
    return happened({ id: subject.question.id }, facts.questionRevised(await change(tx, subject, changes)));
  },
});

/** Records that it was asked. We prepare and record; the asking itself is done with the authority. */
export const askQuestion = command({
  name: "askQuestion", input: AskQuestion, subject: findQuestion, seen: canReadQuestion, allow: canAskQuestion,
  tells: ({ subject }) => [facts.questionAsked(subject)],
  async run({ input: { askedOn, reference }, subject, tx }) {
    const state = questionActs.after(subject.question.state, "ask");
    requirePast("askedOn", askedOn, subject.hub);
    return happened({ state }, facts.questionAsked(await change(tx, subject, { state, askedOn, reference })));
  },
});

/** What the authority answered, on which day, and where that can be read. */
export const recordAnswer = command({
  name: "recordAnswer", input: RecordAnswer, subject: findQuestion, seen: canReadQuestion, allow: canRecordAnswer,
  tells: ({ subject }) => [facts.answerRecorded(subject)],
  async run({ input: { answer, answeredOn, answerUrl }, subject, tx }) {
    const state = questionActs.after(subject.question.state, "answer");
    requirePast("answeredOn", answeredOn, subject.hub);
    if (answeredOn < subject.question.askedOn!) throw wrong("answeredOn", "beforeAsked");
    return happened({ state }, facts.answerRecorded(await change(tx, subject, { state, answer, answeredOn, answerUrl })));
  },
});

/** What the hub made of the answer; with that the question is closed. */
export const applyAnswer = command({
  name: "applyAnswer", input: ApplyAnswer, subject: findQuestion, seen: canReadQuestion, allow: canApplyAnswer,
  tells: ({ subject }) => [facts.answerApplied(subject)],
  async run({ input: { outcome }, subject, tx }) {
    const state = questionActs.after(subject.question.state, "apply");
    return happened({ state }, facts.answerApplied(await change(tx, subject, { state, outcome, closedAt: clock.now() })));
  },
});

/** The hub no longer asks, or no longer waits. The reason is kept in place of an outcome. */
export const withdrawQuestion = command({
  name: "withdrawQuestion", input: WithdrawQuestion, subject: findQuestion, seen: canReadQuestion, allow: canWithdrawQuestion,
  tells: ({ subject }) => [facts.questionWithdrawn(subject, "")],
  async run({ input: { reason }, subject, tx }) {
    const state = questionActs.after(subject.question.state, "withdraw");
    return happened({ state }, facts.questionWithdrawn(await change(tx, subject, { state, outcome: reason, closedAt: clock.now() }), reason));
  },
});

export const changeQuestionLane = command({
  name: "changeQuestionLane", input: ChangeQuestionLane, subject: findQuestion, seen: canReadQuestion, allow: canChangeQuestionLane,
  async run({ actor, input: { lane }, subject, tx }) {
    requireLane(actor, subject, lane);
    return happened({ lane }, facts.questionLaneChanged(await change(tx, subject, { lane })));
  },
});
