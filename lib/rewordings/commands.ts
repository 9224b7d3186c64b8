import { and, eq, isNull, max } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { settled } from "#db/rules.ts";
import { ballots, decisions, organisations, positionVersions, rewordings, type Decision } from "#db/schema/index.ts";
import { checksum } from "#lib/formats/checksum.ts";
import { clock } from "#lib/platform/clock.ts";
import { votesFor } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened } from "#lib/kernel/facts.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { setAsideCarried, wouldSetAside } from "#lib/claims/commands.ts";
import { isAffected, isVotingOpen, pending } from "#lib/decisions/model.ts";
import { canReadDecision } from "#lib/decisions/policy.ts";
import { closingOf, findDecision, type DecisionScene } from "#lib/decisions/queries.ts";
import { rewrite } from "#lib/positions/commands.ts";
import { sameText } from "#lib/positions/model.ts";
import * as facts from "#lib/rewordings/facts.ts";
import { ApplyRewording, ByRewording, DisputeClass, ProposeRewording, SettleClass } from "#lib/rewordings/input.ts";
import { canDisputeClass, canReadRewording, canReword, canSettleClass } from "#lib/rewordings/policy.ts";
import { contentOf, findRewording } from "#lib/rewordings/queries.ts";

function requireVoting({ decision }: DecisionScene) {
  if (!isVotingOpen(decision, clock.now())) throw new Refusal("state", { code: "decision.closed", present: { state: decision.state, allowed: [] } });
  // What is signed, or ratified, stays as it is word for word.
  if (decision.ratifies || decision.rule.method === "sign-on") throw new Refusal("state", { code: "decision.textClosed" });
}

/** Other words for the text under a decision, to be looked at beside the present ones. A new proposal takes the place of one that was not put in force. */
export const proposeRewording = command({
  name: "proposeRewording", input: ProposeRewording, subject: findDecision, seen: canReadDecision, allow: canReword,
  async run({ actor, input: { decision: _, version, ...words }, subject, tx }) {
    requireVoting(subject);
    const { content } = await contentOf(tx, subject.version.id);
    if (version !== subject.version.number) throw new Refusal("conflict", { code: "versionMoved", present: { version: subject.version.number, title: content.title, lede: content.lede, sections: content.sections } });
    if (sameText(words, content)) throw new Refusal("state", { code: "rewordingSame" });
    await tx.update(rewordings).set({ droppedAt: clock.now() }).where(and(eq(rewordings.decisionId, subject.decision.id), isNull(rewordings.appliedAt), isNull(rewordings.droppedAt)));
    const [rewording] = await tx.insert(rewordings).values({ decisionId: subject.decision.id, fromVersionId: subject.version.id, words, proposedBy: actor.id }).returning();
    return happened({ id: rewording!.id }, facts.rewordingProposed(subject));
  },
});

/** A proposal is not put in force. */
export const dropRewording = command({
  name: "dropRewording", input: ByRewording, subject: findRewording, seen: canReadRewording, allow: canReword,
  async run({ subject, tx }) {
    if (subject.rewording.appliedAt || subject.rewording.droppedAt) throw new Refusal("state", { code: "rewordingOver" });
    await tx.update(rewordings).set({ droppedAt: clock.now() }).where(eq(rewordings.id, subject.rewording.id));
    return happened(null, facts.rewordingDropped(subject));
  },
});

/** Sets aside the answers that took a side on words which mean something else now, and begins the period anew where the rule has it so. */
async function askAgain(tx: Tx, { decision }: DecisionScene, to: { versionId: string; number: number }) {
  const cast = await tx.select({ ballot: ballots, number: positionVersions.number }).from(ballots).leftJoin(positionVersions, eq(positionVersions.id, ballots.versionId)).where(and(eq(ballots.decisionId, decision.id), isNull(ballots.replacedAt)));
  const affected = cast.filter(({ ballot: { choice }, number }) => isAffected({ choice, version: number ?? 0 }, { change: "substantive", version: to.number }));
  for (const { ballot } of affected) await tx.update(ballots).set({ replacedAt: clock.now(), setAsideBy: to.versionId }).where(eq(ballots.id, ballot.id));
  return { asked: affected.length, wall: settled(decision.rule).restarts ? restarted(decision) : {} };
}

function restarted(decision: Decision): Partial<Decision> {
  const anew = closingOf(decision.rule, { day: null, time: decision.time, zone: decision.zone });
  return anew.closesAt > decision.closesAt ? anew : {};
}

/** Puts proposed words in force as the next version, of the class that whoever writes gives it. */
export const applyRewording = command({
  name: "applyRewording", input: ApplyRewording, subject: findRewording, seen: canReadRewording, allow: canReword,
  tells: ({ input: { change }, subject }) => (change ? [facts.textReworded(subject, { change, from: 0, asked: 0, hash: "" })] : null),
  async run({ actor, input: { change, note }, subject, tx }) {
    const { rewording, decision, position, version: from } = subject;
    if (rewording.appliedAt || rewording.droppedAt) throw new Refusal("state", { code: "rewordingOver" });
    requireVoting(subject);
    const before = await contentOf(tx, rewording.fromVersionId);
    const content = { ...before.content, ...rewording.words };
    const [last] = await tx.select({ number: max(positionVersions.number) }).from(positionVersions).where(eq(positionVersions.positionId, position.id));
    const [version] = await tx.insert(positionVersions).values({ positionId: position.id, number: last!.number! + 1, content, hash: checksum(content), change, note, frozenBy: actor.id, lane: position.lane, hubId: decision.hubId }).returning();
    const { position: worded } = await rewrite(tx, actor, subject, { ...rewording.words, stance: position.stance });
    const { asked, wall } = change === "substantive" ? await askAgain(tx, subject, { versionId: version!.id, number: version!.number }) : { asked: 0, wall: {} };
    const [moved] = await tx.update(decisions).set({ versionId: version!.id, ...wall }).where(eq(decisions.id, decision.id)).returning();
    await tx.update(rewordings).set({ versionId: version!.id, change, appliedBy: actor.id, appliedAt: clock.now() }).where(eq(rewordings.id, rewording.id));
    const scene = { ...subject, position: worded, decision: moved!, version: version! };
    return happened({ version: version!.number, asked, closesAt: moved!.closesAt }, facts.rewordingFrozen(scene, version!), facts.textReworded(scene, { change, from: from.number, asked, hash: version!.hash }));
  },
});

/** Somebody entitled says that an edit called editorial changes what the text means. Until it is answered nothing is declared carried. */
export const disputeClass = command({
  name: "disputeClass", input: DisputeClass, subject: findRewording, seen: canReadRewording, allow: canDisputeClass,
  tells: ({ subject }) => [facts.classDisputed(subject, subject.rewording, "")],
  async run({ actor, input: { reason }, subject, tx }) {
    requireVoting(subject);
    const { rewording, decision } = subject;
    if (rewording.change !== "editorial" || rewording.objectedAt || rewording.settledAt) throw new Refusal("state", { code: "classOver" });
    const mine = votesFor(actor, decision.hubId);
    const [organisation] = mine ? await tx.select({ name: organisations.name }).from(organisations).where(eq(organisations.id, mine)) : [];
    const [disputed] = await tx.update(rewordings).set({ objection: reason, objectedBy: actor.id, objectedFor: mine, objectedAt: clock.now() }).where(eq(rewordings.id, rewording.id)).returning();
    return happened(null, facts.classDisputed(subject, disputed!, organisation?.name ?? ""));
  },
});

/** A coordinator agrees that an edit was substantive, asked or of their own accord, and those concerned are asked again; or says why it was not. */
export const settleClass = command({
  name: "settleClass", input: SettleClass, subject: findRewording, seen: canReadRewording, allow: canSettleClass,
  tells: async ({ input: { verdict }, subject, db }) => {
    if (!verdict) return null;
    const [edit] = await db.select().from(positionVersions).where(eq(positionVersions.id, subject.rewording.versionId ?? ""));
    return [facts.classSettled(subject, { ...subject.rewording, settledAs: verdict }, 0), ...(verdict === "upheld" && edit ? await wouldSetAside(db, edit) : [])];
  },
  async run({ actor, input: { verdict, reason }, subject, tx }) {
    const { rewording, decision } = subject;
    if (!pending.includes(decision.state)) throw new Refusal("state", { code: "decision.closed", present: { state: decision.state, allowed: [] } });
    if (rewording.change !== "editorial" || rewording.settledAt || (verdict === "dismissed" && !rewording.objectedAt)) throw new Refusal("state", { code: "classOver" });
    const upheld = verdict === "upheld";
    const [edit] = await tx.select().from(positionVersions).where(eq(positionVersions.id, rewording.versionId!));
    const { asked, wall } = upheld ? await askAgain(tx, subject, { versionId: edit!.id, number: edit!.number }) : { asked: 0, wall: {} };
    if (upheld) await tx.update(positionVersions).set({ change: "substantive" }).where(eq(positionVersions.id, edit!.id));
    const reopened = Object.keys(wall).length > 0 ? { ...wall, state: "open" as const } : {};
    const [moved] = Object.keys(reopened).length > 0 ? await tx.update(decisions).set(reopened).where(eq(decisions.id, decision.id)).returning() : [decision];
    const [done] = await tx.update(rewordings).set({ ...(upheld ? { change: "substantive" as const } : {}), settledAs: verdict, settlement: reason, settledBy: actor.id, settledAt: clock.now() }).where(eq(rewordings.id, rewording.id)).returning();
    const again = upheld ? await setAsideCarried(tx, edit!) : [];
    return happened({ verdict, asked }, facts.classSettled({ ...subject, decision: moved! }, done!, asked), ...again);
  },
});
