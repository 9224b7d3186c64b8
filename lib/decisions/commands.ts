import { and, desc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { ballots, concerns, decisions, electors, organisations, positions, positionVersions, type Position } from "#db/schema/index.ts";
import { wallOf } from "#lib/formats/deadline.ts";
import { clock } from "#lib/platform/clock.ts";
import { votesFor } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { comingMoment } from "#lib/kernel/deadline.ts";
import { happened, type Fact } from "#lib/kernel/facts.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import * as facts from "#lib/decisions/facts.ts";
import { CancelDecision, CastBallot, ClearConcern, DeclareDecision, ExtendDecision, OpenDecision, OverruleConcern, RevisePosition } from "#lib/decisions/input.ts";
import { tally } from "#lib/decisions/model.ts";
import { canCancelDecision, canCastBallot, canClearConcern, canDeclareDecision, canExtendDecision, canOpenDecision, canOverruleConcern, canReadDecision, canRevisePosition } from "#lib/decisions/policy.ts";
import { findConcern, findDecision, isDeclarable, isVotingOpen, voicesOf } from "#lib/decisions/queries.ts";
import { currentRules, entitledIn } from "#lib/hubs/queries.ts";
import { positionActs } from "#lib/positions/model.ts";
import { canReadPosition } from "#lib/positions/policy.ts";
import { findPosition } from "#lib/positions/queries.ts";

const daysFromNow = (days: number) => new Date(clock.now().getTime() + days * 86_400_000);

const moveTo = async (tx: Tx, position: Position, values: Partial<Position>) => (await tx.update(positions).set(values).where(eq(positions.id, position.id)).returning())[0]!;

/** Puts the last frozen version to those entitled now, under the hub's rule as it stands now; both are copied. */
export const openDecision = command({
  name: "openDecision", input: OpenDecision, subject: findPosition, seen: canReadPosition, allow: canOpenDecision,
  async run({ actor, input, subject, tx }) {
    const state = positionActs.after(subject.position.state, "openDecision");
    const { version: rulesVersion, rules } = await currentRules(tx, subject.hub.id);
    const rule = rules.methods.find(({ method }) => method === (input.method ?? rules.usual));
    if (!rule) throw wrong("method", "notOneOf");
    const zone = input.zone ?? subject.hub.zone;
    const wall = { day: input.day ?? wallOf(daysFromNow(rule.days), zone).day, time: input.time, zone };
    const closesAt = comingMoment(wall);
    // A day given by hand may end earlier in the day than it began, and no sooner than that.
    if (closesAt < daysFromNow(rule.days - 1)) throw wrong("day", "tooSoon", { days: rule.days });
    const entitled = await entitledIn(tx, subject.hub.id);
    if (entitled.length === 0) throw new Refusal("state", { code: "nobodyEntitled" });
    const [version] = await tx.select().from(positionVersions).where(eq(positionVersions.positionId, subject.position.id)).orderBy(desc(positionVersions.number)).limit(1);
    const [decision] = await tx.insert(decisions).values({ positionId: subject.position.id, versionId: version!.id, hubId: subject.hub.id, lane: "hub", rule, rulesVersion, ...wall, closesAt, openedBy: actor.id }).returning();
    await tx.insert(electors).values(entitled.map(({ id }) => ({ decisionId: decision!.id, organisationId: id })));
    const position = await moveTo(tx, subject.position, { state });
    return happened({ id: decision!.id, closesAt }, facts.decisionOpened({ ...subject, position, decision: decision!, version: version! }));
  },
});

/** What an organisation answers. The later of delegate and alternate counts; both answers are kept. */
export const castBallot = command({
  name: "castBallot", input: CastBallot, subject: findDecision, seen: canReadDecision, allow: canCastBallot,
  async run({ actor, input: { choice, reason, problem, remedy, paragraph }, subject, tx }) {
    if (!isVotingOpen(subject.decision)) throw new Refusal("state", { code: "decision.closed", present: { state: subject.decision.state, allowed: [] } });
    const organisationId = votesFor(actor, subject.hub.id)!;
    const [organisation] = await tx.select().from(organisations).where(eq(organisations.id, organisationId));
    const [before] = await tx.update(ballots).set({ replacedAt: clock.now() }).where(and(eq(ballots.decisionId, subject.decision.id), eq(ballots.organisationId, organisationId), isNull(ballots.replacedAt))).returning();
    const [ballot] = await tx.insert(ballots).values({ decisionId: subject.decision.id, organisationId, personId: actor.id, choice, reason }).returning();
    await tx.update(concerns).set({ settledAt: clock.now(), settledBy: actor.id, settledAs: "replaced" }).where(and(eq(concerns.positionId, subject.position.id), eq(concerns.organisationId, organisationId), isNull(concerns.settledAt)));
    const said: [Fact, ...Fact[]] = [facts.ballotCast(subject, ballot!, organisation!, before)];
    if (choice === "discuss") {
      const [concern] = await tx.insert(concerns).values({ decisionId: subject.decision.id, positionId: subject.position.id, ballotId: ballot!.id, organisationId, problem: problem!, remedy: remedy!, paragraph }).returning();
      said.push(facts.concernRaised(subject, concern!, organisation!));
    }
    return happened({ id: ballot!.id, choice }, ...said);
  },
});

type OnConcern = Awaited<ReturnType<typeof findConcern>>;

async function settle(tx: Tx, { concern }: OnConcern, settledBy: string, settledAs: "cleared" | "overruled", settlement: string | null) {
  if (concern.settledAt) throw new Refusal("state", { code: "concernSettled" });
  const [settled] = await tx.update(concerns).set({ settledAt: clock.now(), settledBy, settledAs, settlement }).where(eq(concerns.id, concern.id)).returning();
  return settled!;
}

export const clearConcern = command({
  name: "clearConcern", input: ClearConcern, subject: findConcern, seen: canReadDecision, allow: canClearConcern,
  run: async ({ actor, input: { settlement }, subject, tx }) => happened(null, facts.concernCleared(subject, await settle(tx, subject, actor.id, "cleared", settlement), subject.organisation)),
});

export const overruleConcern = command({
  name: "overruleConcern", input: OverruleConcern, subject: findConcern, seen: canReadDecision, allow: canOverruleConcern,
  run: async ({ actor, input: { settlement }, subject, tx }) => happened(null, facts.concernOverruled(subject, await settle(tx, subject, actor.id, "overruled", settlement), subject.organisation)),
});

const requireOpen = ({ decision }: { decision: { state: string } }) => {
  if (decision.state !== "open") throw new Refusal("state", { code: "decision.closed", present: { state: decision.state, allowed: [] } });
};

/** The coordinator declares what the count shows. Carried only where the rule is met: consensus is a judgement, a rule is not. */
export const declareDecision = command({
  name: "declareDecision", input: DeclareDecision, subject: findDecision, seen: canReadDecision, allow: canDeclareDecision,
  async run({ actor, input: { result, outcome }, subject, tx }) {
    requireOpen(subject);
    const count = tally(subject.decision.rule, subject.electors, await voicesOf(tx, subject.decision.id));
    if (!isDeclarable(subject.decision, count.silent)) throw new Refusal("state", { code: "decision.tooEarly", values: { silent: count.silent } });
    if (result === "carried" && !count.met) throw new Refusal("state", { code: "decision.notMet", present: { missing: count.missing } });
    if (result === "blocked" && count.blocking === 0) throw wrong("result", "notOneOf");
    const act = result === "carried" ? "adopt" : result === "blocked" ? "block" : "reject";
    const [decision] = await tx.update(decisions).set({ state: result === "carried" ? "carried" : "not-carried", declaredBy: actor.id, declaredAt: clock.now(), outcome }).where(eq(decisions.id, subject.decision.id)).returning();
    const position = await moveTo(tx, subject.position, { state: positionActs.after(subject.position.state, act), ...(act === "adopt" ? { adoptedVersionId: subject.version.id } : {}) });
    return happened({ state: decision!.state, position: position.state }, facts.decisionDeclared({ ...subject, position, decision: decision! }, outcome));
  },
});

/** More time. What was said stays. */
export const extendDecision = command({
  name: "extendDecision", input: ExtendDecision, subject: findDecision, seen: canReadDecision, allow: canExtendDecision,
  async run({ input, subject, tx }) {
    requireOpen(subject);
    const wall = { day: input.day, time: input.time, zone: input.zone ?? subject.hub.zone };
    const closesAt = comingMoment(wall);
    if (closesAt <= subject.decision.closesAt) throw wrong("day", "notLater");
    const [decision] = await tx.update(decisions).set({ ...wall, closesAt }).where(eq(decisions.id, subject.decision.id)).returning();
    return happened({ closesAt }, facts.decisionExtended({ ...subject, decision: decision! }, input.reason));
  },
});

async function cancel(tx: Tx, subject: Awaited<ReturnType<typeof findDecision>>, actorId: string, reason: string) {
  const [decision] = await tx.update(decisions).set({ state: "cancelled", declaredBy: actorId, declaredAt: clock.now(), outcome: reason }).where(eq(decisions.id, subject.decision.id)).returning();
  return facts.decisionCancelled({ ...subject, decision: decision! }, reason);
}

/** Takes a decision back without a result; the text stays frozen. What was said stays on the record. */
export const cancelDecision = command({
  name: "cancelDecision", input: CancelDecision, subject: findDecision, seen: canReadDecision, allow: canCancelDecision,
  async run({ actor, input: { reason }, subject, tx }) {
    requireOpen(subject);
    const position = await moveTo(tx, subject.position, { state: positionActs.after(subject.position.state, "recall") });
    return happened({ state: "cancelled" }, await cancel(tx, { ...subject, position }, actor.id, reason));
  },
});

/** Back to drafting for the next version; a decision under way is cancelled with the same reason. */
export const revisePosition = command({
  name: "revisePosition", input: RevisePosition, subject: findPosition, seen: canReadPosition, allow: canRevisePosition,
  async run({ actor, input: { reason }, subject, tx }) {
    const position = await moveTo(tx, subject.position, { state: positionActs.after(subject.position.state, "revise"), revision: subject.position.revision + 1 });
    const [open] = await tx.select({ id: decisions.id }).from(decisions).where(and(eq(decisions.positionId, position.id), eq(decisions.state, "open")));
    const revised = facts.positionRevised({ ...subject, position }, reason);
    if (!open) return happened({ state: position.state }, revised);
    return happened({ state: position.state }, await cancel(tx, await findDecision(tx, { decision: open.id }), actor.id, reason), revised);
  },
});
