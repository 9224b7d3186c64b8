import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, or } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { settled, withoutBallots, type Rule } from "#db/rules.ts";
import { ballots, boardElectors, concerns, decisions, electors, issues, organisations, participations, people, positions, positionVersions, revertRequests, rewordings, seats, type Concern, type Decision, type Hub, type Position } from "#db/schema/index.ts";
import { wallOf } from "#lib/formats/deadline.ts";
import { clock } from "#lib/platform/clock.ts";
import { votesFor, type Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { comingMoment } from "#lib/kernel/deadline.ts";
import { visibleTo } from "#lib/kernel/lane.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { AgendaOfHub, ByDecision, ByPosition, Opening } from "#lib/decisions/input.ts";
import { isDeclarable, isOfBoard, isVotingOpen, methodsOn, pending, periodOf, resultsOf, tally, type Tally, type Voice } from "#lib/decisions/model.ts";
import { canAnswerConcern, canAnswerRevert, canAskRevert, canCancelDecision, canCastBallot, canClearConcern, canDeclareDecision, canExtendDecision, canOpenDecision, canOverruleConcern, canProposeOverrule, canReadAgenda, canReadDecision, canSeeSilent } from "#lib/decisions/policy.ts";
import { currentRules, entitledIn, findHub } from "#lib/hubs/queries.ts";
import { held, positionActs } from "#lib/positions/model.ts";
import { canEditPosition, canReadPosition } from "#lib/positions/policy.ts";
import { findPosition } from "#lib/positions/queries.ts";
import { fewest } from "#lib/signatures/model.ts";
import { countSigned, mayCountSigned } from "#lib/signatures/queries.ts";

export async function findDecision(db: Reader, { decision: id }: { decision: string }) {
  const [found] = await db.select({ decision: decisions, version: { id: positionVersions.id, number: positionVersions.number } }).from(decisions).innerJoin(positionVersions, eq(positionVersions.id, decisions.versionId)).where(eq(decisions.id, id));
  if (!found) throw new Refusal("notFound");
  return { ...found, electors: await electorsOf(db, found.decision), board: await boardOf(db, id), ...(await findPosition(db, { position: found.decision.positionId })) };
}
export type DecisionScene = Awaited<ReturnType<typeof findDecision>>;

/** Who sits on the board of a hub at this moment. */
const onBoardOf = async (db: Reader, hubId: string) => new Set((await db.select({ id: seats.personId }).from(seats).where(and(eq(seats.hubId, hubId), eq(seats.role, "board"), isNull(seats.endedAt)))).map(({ id }) => id));

export async function findConcern(db: Reader, { concern: id }: { concern: string }) {
  const [found] = await db.select({ concern: concerns, organisation: organisations.name, personId: ballots.personId, person: people.name }).from(concerns)
    .innerJoin(ballots, eq(ballots.id, concerns.ballotId)).innerJoin(people, eq(people.id, ballots.personId)).leftJoin(organisations, eq(organisations.id, concerns.organisationId)).where(eq(concerns.id, id));
  if (!found) throw new Refusal("notFound");
  const { concern, organisation, personId, person } = found;
  const scene = await findDecision(db, { decision: concern.decisionId });
  return { concern, author: { id: concern.organisationId ?? personId, name: organisation ?? person }, proposedByBoard: (await onBoardOf(db, scene.hub.id)).has(concern.proposedBy ?? ""), ...scene };
}

export async function findRevert(db: Reader, { request: id }: { request: string }) {
  const [request] = await db.select().from(revertRequests).where(eq(revertRequests.id, id));
  if (!request) throw new Refusal("notFound");
  return { request, ...(await findDecision(db, { decision: request.decisionId })) };
}

/** Of those entitled when a decision opened the ones that count: who left the hub before a result was declared is out, and what they said stays on record. */
export async function electorsOf(db: Reader, { id, hubId, declaredAt }: Pick<Decision, "id" | "hubId" | "declaredAt">): Promise<string[]> {
  const found = await db.select({ id: electors.organisationId, endedAt: participations.endedAt }).from(electors)
    .leftJoin(participations, and(eq(participations.organisationId, electors.organisationId), eq(participations.hubId, hubId))).where(eq(electors.decisionId, id));
  return found.filter(({ endedAt }) => endedAt === null || (declaredAt !== null && endedAt > declaredAt)).map((elector) => elector.id);
}

export const boardOf = (db: Reader, decisionId: string) => db.select({ personId: boardElectors.personId, seat: boardElectors.seat }).from(boardElectors).where(eq(boardElectors.decisionId, decisionId));

/** The board of a hub and, where they have no seat on it, its coordinators: who votes and who may veto in a method of the board. */
export async function boardIn(db: Reader, hubId: string) {
  const found = await db.select({ personId: seats.personId, name: people.name, seat: seats.role }).from(seats).innerJoin(people, eq(people.id, seats.personId))
    .where(and(eq(seats.hubId, hubId), isNull(seats.endedAt), isNull(people.suspendedAt), inArray(seats.role, ["board", "coordinator"]))).orderBy(asc(people.name), asc(people.id));
  const seated = Map.groupBy(found, ({ personId }) => personId);
  return [...seated].map(([personId, held]) => ({ personId, name: held[0]!.name, seat: held.some(({ seat }) => seat === "board") ? ("board" as const) : ("coordinator" as const) }));
}

/** The answers in force of a decision, each with what became of its concern, as it stood when a result was declared. A *hold* whose day has passed is silence again. */
export async function voicesOf(db: Reader, { id, zone, declaredAt }: Pick<Decision, "id" | "zone" | "declaredAt">): Promise<Voice[]> {
  const today = wallOf(declaredAt ?? clock.now(), zone).day;
  const cast = await db.select({ ballot: ballots, concern: { id: concerns.id, settledAs: concerns.settledAs, settledAt: concerns.settledAt } }).from(ballots)
    .leftJoin(concerns, eq(concerns.ballotId, ballots.id)).where(and(eq(ballots.decisionId, id), isNull(ballots.replacedAt)));
  const standing = (concern: Pick<Concern, "settledAs" | "settledAt"> | null): Voice["concern"] => {
    if (!concern) return null;
    if (!concern.settledAt || (declaredAt && concern.settledAt > declaredAt)) return "open";
    return concern.settledAs === "overruled" ? "overruled" : "cleared";
  };
  return cast.filter(({ ballot: { choice, until } }) => !(choice === "hold" && until !== null && until < today))
    .map(({ ballot: { organisationId, personId, choice }, concern }) => ({ voter: organisationId ?? personId, choice, concern: standing(concern) }));
}

type Counting = { decision: Decision; electors: readonly string[]; board: readonly { personId: string; seat: "board" | "coordinator" }[] };

/** The count of a decision as it stands, or as it stood when its result was declared. */
export async function countOf(db: Reader, { decision, electors: organisationIds, board }: Counting) {
  const voices = await voicesOf(db, decision);
  const seated = (seat: "board" | "coordinator") => board.filter((one) => one.seat === seat).map(({ personId }) => personId);
  const vetoers = seated("coordinator");
  const left = (await db.$count(electors, eq(electors.decisionId, decision.id))) - organisationIds.length;
  return tally(decision.rule, isOfBoard(decision.rule) ? seated("board") : organisationIds, voices, {
    ...(decision.participants !== null && { participants: decision.participants - left }), signatures: decision.rule.method === "sign-on" ? await countSigned(db, decision, decision.declaredAt) : 0,
    vetoes: voices.filter(({ voter, concern }) => vetoers.includes(voter) && concern === "open").length,
  });
}

/**
 * A count as it is told to somebody: how many have signed is for the hub, and fewer than three for those who see the list. Whether fewer than
 * three are enough would tell it as well, as long as no result has.
 */
async function toldTo(db: Reader, actor: Actor, decision: Decision, count: Tally) {
  const knows = canReadDecision(actor, { decision }) && (await mayCountSigned(db, actor, decision.positionId, count.signatures));
  const tells = knows || !pending.includes(decision.state) || decision.rule.method !== "sign-on" || (decision.rule.signatories ?? 1) >= fewest;
  return { ...count, signatures: knows ? count.signatures : null, ...(tells ? {} : { met: null, missing: [] }) };
}

/** The decision by which a position is held, if it wants to be ratified and is not. */
export async function unratifiedOn(db: Reader, { id, state }: Pick<Position, "id" | "state">): Promise<Decision | null> {
  if (!held.includes(state)) return null;
  const [found] = await db.select().from(decisions).where(and(eq(decisions.positionId, id), eq(decisions.state, "carried"), isNotNull(decisions.ratifyBy), isNull(decisions.ratifiedAt)));
  return found ?? null;
}

/** Whether somebody says that an edit was no mere edit of style, and has no answer yet. */
export const isDisputed = async (db: Reader, decisionId: string) => (await db.$count(rewordings, and(eq(rewordings.decisionId, decisionId), isNotNull(rewordings.objectedAt), isNull(rewordings.settledAt)))) > 0;

const minute = 60_000;

/** When a decision closes that opens now: to the minute after so many hours, or at an hour of a day after so many days, and never sooner. */
export function closingOf(rule: Rule, { day, time, zone }: { day: string | null; time: string; zone: string }) {
  const now = clock.now().getTime();
  const least = new Date(Math.ceil((now + periodOf(rule)) / minute) * minute);
  if (rule.hours !== undefined && day === null) {
    const wall = wallOf(least, zone);
    return { day: wall.day, time: wall.time, zone, closesAt: least };
  }
  const wall = { day: day ?? wallOf(least, zone).day, time, zone };
  const closesAt = comingMoment(wall);
  // A day given by hand may end earlier in the day than it began, and no sooner than that.
  const soonest = rule.hours === undefined ? now + periodOf(rule) - 86_400_000 : now + periodOf(rule);
  if (closesAt.getTime() < soonest) throw wrong("day", "tooSoon", { days: rule.days });
  return { ...wall, closesAt };
}

/** What a decision would be that opens now, by the hub's rules: by which rule, until when, and who is asked. Refuses what cannot be opened. */
export async function openingOf(db: Reader, { position, hub }: { position: Position; hub: Hub }, input: { method: string | null; day: string | null; time: string; zone?: string | undefined }) {
  const ratified = await unratifiedOn(db, position);
  const { version: rulesVersion, rules } = await currentRules(db, hub.id);
  const offered = methodsOn(rules.methods, { state: position.state, unratified: ratified !== null });
  const wanted = input.method ?? (offered.some(({ method }) => method === rules.usual) ? rules.usual : offered[0]?.method);
  const rule = offered.find(({ method }) => method === wanted);
  const state = ratified ? position.state : positionActs.after(position.state, wanted === "override" ? "override" : "openDecision");
  if (!rule) throw wrong("method", "notOneOf");
  const wall = closingOf(rule, { ...input, zone: input.zone ?? hub.zone });
  if (ratified && wall.closesAt > ratified.ratifyBy!) throw wrong("day", "afterRatifying");
  const board = isOfBoard(rule) ? await boardIn(db, hub.id) : [];
  const entitled = isOfBoard(rule) ? [] : await entitledIn(db, hub.id);
  return { rule, rulesVersion, offered, state, ratified, wall, entitled, board };
}

const nobodyAsked = ({ entitled, board }: { entitled: readonly unknown[]; board: readonly { seat: string }[] }) => entitled.length === 0 && !board.some(({ seat }) => seat === "board");
export function requireSomebody(opening: Parameters<typeof nobodyAsked>[0]) {
  if (nobodyAsked(opening)) throw new Refusal("state", { code: "nobodyEntitled" });
}

/** Before a decision opens: by which rule, until when, who is entitled and how many people are told. Nothing is changed. */
export const openingOfDecision = query({
  name: "openingOfDecision", input: Opening, subject: findPosition, allow: (actor, subject) => canReadPosition(actor, subject) && canOpenDecision(actor, subject),
  async run({ actor, input, subject, db }) {
    const { rule, rulesVersion, offered, ratified, wall, entitled, board } = await openingOf(db, subject, input);
    const told = board.length > 0 ? board.map(({ personId }) => personId) : (await db.selectDistinct({ id: seats.personId }).from(seats).where(and(eq(seats.hubId, subject.hub.id), isNull(seats.endedAt), inArray(seats.role, ["delegate", "alternate"])))).map(({ id }) => id);
    return {
      rule: settled(rule), rulesVersion, methods: offered.map(({ method }) => method), ratifies: ratified !== null, ...wall,
      entitled: entitled.map(({ name, slug }) => ({ name, slug })), board: board.map(({ name, seat }) => ({ name, seat })), told: told.filter((id) => id !== actor.id).length,
      position: { id: subject.position.id, title: subject.position.title }, issue: { docket: subject.issue.docket, title: subject.issue.title }, hub: { slug: subject.hub.slug, code: subject.hub.code, name: subject.hub.name },
    };
  },
});

/** One decision: its rule, the count, who answered what and what they said before, and what the actor may do. */
export const decisionById = query({
  name: "decisionById", input: ByDecision, subject: findDecision, allow: canReadDecision,
  async run({ actor, subject, db }) {
    const { decision, version, position, issue, hub } = subject;
    const names = await namesOf(db, decision.id);
    const cast = await castOn(db, decision.id);
    const count = await countOf(db, subject);
    const inForce = cast.filter(({ replacedAt }) => !replacedAt);
    const counted = isOfBoard(decision.rule) ? subject.board.map(({ personId }) => personId) : subject.electors;
    const unheard = counted.filter((id) => !inForce.some(({ voter }) => voter === id)).map((id) => names.get(id) ?? "").toSorted((one, other) => one.localeCompare(other));
    const now = clock.now();
    const isPending = pending.includes(decision.state);
    return {
      id: decision.id, state: decision.state, rule: settled(decision.rule), rulesVersion: decision.rulesVersion, day: decision.day, time: decision.time, zone: decision.zone, closesAt: decision.closesAt, openedAt: decision.openedAt, declaredAt: decision.declaredAt, outcome: decision.outcome,
      isOpen: isVotingOpen(decision, now), version: version.number, ratifies: decision.ratifies, ratifyBy: decision.ratifyBy, ratifiedAt: decision.ratifiedAt,
      position: { id: position.id, title: position.title }, issue: { docket: issue.docket, title: issue.title }, hub: { slug: hub.slug, code: hub.code, name: hub.name },
      tally: await toldTo(db, actor, decision, count),
      entitled: [...names.values()].toSorted((one, other) => one.localeCompare(other)),
      left: isOfBoard(decision.rule) ? [] : [...names].filter(([id]) => !subject.electors.includes(id)).map(([, name]) => name),
      ballots: inForce.map(({ voter, choice, reason, until, castAt, by, version: on }) => {
        const earlier = cast.filter((one) => one.voter === voter && one.replacedAt);
        return { organisation: names.get(voter) ?? by, choice, reason, until, castAt, by, version: on, before: earlier.map(({ choice: was }) => was), was: earlier.at(-1) ? { choice: earlier.at(-1)!.choice, version: earlier.at(-1)!.version } : null };
      }),
      /** What was said of words that have been replaced since, by those who have not answered again. */
      setAside: cast.filter(({ voter, setAsideBy }, at) => setAsideBy && !inForce.some((one) => one.voter === voter) && !cast.slice(at + 1).some((later) => later.voter === voter)).map(({ voter, choice, version: on, by }) => ({ organisation: names.get(voter) ?? by, choice, version: on })),
      concerns: await concernsOn(db, actor, subject),
      reverts: await revertsOn(db, decision.id),
      rewordings: await rewordingsOn(db, actor, subject),
      silent: canSeeSilent(actor, subject) ? unheard : [],
      voice: voiceOf(actor, subject, names, inForce, cast),
      results: isPending && canDeclareDecision(actor, subject) ? resultsOf(decision, count) : [],
      may: {
        cast: canCastBallot(actor, subject) && isVotingOpen(decision, now) && !withoutBallots.includes(decision.rule.method), declare: canDeclareDecision(actor, subject) && isDeclarable(decision, count, now),
        extend: canExtendDecision(actor, subject) && isPending, cancel: canCancelDecision(actor, subject) && isPending, reword: canEditPosition(actor, subject) && isVotingOpen(decision, now) && decision.ratifies === null,
        askRevert: canAskRevert(actor, subject) && isRevertible(subject), answerRevert: canAnswerRevert(actor, subject),
      },
    };
  },
});

/** What was carried by a few or by one for all can be asked back, as long as the position holds by it. */
export const isRevertible = ({ decision, position }: Pick<DecisionScene, "decision" | "position">) =>
  decision.state === "carried" && held.includes(position.state) && (decision.rule.method === "delegated" || (decision.ratifyBy !== null && decision.ratifiedAt === null));

/** Everyone who was asked, by name. */
async function namesOf(db: Reader, decisionId: string): Promise<Map<string, string>> {
  const organisationNames = await db.select({ id: organisations.id, name: organisations.name }).from(electors).innerJoin(organisations, eq(organisations.id, electors.organisationId)).where(eq(electors.decisionId, decisionId));
  const boardNames = await db.select({ id: people.id, name: people.name }).from(boardElectors).innerJoin(people, eq(people.id, boardElectors.personId)).where(eq(boardElectors.decisionId, decisionId));
  return new Map([...organisationNames, ...boardNames].map(({ id, name }) => [id, name]));
}

/** Every answer there was, first to last, with the number of the version it was given to. */
async function castOn(db: Reader, decisionId: string) {
  const found = await db.select({ ballot: ballots, by: people.name, version: positionVersions.number }).from(ballots).innerJoin(people, eq(people.id, ballots.personId)).leftJoin(positionVersions, eq(positionVersions.id, ballots.versionId))
    .where(eq(ballots.decisionId, decisionId)).orderBy(asc(ballots.castAt), asc(ballots.id));
  return found.map(({ ballot, by, version }) => ({ ...ballot, voter: ballot.organisationId ?? ballot.personId, by, version }));
}
type Cast = Awaited<ReturnType<typeof castOn>>[number];

/** For whom the actor votes, what was said for them, by whom, and what they said of words that are replaced. */
function voiceOf(actor: Actor, { decision, version }: DecisionScene, names: ReadonlyMap<string, string>, inForce: readonly Cast[], all: readonly Cast[]) {
  const mine = isOfBoard(decision.rule) ? actor.id : votesFor(actor, decision.hubId);
  if (!mine || !names.has(mine)) return null;
  const said = inForce.find(({ voter }) => voter === mine);
  const aside = said ? undefined : all.findLast(({ voter }) => voter === mine);
  return {
    organisation: names.get(mine)!, choice: said?.choice ?? null, by: said?.by ?? null, byOneself: said?.personId === actor.id,
    again: aside?.setAsideBy && aside.version !== null ? { choice: aside.choice, from: aside.version, to: version.number } : null,
  };
}

async function concernsOn(db: Reader, actor: Actor, subject: DecisionScene) {
  const answerers = await db.select({ id: people.id, name: people.name }).from(people).innerJoin(concerns, or(eq(concerns.answeredBy, people.id), eq(concerns.proposedBy, people.id))).where(eq(concerns.positionId, subject.position.id));
  const named = new Map(answerers.map(({ id, name }) => [id, name]));
  const all = await db.select({ concern: concerns, organisation: organisations.name, personId: people.id, person: people.name }).from(concerns).innerJoin(ballots, eq(ballots.id, concerns.ballotId)).innerJoin(people, eq(people.id, ballots.personId))
    .leftJoin(organisations, eq(organisations.id, concerns.organisationId)).where(eq(concerns.positionId, subject.position.id)).orderBy(asc(concerns.raisedAt), asc(concerns.id));
  const board = await onBoardOf(db, subject.hub.id);
  return all.map(({ concern, organisation, personId, person }) => {
    const about = { ...subject, concern, author: { id: concern.organisationId ?? personId, name: organisation ?? person }, proposedByBoard: board.has(concern.proposedBy ?? "") };
    const open = !concern.settledAt;
    return {
      id: concern.id, organisation: organisation ?? person, problem: concern.problem, remedy: concern.remedy, paragraph: concern.paragraph, raisedAt: concern.raisedAt, settledAs: concern.settledAs, settledAt: concern.settledAt, settlement: concern.settlement,
      answer: concern.answer, answeredBy: (concern.answeredBy && named.get(concern.answeredBy)) ?? null, proposal: concern.proposal, proposedBy: (concern.proposedBy && named.get(concern.proposedBy)) ?? null,
      earlier: concern.decisionId !== subject.decision.id,
      may: {
        answer: open && canAnswerConcern(actor, about), clear: open && canClearConcern(actor, about), propose: open && !concern.proposedAt && canProposeOverrule(actor, about),
        overrule: open && concern.proposedAt !== null && concern.proposedBy !== actor.id && canOverruleConcern(actor, about),
      },
    };
  });
}

const revertsOn = (db: Reader, decisionId: string) => db.select({ id: revertRequests.id, by: people.name, reason: revertRequests.reason, askedAt: revertRequests.askedAt, answer: revertRequests.answeredAs, why: revertRequests.answer })
  .from(revertRequests).innerJoin(people, eq(people.id, revertRequests.personId)).where(eq(revertRequests.decisionId, decisionId)).orderBy(asc(revertRequests.askedAt), asc(revertRequests.id));

/** The edits of the text since the decision opened; what is only proposed is for those who write it. */
async function rewordingsOn(db: Reader, actor: Actor, subject: DecisionScene) {
  const all = await db.select({ rewording: rewordings, version: positionVersions.number, note: positionVersions.note }).from(rewordings).leftJoin(positionVersions, eq(positionVersions.id, rewordings.versionId))
    .where(and(eq(rewordings.decisionId, subject.decision.id), isNull(rewordings.droppedAt))).orderBy(asc(rewordings.proposedAt), asc(rewordings.id));
  const writes = canEditPosition(actor, subject);
  return all.filter(({ rewording }) => rewording.appliedAt !== null || writes).map(({ rewording: { id, change, proposedAt, appliedAt, objection, settledAs, settlement, objectedAt, settledAt }, version, note }) => ({
    id, version, change, note, proposedAt, appliedAt, objection, settledAs, settlement,
    may: {
      object: appliedAt !== null && change === "editorial" && objectedAt === null && isVotingOpen(subject.decision, clock.now()) && canCastBallot(actor, subject),
      settle: appliedAt !== null && change === "editorial" && settledAt === null && pending.includes(subject.decision.state) && canDeclareDecision(actor, subject),
    },
  }));
}

/** The decisions on a position that the actor may know of, newest first. */
export const decisionsOnPosition = query({
  name: "decisionsOnPosition", input: ByPosition, subject: findPosition, allow: canReadPosition,
  run: ({ actor, subject: { position }, db }) => db.select({ id: decisions.id, state: decisions.state, closesAt: decisions.closesAt, openedAt: decisions.openedAt, declaredAt: decisions.declaredAt, outcome: decisions.outcome, version: positionVersions.number })
    .from(decisions).innerJoin(positionVersions, eq(positionVersions.id, decisions.versionId)).where(and(eq(decisions.positionId, position.id), visibleTo(actor, decisions))).orderBy(desc(decisions.openedAt), desc(decisions.id)),
});

const talkedOver = ["drafting", "consultation", "last-call", "deciding", "blocked"] as const;

/** What the next call of a hub has to settle: the concerns that stand, and what somebody asks back. */
export const agendaOfHub = query({
  name: "agendaOfHub", input: AgendaOfHub, subject: findHub, allow: canReadAgenda,
  async run({ actor, subject: hub, db }) {
    const about = { docket: issues.docket, position: { id: positions.id, title: positions.title }, decision: decisions.id };
    const open = await db.select({ id: concerns.id, organisation: organisations.name, person: people.name, problem: concerns.problem, remedy: concerns.remedy, paragraph: concerns.paragraph, raisedAt: concerns.raisedAt, answer: concerns.answer, ...about })
      .from(concerns).innerJoin(ballots, eq(ballots.id, concerns.ballotId)).innerJoin(people, eq(people.id, ballots.personId)).leftJoin(organisations, eq(organisations.id, concerns.organisationId))
      .innerJoin(decisions, eq(decisions.id, concerns.decisionId)).innerJoin(positions, eq(positions.id, concerns.positionId)).innerJoin(issues, eq(issues.id, positions.issueId))
      .where(and(eq(decisions.hubId, hub.id), isNull(concerns.settledAt), inArray(positions.state, [...talkedOver]), visibleTo(actor, decisions), visibleTo(actor, positions), visibleTo(actor, issues))).orderBy(asc(issues.docket), asc(concerns.raisedAt), asc(concerns.id));
    const asked = await db.select({ id: revertRequests.id, by: people.name, reason: revertRequests.reason, askedAt: revertRequests.askedAt, ...about })
      .from(revertRequests).innerJoin(people, eq(people.id, revertRequests.personId)).innerJoin(decisions, eq(decisions.id, revertRequests.decisionId)).innerJoin(positions, eq(positions.id, decisions.positionId)).innerJoin(issues, eq(issues.id, positions.issueId))
      .where(and(eq(decisions.hubId, hub.id), eq(decisions.state, "carried"), isNull(revertRequests.answeredAt), visibleTo(actor, decisions), visibleTo(actor, positions), visibleTo(actor, issues))).orderBy(asc(revertRequests.askedAt), asc(revertRequests.id));
    return { hub: { slug: hub.slug, code: hub.code, name: hub.name }, concerns: open.map(({ organisation, person, ...concern }) => ({ ...concern, organisation: organisation ?? person })), reverts: asked };
  },
});

/** Ballots stay in their hub until the text that they carried is before everyone, also where the members of other hubs read that text before. */
export const isToldOf = (actor: Actor, decision: Decision, { publishedAt }: Pick<Position, "publishedAt">) => publishedAt !== null || canReadDecision(actor, { decision });

/** How an adopted position was carried: counts for whoever may read it, the organisations that said yes, who knew they would be named, and where the rule says so the reasons of those against. */
export const outcomeOfPosition = query({
  name: "outcomeOfPosition", lasting: true, input: ByPosition, subject: findPosition, allow: (actor, subject) => canReadPosition(actor, subject) && held.includes(subject.position.state),
  async run({ actor, subject: { position }, db }) {
    const [carried] = await db.select().from(decisions).where(and(eq(decisions.positionId, position.id), eq(decisions.state, "carried"), isNull(decisions.ratifies))).orderBy(desc(decisions.declaredAt), desc(decisions.id)).limit(1);
    if (!carried || !isToldOf(actor, carried, position)) return null;
    const voices = await voicesOf(db, carried);
    const counted = await electorsOf(db, carried);
    const names = new Map((await db.select({ id: organisations.id, name: organisations.name, country: organisations.country }).from(organisations).innerJoin(electors, eq(electors.organisationId, organisations.id)).where(eq(electors.decisionId, carried.id))).filter(({ id }) => counted.includes(id)).map((one) => [one.id, one]));
    const count = await countOf(db, { decision: carried, electors: counted, board: await boardOf(db, carried.id) });
    const behind = voices.filter(({ choice, voter }) => choice === "yes" && names.has(voter)).map(({ voter }) => names.get(voter)!.name).toSorted((one, other) => one.localeCompare(other));
    return {
      declaredAt: carried.declaredAt!, outcome: carried.outcome!, method: carried.rule.method, tally: await toldTo(db, actor, carried, count), supporters: behind,
      countries: new Set([...names.values()].map(({ country }) => country).filter(Boolean)).size,
      dissent: settled(carried.rule).dissent === "public" ? (await dissentOn(db, carried.id)).filter(({ id }) => names.has(id)).map(({ organisation, statement }) => ({ organisation, statement })) : [],
    };
  },
});

/** The reasons of organisations that were against. Whoever gave one under a rule that publishes dissent was told so. */
const dissentOn = (db: Reader, decisionId: string) => db.select({ id: organisations.id, organisation: organisations.name, statement: ballots.reason }).from(ballots).innerJoin(organisations, eq(organisations.id, ballots.organisationId))
  .where(and(eq(ballots.decisionId, decisionId), isNull(ballots.replacedAt), eq(ballots.choice, "disagree"), isNotNull(ballots.reason))).orderBy(asc(organisations.name), asc(organisations.id));

/** The decisions whose hour has come and that nobody has closed. */
export const decisionsPastClosing = (db: Reader) => db.select({ id: decisions.id }).from(decisions).where(and(eq(decisions.state, "open"), lte(decisions.closesAt, clock.now()))).orderBy(asc(decisions.closesAt), asc(decisions.id)).limit(50);

/** What was fast-tracked and not ratified in time, unless its hub is about to. */
export async function lapsedDecisions(db: Reader) {
  const due = await db.select({ id: decisions.id, positionId: decisions.positionId }).from(decisions).innerJoin(positions, eq(positions.id, decisions.positionId))
    .where(and(eq(decisions.state, "carried"), lte(decisions.ratifyBy, clock.now()), isNull(decisions.ratifiedAt), inArray(positions.state, [...held]))).limit(50);
  const deciding = due.length === 0 ? [] : await db.select({ positionId: decisions.positionId }).from(decisions).where(and(inArray(decisions.positionId, due.map(({ positionId }) => positionId)), inArray(decisions.state, [...pending])));
  return due.filter((one) => !deciding.some(({ positionId }) => positionId === one.positionId));
}
