import type { Ballot, Concern, Decision, Organisation } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import { onPosition, type Scene } from "#lib/positions/facts.ts";

export type Deciding = Scene & { decision: Decision; version: { id: string; number: number } };

const onDecision = (name: Fact["name"], scene: Deciding, data: Fact["data"] = {}): Fact => ({
  ...onPosition(name, scene, { version: scene.version.number, ...data }), subject: `decision:${scene.decision.id}`,
  about: [`position:${scene.position.id}`, `issue:${scene.issue.id}`, `hub:${scene.hub.id}`], reach: scene.decision,
});

const voters = (scene: Deciding) => ({ hub: scene.hub.id, roles: ["delegate", "alternate"] as const });

export const decisionOpened = (scene: Deciding): Fact => ({
  ...onDecision("decision.opened", scene, { method: scene.decision.rule.method, day: scene.decision.day, time: scene.decision.time, zone: scene.decision.zone }), tell: [{ to: voters(scene), reason: "vote" }],
});
export const ballotCast = (scene: Deciding, ballot: Ballot, organisation: Organisation, before: Ballot | undefined): Fact => ({
  ...onDecision("decision.ballotCast", scene, { organisation: organisation.name, choice: ballot.choice, before: before?.choice ?? null }), tell: [{ to: { hub: scene.hub.id, roles: ["coordinator"] }, reason: "voted" }],
});
const onConcern = (name: Fact["name"], scene: Deciding, concern: Concern, organisation: Organisation, data: Fact["data"] = {}): Fact => ({
  ...onDecision(name, scene, { organisation: organisation.name, problem: concern.problem, ...data }), tell: [{ to: { hub: scene.hub.id, roles: ["coordinator"] }, reason: "concern" }],
});
export const concernRaised = (scene: Deciding, concern: Concern, organisation: Organisation) => onConcern("decision.concernRaised", scene, concern, organisation, { remedy: concern.remedy });
export const concernCleared = (scene: Deciding, concern: Concern, organisation: Organisation) => onConcern("decision.concernCleared", scene, concern, organisation, { settlement: concern.settlement });
export const concernOverruled = (scene: Deciding, concern: Concern, organisation: Organisation): Fact => ({
  ...onConcern("decision.concernOverruled", scene, concern, organisation, { settlement: concern.settlement }), tell: [{ to: { organisation: organisation.id, hub: scene.hub.id }, reason: "overruled" }],
});
export const decisionDeclared = (scene: Deciding, outcome: string): Fact => ({
  ...onDecision("decision.declared", scene, { state: scene.decision.state, position_state: scene.position.state, outcome }), tell: [{ to: voters(scene), reason: "declared" }],
});
export const decisionExtended = (scene: Deciding, reason: string): Fact => ({
  ...onDecision("decision.extended", scene, { day: scene.decision.day, time: scene.decision.time, zone: scene.decision.zone, reason }), tell: [{ to: voters(scene), reason: "vote" }],
});
export const decisionCancelled = (scene: Deciding, reason: string): Fact => ({ ...onDecision("decision.cancelled", scene, { reason }), tell: [{ to: voters(scene), reason: "declared" }] });
export const positionRevised = (scene: Scene, reason: string) => onPosition("position.revised", scene, { reason });
