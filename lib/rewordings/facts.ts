import type { PositionVersion, Rewording } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import { concerned, coordinators, onDecision, type Deciding } from "#lib/decisions/facts.ts";
import { positionFrozen } from "#lib/positions/facts.ts";

export const rewordingProposed = (scene: Deciding): Fact => ({ ...onDecision("decision.rewordingProposed", scene), reach: { ...scene.decision, lane: "coordinators" } });
export const rewordingDropped = (scene: Deciding): Fact => ({ ...onDecision("decision.rewordingDropped", scene), reach: { ...scene.decision, lane: "coordinators" } });
const told = (scene: Deciding, asksAgain: boolean): NonNullable<Fact["tell"]> => (asksAgain ? [{ to: concerned(scene), reason: "vote" }] : [{ to: concerned(scene), reason: "reworded" }]);

/** The text stands in the ledger with its hash as every frozen one does; those concerned hear of it once, from the decision. */
export const rewordingFrozen = (scene: Deciding, version: PositionVersion): Fact => ({ ...positionFrozen(scene, version), tell: [] });
/** Told to everyone entitled: of a substantive change so that they answer again, of an editorial one so that they can say it is none. */
export const textReworded = (scene: Deciding, { change, from, asked, hash }: { change: string; from: number; asked: number; hash: string }): Fact => ({
  ...onDecision("decision.reworded", scene, { change, from, asked, hash, day: scene.decision.day, time: scene.decision.time, zone: scene.decision.zone }), tell: told(scene, change === "substantive"),
});
export const classDisputed = (scene: Deciding, rewording: Rewording, organisation: string): Fact => ({ ...onDecision("decision.classDisputed", scene, { organisation, reason: rewording.objection }), tell: [{ to: coordinators(scene), reason: "concern" }] });
export const classSettled = (scene: Deciding, rewording: Rewording, asked: number): Fact => ({
  ...onDecision("decision.classSettled", scene, { verdict: rewording.settledAs, reason: rewording.settlement, asked }), tell: told(scene, rewording.settledAs === "upheld"),
});
