import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Reader, Tx } from "#db/client.ts";
import { withoutBallots } from "#db/rules.ts";
import { ballots, boardElectors, concerns, decisions, electors, organisations, participations, people, positions, positionVersions, revertRequests, type Concern, type Decision, type Position, type RevertRequest } from "#db/schema/index.ts";
import { wallOf } from "#lib/formats/deadline.ts";
import { clock } from "#lib/platform/clock.ts";
import { votesFor, type Actor } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { comingMoment } from "#lib/kernel/deadline.ts";
import { happened, type Fact } from "#lib/kernel/facts.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { wouldBe } from "#lib/kernel/telling.ts";
import * as facts from "#lib/decisions/facts.ts";
import { AnswerConcern, AnswerRevert, AskRevert, CancelDecision, CastBallot, ClearConcern, DecideDelegated, DeclareDecision, ExtendDecision, OpenDecision, OverruleConcern, ProposeOverrule, RevisePosition } from "#lib/decisions/input.ts";
import { actOf, decisionActs, isDeclarable, isOfBoard, isVotingOpen, pending, resultsOf, takenBack } from "#lib/decisions/model.ts";
import * as policy from "#lib/decisions/policy.ts";
import { countOf, findConcern, findDecision, findRevert, isDisputed, isRevertible, openingOf, requireSomebody, type DecisionScene } from "#lib/decisions/queries.ts";
import { currentRules, entitledIn } from "#lib/hubs/queries.ts";
import { joinedSeen, joinedTo, requireNoEmbargo } from "#lib/positions/commands.ts";
import { positionActs } from "#lib/positions/model.ts";
import { canReadPosition } from "#lib/positions/policy.ts";
import { findPosition } from "#lib/positions/queries.ts";

const { canReadDecision } = policy;
const moveTo = async (tx: Tx, position: Position, values: Partial<Position>) => (await tx.update(positions).set(values).where(eq(positions.id, position.id)).returning())[0]!;
const change = async (tx: Tx, decision: Decision, values: Partial<Decision>) => (await tx.update(decisions).set(values).where(eq(decisions.id, decision.id)).returning())[0]!;

const lastVersion = async (tx: Reader, positionId: string) => (await tx.select().from(positionVersions).where(eq(positionVersions.positionId, positionId)).orderBy(desc(positionVersions.number)).limit(1))[0]!;

/** A decision with those entitled to it, as they are at this moment. */
async function begin(tx: Tx, values: typeof decisions.$inferInsert, asked: Pick<Awaited<ReturnType<typeof openingOf>>, "entitled" | "board">) {
  const participants = await tx.$count(participations, and(eq(participations.hubId, values.hubId), isNull(participations.endedAt)));
  const [decision] = await tx.insert(decisions).values({ ...values, participants }).returning();
  if (asked.entitled.length > 0) await tx.insert(electors).values(asked.entitled.map(({ id }) => ({ decisionId: decision!.id, organisationId: id })));
  if (asked.board.length > 0) await tx.insert(boardElectors).values(asked.board.map(({ personId, seat }) => ({ decisionId: decision!.id, personId, seat })));
  return decision!;
}

/**
 * Puts the last frozen version to those entitled now, under the hub's rule as it stands now; both are copied. Where a position is held by a
 * fast track that wants to be ratified, this is what ratifies it, and the position stays where it is meanwhile.
 */
export const openDecision = command({
  name: "openDecision", input: OpenDecision, subject: findPosition, seen: canReadPosition, allow: policy.canOpenDecision,
  tells: async ({ input: { method = null, day = null, time = "18:00", zone }, subject, db }) => {
    const { rule } = await openingOf(db, subject, { method, day, time, zone });
    return [facts.decisionOpened({ ...subject, decision: wouldBe<Decision>({ id: "", lane: "hub", hubId: subject.hub.id, organisationId: null, rule }), version: { id: "", number: 0 } })];
  },
  async run({ actor, input, subject, tx }) {
    const opening = await openingOf(tx, subject, input);
    requireSomebody(opening);
    await requireNoEmbargo(tx, subject.position);
    const version = opening.ratified ? { id: opening.ratified.versionId, number: (await findDecision(tx, { decision: opening.ratified.id })).version.number } : await lastVersion(tx, subject.position.id);
    const decision = await begin(tx, { positionId: subject.position.id, versionId: version.id, hubId: subject.hub.id, lane: "hub", rule: opening.rule, rulesVersion: opening.rulesVersion, ...opening.wall, openedBy: actor.id, ratifies: opening.ratified?.id ?? null }, opening);
    const position = opening.state === subject.position.state ? subject.position : await moveTo(tx, subject.position, { state: opening.state });
    return happened({ id: decision.id, closesAt: decision.closesAt }, facts.decisionOpened({ ...subject, position, decision, version }));
  },
});

/** What a hub leaves to whoever writes the text is decided by them at once, and any member may ask it back. */
export const decideDelegated = command({
  name: "decideDelegated", input: DecideDelegated, subject: findPosition, seen: canReadPosition, allow: policy.canDecideDelegated,
  tells: async ({ subject, db }) => {
    const rule = (await currentRules(db, subject.hub.id)).rules.methods.find(({ method }) => method === "delegated");
    return rule ? [facts.decisionDeclared({ ...subject, decision: wouldBe<Decision>({ id: "", lane: "hub", hubId: subject.hub.id, organisationId: null, rule }), version: { id: "", number: 0 } }, "")] : null;
  },
  async run({ actor, input: { outcome }, subject, tx }) {
    const { version: rulesVersion, rules } = await currentRules(tx, subject.hub.id);
    const rule = rules.methods.find(({ method }) => method === "delegated");
    if (!rule) throw new Refusal("state", { code: "decision.notDelegated" });
    await requireNoEmbargo(tx, subject.position);
    const state = positionActs.after(positionActs.after(subject.position.state, "openDecision"), "adopt");
    const version = await lastVersion(tx, subject.position.id);
    const now = clock.now();
    const { day, time, zone } = wallOf(now, subject.hub.zone);
    const decision = await begin(tx, { positionId: subject.position.id, versionId: version.id, hubId: subject.hub.id, lane: "hub", rule, rulesVersion, day, time, zone, closesAt: now, openedBy: actor.id, state: "carried", declaredBy: actor.id, declaredAt: now, outcome }, { entitled: await entitledIn(tx, subject.hub.id), board: [] });
    const position = await moveTo(tx, subject.position, { state, adoptedVersionId: version.id });
    return happened({ id: decision.id, state: decision.state, position: position.state }, facts.decisionDeclared({ ...subject, position, decision, version }, outcome));
  },
});

const closed = ({ decision: { state } }: Pick<DecisionScene, "decision">) => new Refusal("state", { code: "decision.closed", present: { state, allowed: [] } });
const requirePending = (subject: DecisionScene) => {
  if (!pending.includes(subject.decision.state)) throw closed(subject);
};

/** Whose the actor's answer is: their organisation's, or in a method of the board their own. */
async function voterOf(tx: Tx, actor: Actor, { decision, hub }: DecisionScene) {
  if (isOfBoard(decision.rule)) return { organisationId: null, ...(await tx.select({ id: people.id, name: people.name }).from(people).where(eq(people.id, actor.id)))[0]! };
  const [organisation] = await tx.select({ id: organisations.id, name: organisations.name }).from(organisations).where(eq(organisations.id, votesFor(actor, hub.id)!));
  return { organisationId: organisation!.id, ...organisation! };
}

function requireAnswerable({ decision }: DecisionScene, { choice, until }: { choice: string; until: string | null }) {
  if (withoutBallots.includes(decision.rule.method)) throw new Refusal("state", { code: "decision.noBallots" });
  // A vote on a block settles concerns, and raises none.
  if (choice === "discuss" && decision.rule.method === "override") throw wrong("choice", "notOneOf");
  if (choice === "hold" && until !== null && until < wallOf(clock.now(), decision.zone).day) throw wrong("until", "past");
}

/** What an organisation answers. The later of delegate and alternate counts; both answers are kept. */
export const castBallot = command({
  name: "castBallot", input: CastBallot, subject: findDecision, seen: canReadDecision, allow: policy.canCastBallot,
  async run({ actor, input: { choice, reason, problem, remedy, paragraph, until }, subject, tx }) {
    const { decision, position, version } = subject;
    if (!isVotingOpen(decision, clock.now())) throw closed(subject);
    requireAnswerable(subject, { choice, until });
    const { organisationId, ...voter } = await voterOf(tx, actor, subject);
    const earlier = await tx.update(ballots).set({ replacedAt: clock.now() }).where(and(eq(ballots.decisionId, decision.id), isNull(ballots.replacedAt), organisationId ? eq(ballots.organisationId, organisationId) : and(isNull(ballots.organisationId), eq(ballots.personId, actor.id)))).returning();
    const [ballot] = await tx.insert(ballots).values({ decisionId: decision.id, organisationId, personId: actor.id, versionId: version.id, choice, reason, until: choice === "hold" ? until : null }).returning();
    await replaceConcerns(tx, { positionId: position.id, organisationId, actorId: actor.id });
    const said: [Fact, ...Fact[]] = [facts.ballotCast(subject, ballot!, voter, earlier[0])];
    if (choice === "discuss") {
      const [concern] = await tx.insert(concerns).values({ decisionId: decision.id, positionId: position.id, ballotId: ballot!.id, organisationId, problem: problem!, remedy: remedy!, paragraph }).returning();
      said.push(facts.concernRaised(subject, concern!, voter));
    }
    return happened({ id: ballot!.id, choice }, ...said);
  },
});

/** Another answer takes the place of the concern of the one before, also of one about an earlier version. */
async function replaceConcerns(tx: Tx, { positionId, organisationId, actorId }: { positionId: string; organisationId: string | null; actorId: string }) {
  const own = tx.select({ id: ballots.id }).from(ballots).where(and(eq(ballots.personId, actorId), isNull(ballots.organisationId)));
  await tx.update(concerns).set({ settledAt: clock.now(), settledBy: actorId, settledAs: "replaced" })
    .where(and(eq(concerns.positionId, positionId), isNull(concerns.settledAt), organisationId ? eq(concerns.organisationId, organisationId) : and(isNull(concerns.organisationId), inArray(concerns.ballotId, own))));
}

type OnConcern = Awaited<ReturnType<typeof findConcern>>;

async function mark(tx: Tx, { concern }: OnConcern, values: Partial<Concern>) {
  if (concern.settledAt) throw new Refusal("state", { code: "concernSettled" });
  const [marked] = await tx.update(concerns).set(values).where(eq(concerns.id, concern.id)).returning();
  return marked!;
}
const settle = (tx: Tx, subject: OnConcern, settledBy: string, settledAs: "cleared" | "overruled", settlement: string | null) => mark(tx, subject, { settledAt: clock.now(), settledBy, settledAs, settlement });

/** What whoever writes the text makes of a concern; its author is told, and clears it or not. */
export const answerConcern = command({
  name: "answerConcern", input: AnswerConcern, subject: findConcern, seen: canReadDecision, allow: policy.canAnswerConcern,
  tells: ({ subject }) => [facts.concernAnswered(subject, subject.concern, subject.author)],
  run: async ({ actor, input: { answer }, subject, tx }) => happened(null, facts.concernAnswered(subject, await mark(tx, subject, { answer, answeredBy: actor.id, answeredAt: clock.now() }), subject.author)),
});

export const clearConcern = command({
  name: "clearConcern", input: ClearConcern, subject: findConcern, seen: canReadDecision, allow: policy.canClearConcern,
  tells: ({ subject }) => [facts.concernCleared(subject, subject.concern, subject.author)],
  run: async ({ actor, input: { settlement }, subject, tx }) => happened(null, facts.concernCleared(subject, await settle(tx, subject, actor.id, "cleared", settlement), subject.author)),
});

/** The first of two: somebody of the board, or where the rule has it so of the staff, would overrule it, and says why. */
export const proposeOverrule = command({
  name: "proposeOverrule", input: ProposeOverrule, subject: findConcern, seen: canReadDecision, allow: policy.canProposeOverrule,
  tells: ({ subject }) => [facts.overruleProposed(subject, subject.concern, subject.author)],
  async run({ actor, input: { settlement }, subject, tx }) {
    if (subject.concern.proposedAt) throw new Refusal("state", { code: "overruleProposed" });
    return happened(null, facts.overruleProposed(subject, await mark(tx, subject, { proposal: settlement, proposedBy: actor.id, proposedAt: clock.now() }), subject.author));
  },
});

/** The second: another of them agrees, and it no longer blocks. Its author is counted against all the same. */
export const overruleConcern = command({
  name: "overruleConcern", input: OverruleConcern, subject: findConcern, seen: canReadDecision, allow: policy.canOverruleConcern,
  tells: ({ subject }) => [facts.concernOverruled(subject, subject.concern, subject.author)],
  async run({ actor, subject, tx }) {
    if (!subject.concern.settledAt && !subject.concern.proposedAt) throw new Refusal("state", { code: "overruleNotProposed" });
    if (subject.concern.proposedBy === actor.id) throw new Refusal("state", { code: "secondPerson" });
    return happened(null, facts.concernOverruled(subject, await settle(tx, subject, actor.id, "overruled", subject.concern.proposal), subject.author));
  },
});

const days = (count: number) => count * 86_400_000;

/** The coordinator declares what the count shows. Carried only where the rule is met: consensus is a judgement, a rule is not. */
export const declareDecision = command({
  name: "declareDecision", input: DeclareDecision, subject: findDecision, seen: canReadDecision, allow: policy.canDeclareDecision,
  tells: ({ actor, input: { result }, subject, db }) => wouldDeclare(db, actor, subject, result),
  async run({ actor, input: { result, outcome }, subject, tx }) {
    requirePending(subject);
    const count = await countOf(tx, subject);
    if (!isDeclarable(subject.decision, count, clock.now())) throw new Refusal("state", { code: "decision.tooEarly", values: { silent: count.silent } });
    if (result === "carried" && !count.met) throw new Refusal("state", { code: "decision.notMet", present: { missing: count.missing } });
    if (!resultsOf(subject.decision, count).includes(result)) throw wrong("result", "notOneOf");
    if (result === "carried" && (await isDisputed(tx, subject.decision.id))) throw new Refusal("state", { code: "decision.disputed" });
    const { rule, state } = subject.decision;
    const after = decisionActs.after(state, result === "carried" ? "carry" : result === "no-result" ? "end" : "fail");
    const ratifyBy = result === "carried" && rule.ratifyWithin ? new Date(clock.now().getTime() + days(rule.ratifyWithin)) : null;
    const decision = await change(tx, subject.decision, { state: after, declaredBy: actor.id, declaredAt: clock.now(), outcome, ratifyBy });
    if (decision.ratifies) return happened(...(await ratify(tx, { ...subject, decision }, outcome)));
    const act = actOf(rule, result);
    const position = await moveTo(tx, subject.position, { state: positionActs.after(subject.position.state, act), ...(act === "adopt" ? { adoptedVersionId: subject.version.id } : {}) });
    const overruled = result === "carried" && rule.method === "override" ? await overruleAll(tx, actor, position, outcome) : [];
    return happened({ state: after, position: position.state }, facts.decisionDeclared({ ...subject, position, decision }, outcome), ...overruled);
  },
});

/** What declaring a result would say, with what follows for what it ratifies or overrules. */
async function wouldDeclare(db: Reader, actor: Actor, scene: DecisionScene, result: string | undefined) {
  const declared = facts.decisionDeclared(scene, "");
  const { ratifies, rule } = scene.decision;
  if (ratifies && (result === "carried" || result === "not-carried")) {
    const original = await findDecision(db, { decision: ratifies });
    return [declared, result === "carried" ? facts.decisionRatified(original) : facts.decisionReverted(original, null, await joinedSeen(db, actor, original.position))];
  }
  if (ratifies || result !== "carried" || rule.method !== "override") return [declared];
  const open = await db.select({ id: concerns.id }).from(concerns).where(and(eq(concerns.positionId, scene.position.id), isNull(concerns.settledAt)));
  return [declared, ...await Promise.all(open.map(async ({ id }) => { const subject = await findConcern(db, { concern: id }); return facts.concernOverruled(subject, subject.concern, subject.author); }))];
}

/** A vote on a block overrules every concern that stands, on the record. */
async function overruleAll(tx: Tx, actor: Actor, position: Position, settlement: string): Promise<Fact[]> {
  const open = await tx.select({ id: concerns.id }).from(concerns).where(and(eq(concerns.positionId, position.id), isNull(concerns.settledAt)));
  return Promise.all(open.map(async ({ id }) => {
    const subject = await findConcern(tx, { concern: id });
    return facts.concernOverruled(subject, await settle(tx, subject, actor.id, "overruled", settlement), subject.author);
  }));
}

/** What came of ratifying what was fast-tracked: it holds for good, or falls back. */
async function ratify(tx: Tx, scene: DecisionScene, outcome: string): Promise<[{ state: Decision["state"]; position: Position["state"] }, Fact, ...Fact[]]> {
  const { decision } = scene;
  const declared = facts.decisionDeclared(scene, outcome);
  const original = await findDecision(tx, { decision: decision.ratifies! });
  if (decision.state === "not-carried") {
    const reverted = await fallBack(tx, original, outcome);
    return [{ state: decision.state, position: reverted.position.state }, declared, reverted.fact];
  }
  if (decision.state !== "carried") return [{ state: decision.state, position: scene.position.state }, declared];
  const ratified = await change(tx, original.decision, { ratifiedAt: clock.now() });
  return [{ state: decision.state, position: scene.position.state }, declared, facts.decisionRatified({ ...original, decision: ratified })];
}

/** Takes back what was carried: the text is no longer what the hub holds. One that was published is withdrawn before everyone; else it is frozen as before the decision. */
export async function fallBack(tx: Tx, scene: DecisionScene, reason: string | null) {
  const decision = await change(tx, scene.decision, { state: decisionActs.after(scene.decision.state, "revert") });
  const position = await moveTo(tx, scene.position, scene.position.state === "published" ? { state: positionActs.after(scene.position.state, "takeBack") } : { state: positionActs.after(scene.position.state, "fallBack"), adoptedVersionId: null });
  return { position, fact: facts.decisionReverted({ ...scene, position, decision }, reason, await joinedTo(tx, position)) };
}

/** More time. What was said stays. */
export const extendDecision = command({
  name: "extendDecision", input: ExtendDecision, subject: findDecision, seen: canReadDecision, allow: policy.canExtendDecision,
  tells: ({ subject }) => [facts.decisionExtended(subject, "")],
  async run({ input, subject, tx }) {
    requirePending(subject);
    const wall = { day: input.day, time: input.time, zone: input.zone ?? subject.hub.zone };
    const closesAt = comingMoment(wall);
    if (closesAt <= subject.decision.closesAt) throw wrong("day", "notLater");
    const decision = await change(tx, subject.decision, { ...wall, closesAt, state: decisionActs.after(subject.decision.state, "extend") });
    return happened({ closesAt }, facts.decisionExtended({ ...subject, decision }, input.reason));
  },
});

async function cancel(tx: Tx, subject: DecisionScene, actorId: string, reason: string) {
  const decision = await change(tx, subject.decision, { state: decisionActs.after(subject.decision.state, "cancel"), declaredBy: actorId, declaredAt: clock.now(), outcome: reason });
  return facts.decisionCancelled({ ...subject, decision }, reason);
}

/** Takes a decision back without a result; the text stays frozen. What was said stays on the record. */
export const cancelDecision = command({
  name: "cancelDecision", input: CancelDecision, subject: findDecision, seen: canReadDecision, allow: policy.canCancelDecision,
  tells: ({ subject }) => [facts.decisionCancelled(subject, "")],
  async run({ actor, input: { reason }, subject, tx }) {
    requirePending(subject);
    const position = subject.decision.ratifies ? subject.position : await moveTo(tx, subject.position, { state: positionActs.after(subject.position.state, takenBack(subject.decision.rule)) });
    return happened({ state: "cancelled" }, await cancel(tx, { ...subject, position }, actor.id, reason));
  },
});

const pendingOn = (db: Reader, { id }: Position) => db.select({ id: decisions.id }).from(decisions).where(and(eq(decisions.positionId, id), inArray(decisions.state, [...pending])));

/** Back to drafting for the next version; a decision under way is cancelled with the same reason. */
export const revisePosition = command({
  name: "revisePosition", input: RevisePosition, subject: findPosition, seen: canReadPosition, allow: policy.canRevisePosition,
  tells: async ({ subject, db }) => {
    const [open] = await pendingOn(db, subject.position);
    return open ? [facts.decisionCancelled(await findDecision(db, { decision: open.id }), "")] : [];
  },
  async run({ actor, input: { reason }, subject, tx }) {
    const position = await moveTo(tx, subject.position, { state: positionActs.after(subject.position.state, "revise"), revision: subject.position.revision + 1 });
    const [open] = await pendingOn(tx, position);
    const revised = facts.positionRevised({ ...subject, position }, reason);
    if (!open) return happened({ state: position.state }, revised);
    return happened({ state: position.state }, await cancel(tx, await findDecision(tx, { decision: open.id }), actor.id, reason), revised);
  },
});

/** Somebody of the hub asks that what was carried by a few or by one be taken back. */
export const askRevert = command({
  name: "askRevert", input: AskRevert, subject: findDecision, seen: canReadDecision, allow: policy.canAskRevert,
  tells: ({ actor, subject }) => [facts.revertAsked(subject, wouldBe<RevertRequest>({ personId: actor.id, reason: "" }))],
  async run({ actor, input: { reason }, subject, tx }) {
    if (!isRevertible(subject)) throw new Refusal("state", { code: "decision.notRevertible" });
    const [request] = await tx.insert(revertRequests).values({ decisionId: subject.decision.id, personId: actor.id, reason }).returning();
    return happened({ id: request!.id }, facts.revertAsked(subject, request!));
  },
});

/** A coordinator takes it back, or says why not. */
export const answerRevert = command({
  name: "answerRevert", input: AnswerRevert, subject: findRevert, seen: canReadDecision, allow: policy.canAnswerRevert,
  tells: async ({ actor, input: { answer }, subject, db }) => [facts.revertAnswered(subject, subject.request), ...(answer === "reverted" ? [facts.decisionReverted(subject, null, await joinedSeen(db, actor, subject.position))] : [])],
  async run({ actor, input: { answer, reason }, subject, tx }) {
    if (subject.request.answeredAt) throw new Refusal("state", { code: "revertAnswered" });
    if (answer === "reverted" && !isRevertible(subject)) throw new Refusal("state", { code: "decision.notRevertible" });
    const [request] = await tx.update(revertRequests).set({ answeredAs: answer, answer: reason, answeredBy: actor.id, answeredAt: clock.now() }).where(eq(revertRequests.id, subject.request.id)).returning();
    const answered = facts.revertAnswered(subject, request!);
    const reverted = answer === "reverted" ? [(await fallBack(tx, subject, reason)).fact] : [];
    return happened({ answer }, answered, ...reverted);
  },
});

