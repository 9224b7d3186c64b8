import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, ne, notExists, notInArray, or, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { withoutBallots } from "#db/rules.ts";
import { ballots, boardElectors, callAudience, calls, collaborators, decisions, electors, feedback, formQuestions, hubs, issues, positions, receipts, responses, signOns, trackEditors, tracks } from "#db/schema/index.ts";
import { endOfTime } from "#db/schema/issues.ts";
import { wallOf } from "#lib/formats/deadline.ts";
import { clock } from "#lib/platform/clock.ts";
import { coordinates, organisationOf, votesFor, type Actor } from "#lib/kernel/actor.ts";
import { momentOfEvent } from "#lib/kernel/deadline.ts";
import { visibleTo } from "#lib/kernel/lane.ts";
import { unanswered } from "#lib/feedback/model.ts";
import { dueSince } from "#lib/holdings/model.ts";
import { currentRules } from "#lib/hubs/queries.ts";
import { live } from "#lib/issues/model.ts";
import { held, writable } from "#lib/positions/model.ts";
import { canReadForm } from "#lib/questionnaires/policy.ts";
import { toBeWritten } from "#lib/responses/model.ts";
import { approvesFor, canApproveResponse } from "#lib/responses/policy.ts";
import { knownOfResponse } from "#lib/responses/queries.ts";
import { signable } from "#lib/signatures/model.ts";
import { waitingFor } from "#lib/signatures/queries.ts";
import { inOrder, soon, type TaskKind } from "#lib/work/model.ts";

/** One thing that somebody can do now. `id` is that of what it is done to. `isError`: something that a hub has left undone. */
export type Task = { kind: TaskKind; id: string; docket: string; issue: string; title: string; hub: { slug: string; code: string }; by: Date | null; count?: number; isError?: true };

const late = { isError: true } as const;
/** The closing day of an issue, where it has one. */
const closing = ({ closesAt }: { closesAt: Date }) => (closesAt < endOfTime ? closesAt : null);

const issueOf = { docket: issues.docket, issue: issues.title, hub: { slug: hubs.slug, code: hubs.code } };
const hubsWhere = (actor: Actor, holds: (hubId: string) => unknown) => [...new Set(actor.seats.flatMap(({ hubId }) => (hubId && holds(hubId) ? [hubId] : [])))];

/** Ballots that my organisation has not answered. */
async function votesToCast(db: Reader, actor: Actor): Promise<Task[]> {
  const organisations = [...new Set(hubsWhere(actor, (hubId) => votesFor(actor, hubId)).map((hubId) => votesFor(actor, hubId)!))];
  if (organisations.length === 0) return [];
  const answered = db.select({ one: sql`1` }).from(ballots).where(and(eq(ballots.decisionId, decisions.id), eq(ballots.organisationId, electors.organisationId), isNull(ballots.replacedAt)));
  const open = await db.select({ id: positions.id, title: positions.title, by: decisions.closesAt, ...issueOf, rule: decisions.rule }).from(decisions)
    .innerJoin(electors, and(eq(electors.decisionId, decisions.id), inArray(electors.organisationId, organisations))).innerJoin(positions, eq(positions.id, decisions.positionId)).innerJoin(issues, eq(issues.id, positions.issueId)).innerJoin(hubs, eq(hubs.id, decisions.hubId))
    .where(and(eq(decisions.state, "open"), gt(decisions.closesAt, clock.now()), notExists(answered)));
  return open.filter(({ rule }) => !withoutBallots.includes(rule.method)).map(({ rule: _, ...task }) => ({ kind: "vote", ...task }));
}

/** Decisions of a board that I have not answered; a coordinator is asked as well, and need not answer. */
async function boardVotesToCast(db: Reader, actor: Actor): Promise<Task[]> {
  const answered = db.select({ one: sql`1` }).from(ballots).where(and(eq(ballots.decisionId, decisions.id), eq(ballots.personId, actor.id), isNull(ballots.replacedAt)));
  const open = await db.select({ id: positions.id, title: positions.title, by: decisions.closesAt, ...issueOf }).from(decisions)
    .innerJoin(boardElectors, and(eq(boardElectors.decisionId, decisions.id), eq(boardElectors.personId, actor.id), eq(boardElectors.seat, "board"))).innerJoin(positions, eq(positions.id, decisions.positionId)).innerJoin(issues, eq(issues.id, positions.issueId)).innerJoin(hubs, eq(hubs.id, decisions.hubId))
    .where(and(eq(decisions.state, "open"), gt(decisions.closesAt, clock.now()), visibleTo(actor, decisions), visibleTo(actor, issues), notExists(answered)));
  return open.map((task) => ({ kind: "vote", ...task }));
}

/** Letters of my hubs that wait for a signature I may give. Of those of other hubs I am told. */
async function lettersToSign(db: Reader, actor: Actor): Promise<Task[]> {
  const mine = hubsWhere(actor, (hubId) => organisationOf(actor, hubId));
  if (mine.length === 0) return [];
  const open = await db.select({ signOn: signOns, id: positions.id, title: positions.title, by: signOns.closesAt, ...issueOf }).from(signOns).innerJoin(positions, eq(positions.id, signOns.positionId)).innerJoin(issues, eq(issues.id, positions.issueId)).innerJoin(hubs, eq(hubs.id, signOns.hubId))
    .where(and(inArray(signOns.hubId, mine), eq(signOns.state, "open"), gt(signOns.closesAt, clock.now()), inArray(positions.state, [...signable]), visibleTo(actor, signOns), visibleTo(actor, issues)));
  const waiting = await waitingFor(db, actor, open.map(({ signOn }) => signOn));
  return open.filter(({ signOn }) => waiting.has(signOn.id)).map(({ signOn: _, ...task }) => ({ kind: "sign", ...task }));
}

/** Open calls that my organisation has not answered, and answers of ours that want a clarification. */
async function answersToGive(db: Reader, actor: Actor): Promise<Task[]> {
  const tasks: Task[] = [];
  for (const hubId of hubsWhere(actor, (id) => organisationOf(actor, id))) {
    const mine = organisationOf(actor, hubId)!;
    const given = db.select({ id: feedback.callId }).from(feedback).where(and(eq(feedback.organisationId, mine), ne(feedback.state, "withdrawn")));
    const chosen = db.select({ id: callAudience.callId }).from(callAudience);
    const chosenUs = db.select({ id: callAudience.callId }).from(callAudience).where(eq(callAudience.organisationId, mine));
    const open = await db.select({ id: calls.id, title: calls.question, by: calls.closesAt, ...issueOf }).from(calls).innerJoin(issues, eq(issues.id, calls.issueId)).innerJoin(hubs, eq(hubs.id, calls.hubId))
      .where(and(eq(calls.hubId, hubId), eq(calls.state, "open"), gt(calls.closesAt, clock.now()), notInArray(calls.id, given), or(notInArray(calls.id, chosen), inArray(calls.id, chosenUs)), visibleTo(actor, calls), visibleTo(actor, issues)));
    const entered = await db.select({ id: feedback.id, title: calls.question, ...issueOf }).from(feedback).innerJoin(calls, eq(calls.id, feedback.callId)).innerJoin(issues, eq(issues.id, feedback.issueId)).innerJoin(hubs, eq(hubs.id, feedback.hubId))
      .where(and(eq(feedback.organisationId, mine), eq(feedback.hubId, hubId), isNotNull(feedback.enteredBy), isNull(feedback.confirmedAt), isNull(feedback.sentWith), ne(feedback.state, "withdrawn")));
    const unclear = await db.select({ id: feedback.id, title: calls.question, ...issueOf }).from(feedback).innerJoin(calls, eq(calls.id, feedback.callId)).innerJoin(issues, eq(issues.id, feedback.issueId)).innerJoin(hubs, eq(hubs.id, feedback.hubId))
      .where(and(eq(feedback.organisationId, mine), eq(feedback.hubId, hubId), eq(feedback.state, "needs-clarification")));
    tasks.push(...open.map((task) => ({ kind: "answer" as const, ...task })), ...unclear.map((task) => ({ kind: "clarify" as const, by: null, ...task })), ...entered.map((task) => ({ kind: "confirm" as const, by: null, ...task })));
  }
  return tasks;
}

/** What waits for a coordinator: answers without a disposition, which is late once the call has closed, and decisions to declare. */
async function coordination(db: Reader, actor: Actor): Promise<Task[]> {
  const mine = hubsWhere(actor, (hubId) => coordinates(actor, hubId));
  if (mine.length === 0) return [];
  const waiting = await db.select({ id: calls.id, title: calls.question, by: calls.closesAt, count: sql<number>`count(*)`.mapWith(Number), ...issueOf }).from(feedback).innerJoin(calls, eq(calls.id, feedback.callId)).innerJoin(issues, eq(issues.id, feedback.issueId)).innerJoin(hubs, eq(hubs.id, feedback.hubId))
    .where(and(inArray(feedback.hubId, mine), inArray(feedback.state, [...unanswered]), visibleTo(actor, feedback))).groupBy(calls.id, issues.docket, issues.title, hubs.slug, hubs.code);
  const over = await db.select({ id: positions.id, title: positions.title, by: decisions.closesAt, ...issueOf }).from(decisions).innerJoin(positions, eq(positions.id, decisions.positionId)).innerJoin(issues, eq(issues.id, positions.issueId)).innerJoin(hubs, eq(hubs.id, decisions.hubId))
    .where(and(inArray(decisions.hubId, mine), or(eq(decisions.state, "closed"), and(eq(decisions.state, "open"), lte(decisions.closesAt, clock.now())))));
  return [...waiting.map((task) => ({ kind: "dispose" as const, ...task, ...(task.by <= clock.now() ? late : {}) })), ...over.map((task) => ({ kind: "declare" as const, ...task }))];
}

/** Responses that wait for this person: a go or no-go, an approval of words that are not their own, the filing. */
async function responsesToMove(db: Reader, actor: Actor): Promise<Task[]> {
  const board = hubsWhere(actor, (hubId) => actor.seats.some((seat) => seat.hubId === hubId && (seat.role === "board" || seat.role === "coordinator")));
  if (board.length === 0) return [];
  const open = await db.select({ id: responses.id, title: responses.title, by: responses.closesAt, response: knownOfResponse, ...issueOf }).from(responses).innerJoin(issues, eq(issues.id, responses.issueId)).innerJoin(hubs, eq(hubs.id, responses.hubId))
    .where(and(inArray(responses.hubId, board), inArray(responses.state, ["proposed", "in-review", "approved"]), gt(responses.closesAt, clock.now()), visibleTo(actor, responses), visibleTo(actor, issues))).orderBy(asc(responses.closesAt), asc(responses.id));
  const rules = new Map(await Promise.all([...new Set(open.map(({ response: { hubId } }) => hubId))].map(async (id) => [id, (await currentRules(db, id)).rules.filing] as const)));
  return open.flatMap(({ response, ...task }): Task[] => {
    if (response.state === "in-review") return canApproveResponse(actor, { response }) && approvesFor(actor, { response }, rules.get(response.hubId)!.approvedBy) ? [{ kind: "approve", ...task }] : [];
    if (!coordinates(actor, response.hubId)) return [];
    return [{ kind: response.state === "proposed" ? "decide" : "file", ...task }];
  });
}

/** Dates whose source nobody has looked at for too long, on the issues that somebody leads. */
async function datesToCheck(db: Reader, actor: Actor): Promise<Task[]> {
  const led = await db.select({ id: issues.id, title: issues.title, ...issueOf }).from(tracks).innerJoin(issues, eq(issues.id, tracks.issueId)).innerJoin(hubs, eq(hubs.id, tracks.hubId))
    .where(and(eq(tracks.leadId, actor.id), inArray(tracks.state, [...live]), isNull(issues.mergedInto), lte(issues.staleAt, clock.now()), visibleTo(actor, tracks), visibleTo(actor, issues)));
  return led.map((task) => ({ kind: "check", by: null, ...task }));
}

/** Positions that my hubs hold and that are to be looked at again. */
async function positionsToReview(db: Reader, actor: Actor): Promise<Task[]> {
  const mine = hubsWhere(actor, (hubId) => coordinates(actor, hubId));
  if (mine.length === 0) return [];
  const all = await db.select({ position: positions, zone: hubs.zone, id: positions.id, title: positions.title, ...issueOf }).from(positions).innerJoin(issues, eq(issues.id, positions.issueId)).innerJoin(hubs, eq(hubs.id, positions.hubId))
    .where(and(inArray(positions.hubId, mine), inArray(positions.state, [...held]), isNotNull(positions.reviewOn), visibleTo(actor, positions), visibleTo(actor, issues)));
  return all.flatMap(({ position, zone, ...task }): Task[] => {
    const due = dueSince(wallOf(clock.now(), zone).day, position);
    return due ? [{ kind: "review", by: momentOfEvent({ day: due, time: null, zone, closes: true }), ...task }] : [];
  });
}

/** Questions of a questionnaire that were given to me, one task for each response. */
async function questionsToAnswer(db: Reader, actor: Actor): Promise<Task[]> {
  const given = await db.select({ response: knownOfResponse, id: responses.id, title: responses.title, by: responses.closesAt, count: sql<number>`count(*)`.mapWith(Number), ...issueOf }).from(formQuestions)
    .innerJoin(responses, eq(responses.id, formQuestions.responseId)).innerJoin(issues, eq(issues.id, responses.issueId)).innerJoin(hubs, eq(hubs.id, responses.hubId))
    .where(and(eq(formQuestions.ownerId, actor.id), eq(formQuestions.state, "open"), isNull(formQuestions.goneAt), inArray(responses.state, [...toBeWritten]), gt(responses.closesAt, clock.now()), visibleTo(actor, responses), visibleTo(actor, issues)))
    .groupBy(responses.id, issues.docket, issues.title, hubs.slug, hubs.code);
  return given.filter(({ response }) => canReadForm(actor, { response })).map(({ response: _, ...task }) => ({ kind: "fill", ...task }));
}

/** Tracks that are worked on and that nobody leads. */
const tracksWithoutLead = async (db: Reader, actor: Actor, mine: string[]): Promise<Task[]> => (await db.select({ id: issues.id, title: issues.title, closesAt: issues.closesAt, ...issueOf }).from(tracks).innerJoin(issues, eq(issues.id, tracks.issueId)).innerJoin(hubs, eq(hubs.id, tracks.hubId))
  .where(and(inArray(tracks.hubId, mine), inArray(tracks.state, [...live]), isNull(tracks.leadId), isNull(issues.mergedInto), visibleTo(actor, tracks), visibleTo(actor, issues))))
  .map(({ closesAt, ...task }) => ({ kind: "lead", by: closing({ closesAt }), ...task, ...late }));

/** Texts that are due within two weeks and that nobody was given to write. */
async function textsWithoutEditor(db: Reader, actor: Actor, mine: string[]): Promise<Task[]> {
  const due = soon(clock.now());
  const named = db.select({ one: sql`1` }).from(collaborators).where(and(eq(collaborators.topic, sql`'position:' || ${positions.id}`), eq(collaborators.as, "editor"), or(isNull(collaborators.endsAt), gt(collaborators.endsAt, clock.now()))));
  const onTrack = db.select({ one: sql`1` }).from(trackEditors).innerJoin(tracks, eq(tracks.id, trackEditors.trackId)).where(and(eq(tracks.issueId, positions.issueId), eq(tracks.hubId, positions.hubId)));
  const unwritten = await db.select({ id: positions.id, title: positions.title, by: issues.closesAt, ...issueOf }).from(positions).innerJoin(issues, eq(issues.id, positions.issueId)).innerJoin(hubs, eq(hubs.id, positions.hubId))
    .where(and(inArray(positions.hubId, mine), inArray(positions.state, [...writable]), gt(issues.closesAt, clock.now()), lte(issues.closesAt, due), notExists(named), notExists(onTrack), visibleTo(actor, positions), visibleTo(actor, issues)));
  const unnamed = await db.select({ id: responses.id, title: responses.title, by: responses.closesAt, ...issueOf }).from(responses).innerJoin(issues, eq(issues.id, responses.issueId)).innerJoin(hubs, eq(hubs.id, responses.hubId))
    .where(and(inArray(responses.hubId, mine), inArray(responses.state, [...toBeWritten]), isNull(responses.editorId), gt(responses.closesAt, clock.now()), lte(responses.closesAt, due), visibleTo(actor, responses), visibleTo(actor, issues)));
  return [...unwritten.map((task) => ({ kind: "editor" as const, ...task, ...late })), ...unnamed.map((task) => ({ kind: "responseEditor" as const, ...task, ...late }))];
}

/** Responses that were filed and of which nothing proves it. */
const filedWithoutReceipt = async (db: Reader, actor: Actor, mine: string[]): Promise<Task[]> => (await db.select({ id: responses.id, title: responses.title, by: responses.closesAt, ...issueOf }).from(responses).innerJoin(issues, eq(issues.id, responses.issueId)).innerJoin(hubs, eq(hubs.id, responses.hubId))
  .where(and(inArray(responses.hubId, mine), inArray(responses.state, ["submitted", "acknowledged", "answered"]), notExists(db.select({ one: sql`1` }).from(receipts).where(eq(receipts.responseId, responses.id))), visibleTo(actor, responses), visibleTo(actor, issues))))
  .map((task) => ({ kind: "receipt", ...task, ...late }));

/** What a coordinator's hubs have left undone. */
async function leftUndone(db: Reader, actor: Actor): Promise<Task[]> {
  const mine = hubsWhere(actor, (hubId) => coordinates(actor, hubId));
  if (mine.length === 0) return [];
  return [...(await tracksWithoutLead(db, actor, mine)), ...(await textsWithoutEditor(db, actor, mine)), ...(await filedWithoutReceipt(db, actor, mine))];
}

const finders = [votesToCast, boardVotesToCast, lettersToSign, answersToGive, coordination, responsesToMove, datesToCheck, positionsToReview, questionsToAnswer, leftUndone];

/** What only this person can do now, in the order of `inOrder`: what a hub has left undone comes last. */
export async function tasksOf(db: Reader, actor: Actor): Promise<Task[]> {
  const tasks: Task[] = [];
  for (const find of finders) tasks.push(...(await find(db, actor)));
  return inOrder(tasks, clock.now());
}
