import { lanes, type Lane } from "#db/vocabulary.ts";
import type { Question } from "#db/schema/index.ts";
import { coordinates, type Actor } from "#lib/kernel/actor.ts";
import { mayRead, type Laned } from "#lib/kernel/lane.ts";

type OfHub = { hub: { id: string } };
type OfQuestion = { question: Question };

const liaisesIn = (actor: Actor, hubId: string) => actor.seats.some((seat) => seat.hubId === hubId && seat.role === "liaison");

/** Liaisons prepare and record; what is made of an answer, and whether a question is dropped, is for coordinators. */
export const canDraftQuestion = (actor: Actor, { hub }: OfHub) => coordinates(actor, hub.id) || liaisesIn(actor, hub.id);
export const canReadQuestion = (actor: Actor, { question }: { question: Laned }) => mayRead(actor, question);
export const canReviseQuestion = (actor: Actor, { question }: OfQuestion) => canDraftQuestion(actor, { hub: { id: question.hubId } });
export const canAskQuestion = canReviseQuestion;
export const canRecordAnswer = canReviseQuestion;
export const canApplyAnswer = (actor: Actor, { question }: OfQuestion) => coordinates(actor, question.hubId);
export const canWithdrawQuestion = canApplyAnswer;
export const canChangeQuestionLane = canApplyAnswer;

/** The lanes on which a question can be put: no wider than that of its issue, and not out of the sight of whoever chooses. */
export const lanesFor = (actor: Actor, { issue, hub }: OfHub & { issue: { lane: Lane } }) => (["public", "members", "hub", "coordinators"] as const)
  .filter((lane) => lanes.indexOf(lane) >= lanes.indexOf(issue.lane) && mayRead(actor, { id: "", lane, hubId: hub.id, organisationId: null }));
