import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lt, lte, ne, notExists, notInArray, or, sql } from "drizzle-orm";
import { z } from "zod";
import type { Reader } from "#db/client.ts";
import { withoutBallots } from "#db/rules.ts";
import { ballots, boardElectors, callAudience, calls, decisions, electors, feedback, hubs, inbox, issues, ledger, people, positions, responses, signOns } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { coordinates, organisationOf, votesFor, type Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { cursorOf, momentIn, readCursor } from "#lib/kernel/cursor.ts";
import { entriesVisibleTo } from "#lib/kernel/entries.ts";
import { rightsOf, visibleTo } from "#lib/kernel/lane.ts";
import { prepared, type Given } from "#lib/kernel/prepared.ts";
import { unanswered } from "#lib/feedback/model.ts";
import { currentRules } from "#lib/hubs/queries.ts";
import { MyInbox } from "#lib/inbox/input.ts";
import { canReadInbox } from "#lib/inbox/policy.ts";
import { approvesFor, canApproveResponse } from "#lib/responses/policy.ts";
import { knownOfResponse } from "#lib/responses/queries.ts";
import { signable } from "#lib/signatures/model.ts";
import { waitingFor } from "#lib/signatures/queries.ts";

/** What I was told and may still read, newest first, a page at a time. */
export const myInbox = query({
  name: "myInbox", input: MyInbox, subject: async () => null, allow: canReadInbox,
  async run({ actor, input, db }) {
    const mine = and(eq(inbox.personId, actor.id), entriesVisibleTo(actor));
    const cursor = readCursor(input.after);
    const at = cursor && momentIn(cursor);
    const beyond = cursor ? or(lt(inbox.createdAt, at!), and(eq(inbox.createdAt, at!), lt(inbox.id, cursor.id))) : undefined;
    const rows = await db.select({ id: inbox.id, reason: inbox.reason, createdAt: inbox.createdAt, readAt: inbox.readAt, name: ledger.name, subject: ledger.subject, data: ledger.data, at: ledger.at, actor: people.name })
      .from(inbox).innerJoin(ledger, eq(ledger.seq, inbox.seq)).leftJoin(people, eq(people.id, ledger.actorId))
      .where(and(mine, input.unread ? isNull(inbox.readAt) : undefined, beyond)).orderBy(desc(inbox.createdAt), desc(inbox.id)).limit(input.limit + 1);
    const last = rows.length > input.limit ? rows[input.limit - 1] : undefined;
    const [unread] = await db.select({ n: count() }).from(inbox).innerJoin(ledger, eq(ledger.seq, inbox.seq)).where(and(mine, isNull(inbox.readAt)));
    return { entries: rows.slice(0, input.limit), next: last ? cursorOf({ key: String(last.createdAt.getTime()), id: last.id }) : null, unread: unread!.n };
  },
});

/** How many unread entries are counted; beyond, "more than" is all that anybody wants to know. */
export const mostCounted = 99;

const unreadOf = prepared((db, { person }: Given<{ person: string }>, actor: Actor) => db.select({ id: inbox.id }).from(inbox).innerJoin(ledger, eq(ledger.seq, inbox.seq))
  .where(and(eq(inbox.personId, person), isNull(inbox.readAt), entriesVisibleTo(actor))).limit(mostCounted + 1), rightsOf);

/** How many of my entries are unread, one more than `mostCounted` at most: for a number that stands on every page. */
export const unreadInInbox = query({
  name: "unreadInInbox", lasting: true, input: z.strictObject({}), subject: async () => null, allow: canReadInbox,
  run: async ({ actor, db }) => (await unreadOf(db, { person: actor.id }, actor)).length,
});

export type Task = { kind: "vote" | "sign" | "answer" | "confirm" | "clarify" | "dispose" | "declare" | "approve" | "file" | "decide"; id: string; docket: string; issue: string; title: string; hub: { slug: string; code: string }; by: Date | null; count?: number };

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
    .where(and(eq(decisions.state, "open"), gt(decisions.closesAt, clock.now()), visibleTo(actor, decisions), notExists(answered)));
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
      .where(and(eq(calls.hubId, hubId), eq(calls.state, "open"), gt(calls.closesAt, clock.now()), notInArray(calls.id, given), or(notInArray(calls.id, chosen), inArray(calls.id, chosenUs))));
    const entered = await db.select({ id: feedback.id, title: calls.question, ...issueOf }).from(feedback).innerJoin(calls, eq(calls.id, feedback.callId)).innerJoin(issues, eq(issues.id, feedback.issueId)).innerJoin(hubs, eq(hubs.id, feedback.hubId))
      .where(and(eq(feedback.organisationId, mine), eq(feedback.hubId, hubId), isNotNull(feedback.enteredBy), isNull(feedback.confirmedAt), isNull(feedback.sentWith), ne(feedback.state, "withdrawn")));
    const unclear = await db.select({ id: feedback.id, title: calls.question, ...issueOf }).from(feedback).innerJoin(calls, eq(calls.id, feedback.callId)).innerJoin(issues, eq(issues.id, feedback.issueId)).innerJoin(hubs, eq(hubs.id, feedback.hubId))
      .where(and(eq(feedback.organisationId, mine), eq(feedback.hubId, hubId), eq(feedback.state, "needs-clarification")));
    tasks.push(...open.map((task) => ({ kind: "answer" as const, ...task })), ...unclear.map((task) => ({ kind: "clarify" as const, by: null, ...task })), ...entered.map((task) => ({ kind: "confirm" as const, by: null, ...task })));
  }
  return tasks;
}

/** What waits for a coordinator: answers without a disposition, decisions to declare, responses to decide on or file. */
async function coordination(db: Reader, actor: Actor): Promise<Task[]> {
  const mine = hubsWhere(actor, (hubId) => coordinates(actor, hubId));
  if (mine.length === 0) return [];
  const waiting = await db.select({ id: calls.id, title: calls.question, by: calls.closesAt, count: sql<number>`count(*)`.mapWith(Number), ...issueOf }).from(feedback).innerJoin(calls, eq(calls.id, feedback.callId)).innerJoin(issues, eq(issues.id, feedback.issueId)).innerJoin(hubs, eq(hubs.id, feedback.hubId))
    .where(and(inArray(feedback.hubId, mine), inArray(feedback.state, [...unanswered]), visibleTo(actor, feedback))).groupBy(calls.id, issues.docket, issues.title, hubs.slug, hubs.code);
  const over = await db.select({ id: positions.id, title: positions.title, by: decisions.closesAt, ...issueOf }).from(decisions).innerJoin(positions, eq(positions.id, decisions.positionId)).innerJoin(issues, eq(issues.id, positions.issueId)).innerJoin(hubs, eq(hubs.id, decisions.hubId))
    .where(and(inArray(decisions.hubId, mine), or(eq(decisions.state, "closed"), and(eq(decisions.state, "open"), lte(decisions.closesAt, clock.now())))));
  return [...waiting.map((task) => ({ kind: "dispose" as const, ...task })), ...over.map((task) => ({ kind: "declare" as const, ...task }))];
}

/** Responses that wait for this person: a go or no-go, an approval of words that are not their own, the filing. */
async function responsesToMove(db: Reader, actor: Actor): Promise<Task[]> {
  const board = hubsWhere(actor, (hubId) => actor.seats.some((seat) => seat.hubId === hubId && (seat.role === "board" || seat.role === "coordinator")));
  if (board.length === 0) return [];
  const open = await db.select({ id: responses.id, title: responses.title, by: responses.closesAt, response: knownOfResponse, ...issueOf }).from(responses).innerJoin(issues, eq(issues.id, responses.issueId)).innerJoin(hubs, eq(hubs.id, responses.hubId))
    .where(and(inArray(responses.hubId, board), inArray(responses.state, ["proposed", "in-review", "approved"]), gt(responses.closesAt, clock.now()))).orderBy(asc(responses.closesAt), asc(responses.id));
  const rules = new Map(await Promise.all([...new Set(open.map(({ response: { hubId } }) => hubId))].map(async (id) => [id, (await currentRules(db, id)).rules.filing] as const)));
  return open.flatMap(({ response, ...task }): Task[] => {
    if (response.state === "in-review") return canApproveResponse(actor, { response }) && approvesFor(actor, { response }, rules.get(response.hubId)!.approvedBy) ? [{ kind: "approve", ...task }] : [];
    if (!coordinates(actor, response.hubId)) return [];
    return [{ kind: response.state === "proposed" ? "decide" : "file", ...task }];
  });
}

/** What only this person can do now, soonest first. It empties. */
export const myWork = query({
  name: "myWork", input: z.strictObject({}), subject: async () => null, allow: canReadInbox,
  async run({ actor, db }) {
    const tasks = [...(await votesToCast(db, actor)), ...(await boardVotesToCast(db, actor)), ...(await lettersToSign(db, actor)), ...(await answersToGive(db, actor)), ...(await coordination(db, actor)), ...(await responsesToMove(db, actor))];
    const at = ({ by }: Task) => by?.getTime() ?? 0;
    return tasks.sort((a, b) => at(a) - at(b));
  },
});
