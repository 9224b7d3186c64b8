import { and, desc, eq, isNull } from "drizzle-orm";
import type { Reader, Tx } from "#db/client.ts";
import { amendments, asks, divergences, positions, positionVersions, type Divergence, type Position } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { newId } from "#lib/platform/ids.ts";
import { command } from "#lib/kernel/command.ts";
import { happened } from "#lib/kernel/facts.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { wouldBe } from "#lib/kernel/telling.ts";
import { stillItself } from "#lib/issues/model.ts";
import * as facts from "#lib/cores/facts.ts";
import { ByPosition, DeclareDivergence, JoinCore, WithdrawDivergence } from "#lib/cores/input.ts";
import { obstacles } from "#lib/cores/model.ts";
import { canClaimFoundation, canDeclareDivergence, canFollowCore, canJoinCore, canOfferCore, canWithdrawDivergence } from "#lib/cores/policy.ts";
import { findDivergence, findForHub, inTheWay, newestCore, othersOn } from "#lib/cores/queries.ts";
import { openToMembers } from "#lib/positions/commands.ts";
import { held, over, writable } from "#lib/positions/model.ts";
import { canReadPosition } from "#lib/positions/policy.ts";
import { annexesTo, findPosition, frozenCore } from "#lib/positions/queries.ts";

const requireCore = ({ coreId, offeredAt, state }: Position) => {
  if (coreId) throw new Refusal("state", { code: "core.isAnnex" });
  if (over.includes(state)) throw new Refusal("state", { code: "core.over" });
  if (!offeredAt) throw new Refusal("state", { code: "core.notOffered" });
};

/** Opens a text to the members of every hub, so that hubs hold it together: each adds what is its own in an annex. */
export const offerCore = command({
  name: "offerCore", input: ByPosition, subject: findPosition, seen: canReadPosition, allow: canOfferCore,
  tells: async ({ actor, subject, db }) => [facts.coreOffered({ ...subject, position: { ...subject.position, lane: subject.position.lane === "public" ? "public" : "members" } }, await othersOn(db, subject.position, subject.position.hubId, actor))],
  async run({ subject, tx }) {
    const { position, issue } = subject;
    stillItself(issue);
    if (position.coreId) throw new Refusal("state", { code: "core.annexOnAnnex" });
    if (over.includes(position.state)) throw new Refusal("state", { code: "core.over" });
    if (position.offeredAt) throw new Refusal("state", { code: "core.offeredBefore" });
    if (issue.lane !== "public" && issue.lane !== "members") throw new Refusal("state", { code: "core.issueForFewer" });
    const scene = await openToMembers(tx, subject, { offeredAt: clock.now() });
    return happened({ state: scene.position.state }, facts.coreOffered(scene, await othersOn(tx, position, position.hubId)));
  },
});

/** A hub takes part in another's position, or adds to its own: an annex is begun, which its own rule decides on together with the core. */
export const joinCore = command({
  name: "joinCore", input: JoinCore, subject: findForHub, seen: canReadPosition, allow: canJoinCore,
  async run({ actor, input: { title, lede, stance, language, sections }, subject: { position: core, issue, hub, track }, tx }) {
    if (core.coreId) throw new Refusal("state", { code: "core.annexOnAnnex" });
    requireCore(core);
    stillItself(issue);
    if (!track) throw new Refusal("state", { code: "noTrack" });
    if ((await annexesTo(tx, core.id)).some(({ hubId }) => hubId === hub.id)) throw new Refusal("conflict", { code: "core.joinedBefore" });
    const [position] = await tx.insert(positions).values({
      issueId: issue.id, hubId: hub.id, coreId: core.id, kind: core.kind, title, lede: lede ?? "", stance: stance ?? core.stance, language: language ?? core.language, sections, lane: "coordinators", createdBy: actor.id, savedBy: actor.id,
    }).returning();
    return happened({ id: position!.id, revision: 1 }, facts.coreJoined({ position: position!, issue, hub }, core));
  },
});

/** A new annex with all that an adopted one has: its text, its asks, its amendments. The adopted one holds until the new one does. */
async function copied(tx: Tx, annex: Position, coreId: string, actorId: string): Promise<Position> {
  const { kind, maturity, title, lede, summary, stance, language, sections, issueId, hubId } = annex;
  const [copy] = await tx.insert(positions).values({ kind, maturity, title, lede, summary, stance, language, sections, issueId, hubId, coreId, lane: "coordinators", createdBy: actorId, savedBy: actorId }).returning();
  const ownAsks = await tx.select().from(asks).where(and(eq(asks.positionId, annex.id), isNull(asks.retiredAt)));
  if (ownAsks.length > 0) await tx.insert(asks).values(ownAsks.map((ask) => ({ ...ask, id: newId(), positionId: copy!.id, state: "open" as const, revision: 1, createdAt: clock.now() })));
  const ownAmendments = await tx.select().from(amendments).where(and(eq(amendments.positionId, annex.id), isNull(amendments.retiredAt), isNull(amendments.replacedById)));
  if (ownAmendments.length > 0) await tx.insert(amendments).values(ownAmendments.map((amendment) => ({ ...amendment, id: newId(), positionId: copy!.id, revision: 1, createdAt: clock.now() })));
  return copy!;
}

/** Whether an annex was decided with the newest version of the newest core. */
async function isAbreast(tx: Tx, annex: Position, core: Position) {
  if (writable.includes(annex.state)) return annex.coreId === core.id;
  const newest = await frozenCore(tx, core.id);
  const [own] = await tx.select({ content: positionVersions.content }).from(positionVersions).where(eq(positionVersions.positionId, annex.id)).orderBy(desc(positionVersions.number)).limit(1);
  return own?.content.core?.hash === newest?.version.hash;
}

/** Moves an annex to the newest text of its core: a draft goes on there, and of an adopted one the next version is begun. */
export const followCore = command({
  name: "followCore", input: ByPosition, subject: findPosition, seen: canReadPosition, allow: canFollowCore,
  async run({ actor, subject, tx }) {
    const { position: annex } = subject;
    if (!annex.coreId) throw new Refusal("state", { code: "core.notAnnex" });
    if (over.includes(annex.state)) throw new Refusal("state", { code: "core.annexOver" });
    const core = await newestCore(tx, annex.coreId);
    if (over.includes(core.state)) throw new Refusal("state", { code: "core.over" });
    if (await isAbreast(tx, annex, core)) throw new Refusal("state", { code: "core.abreast" });
    if (!writable.includes(annex.state) && !held.includes(annex.state)) throw new Refusal("state", { code: "core.reviseFirst" });
    if (held.includes(annex.state) && (await annexesTo(tx, core.id)).some(({ hubId, state }) => hubId === annex.hubId && !held.includes(state))) throw new Refusal("conflict", { code: "core.joinedBefore" });
    const position = held.includes(annex.state) ? await copied(tx, annex, core.id, actor.id)
      : (await tx.update(positions).set({ coreId: core.id, revision: annex.revision + 1 }).where(eq(positions.id, annex.id)).returning())[0]!;
    return happened({ id: position.id, revision: position.revision }, facts.coreFollowed({ ...subject, position }, core));
  },
});

/** The words of a part of a core as it was frozen last; refused where it has no such part. */
async function wordsOf(tx: Tx, core: Position, part: "section" | "ask", number: number) {
  const frozen = await frozenCore(tx, core.id);
  if (!frozen) throw new Refusal("state", { code: "core.notFrozen" });
  const { sections, asks: demands } = frozen.version.content;
  const words = part === "section" ? sections[number - 1]?.heading : demands.find((ask) => ask.number === number)?.statement;
  if (words === undefined) throw wrong("number", "notOneOf");
  return words;
}

/** What a hub says of a core is as open as what it adds to it. */
const laneOf = async (db: Reader, core: Position, hub: { id: string }) => ((await annexesTo(db, core.id)).some(({ hubId, lane }) => hubId === hub.id && lane === "public") ? "public" : "members");

/** A hub says that it holds something else on a section or an ask of a common core, and why. It is as open as what the hub adds to the core. */
export const declareDivergence = command({
  name: "declareDivergence", input: DeclareDivergence, subject: findForHub, seen: canReadPosition, allow: canDeclareDivergence,
  tells: async ({ actor, subject: { position, issue, coreHub, hub }, db }) => {
    const divergence = wouldBe<Divergence>({ id: "", lane: await laneOf(db, position, hub), hubId: hub.id, organisationId: null });
    return [facts.divergenceDeclared({ core: { position, issue, hub: coreHub }, hub, divergence }, await othersOn(db, position, hub.id, actor))];
  },
  async run({ actor, input: { part, number, reason }, subject: { position, issue, coreHub, hub, track }, tx }) {
    requireCore(position);
    stillItself(issue);
    if (position.hubId === hub.id) throw new Refusal("state", { code: "core.ownText" });
    if (!track) throw new Refusal("state", { code: "noTrack" });
    const words = await wordsOf(tx, position, part, number);
    const same = and(eq(divergences.positionId, position.id), eq(divergences.hubId, hub.id), eq(divergences.part, part), eq(divergences.number, number), isNull(divergences.endedAt));
    if ((await tx.$count(divergences, same)) > 0) throw new Refusal("conflict", { code: "core.divergedBefore" });
    const [divergence] = await tx.insert(divergences).values({ issueId: issue.id, positionId: position.id, hubId: hub.id, part, number, words, reason, declaredBy: actor.id, lane: await laneOf(tx, position, hub) }).returning();
    return happened({ id: divergence!.id }, facts.divergenceDeclared({ core: { position, issue, hub: coreHub }, hub, divergence: divergence! }, await othersOn(tx, position, hub.id)));
  },
});

/** The hub holds the same again. What it said stays in the history. */
export const withdrawDivergence = command({
  name: "withdrawDivergence", input: WithdrawDivergence, subject: findDivergence, seen: (actor, { core }) => canReadPosition(actor, core), allow: canWithdrawDivergence,
  tells: async ({ actor, subject: { divergence, hub, core }, db }) => [facts.divergenceWithdrawn({ core, hub, divergence }, await othersOn(db, core.position, hub.id, actor))],
  async run({ actor, input: { reason }, subject: { divergence: before, hub, core }, tx }) {
    if (before.endedAt) throw new Refusal("state", { code: "core.divergenceEnded" });
    const [divergence] = await tx.update(divergences).set({ endedAt: clock.now(), endedBy: actor.id, ending: reason }).where(eq(divergences.id, before.id)).returning();
    return happened(null, facts.divergenceWithdrawn({ core, hub, divergence: divergence! }, await othersOn(tx, core.position, hub.id)));
  },
});

/** Says that a core is the position of the whole foundation: where every hub at work on the issue has adopted it, and none differs unsaid. */
export const claimFoundation = command({
  name: "claimFoundation", input: ByPosition, subject: findPosition, seen: canReadPosition, allow: canClaimFoundation,
  tells: async ({ actor, subject, db }) => [facts.foundationClaimed(subject, await othersOn(db, subject.position, subject.position.hubId, actor))],
  async run({ actor, subject, tx }) {
    requireCore(subject.position);
    const { named, unnamed } = await inTheWay(tx, actor, subject.position);
    if (named.length + unnamed > 0) {
      const hubsWith = Object.fromEntries(obstacles.map((obstacle) => [obstacle.replace("-", "_"), named.filter((one) => one.obstacle === obstacle).map(({ hub }) => hub).join(", ") || "none"]));
      throw new Refusal("state", { code: "core.inTheWay", values: { ...hubsWith, unnamed }, present: { inTheWay: named, unnamed } });
    }
    const [position] = await tx.update(positions).set({ claimedAt: clock.now(), claimedBy: actor.id }).where(eq(positions.id, subject.position.id)).returning();
    return happened({ since: position!.claimedAt! }, facts.foundationClaimed({ ...subject, position: position! }, await othersOn(tx, position!, position!.hubId)));
  },
});
