import type { Ballot, Concern, Decision, RevertRequest } from "#db/schema/index.ts";
import type { Audience, Fact } from "#lib/kernel/facts.ts";
import { isOfBoard } from "#lib/decisions/model.ts";
import { onPosition, toldAsCore, type Scene } from "#lib/positions/facts.ts";

export type Deciding = Scene & { decision: Decision; version: { id: string; number: number } };
/** Whose an answer or a concern is: an organisation, or a person in a method of the board. */
export type Voter = { id: string; name: string };

export const onDecision = (name: Fact["name"], scene: Deciding, data: Fact["data"] = {}): Fact => ({
  ...onPosition(name, scene, { version: scene.version.number, ...data }), subject: `decision:${scene.decision.id}`,
  about: [`position:${scene.position.id}`, `issue:${scene.issue.id}`, `hub:${scene.hub.id}`], reach: scene.decision,
});

/** Those who vote in it, and in a method of the board those whom it binds besides. */
const voters = ({ decision, hub }: Deciding): Audience => ({ hub: hub.id, roles: isOfBoard(decision.rule) ? ["board", "coordinator"] : ["delegate", "alternate"] });
export const concerned = ({ decision, hub }: Deciding): Audience => ({ hub: hub.id, roles: isOfBoard(decision.rule) ? ["board", "coordinator", "delegate", "alternate"] : ["delegate", "alternate"] });
export const coordinators = ({ hub }: Scene): Audience => ({ hub: hub.id, roles: ["coordinator"] });
const until = ({ decision: { day, time, zone } }: Deciding) => ({ day, time, zone });

export const decisionOpened = (scene: Deciding): Fact => ({
  ...onDecision("decision.opened", scene, { method: scene.decision.rule.method, ...until(scene), ratifies: scene.decision.ratifies ? "yes" : null }), tell: [{ to: voters(scene), reason: "vote" }],
});
export const ballotCast = (scene: Deciding, ballot: Ballot, voter: Voter, before: Ballot | undefined): Fact => ({
  ...onDecision("decision.ballotCast", scene, { organisation: voter.name, choice: ballot.choice, before: before?.choice ?? null }), tell: [{ to: coordinators(scene), reason: "voted" }],
});
export const decisionClosed = (scene: Deciding): Fact => ({ ...onDecision("decision.closed", scene), tell: [{ to: coordinators(scene), reason: "declare" }] });

const onConcern = (name: Fact["name"], scene: Deciding, concern: Concern, voter: Voter, data: Fact["data"] = {}): Fact => ({
  ...onDecision(name, scene, { organisation: voter.name, problem: concern.problem, ...data }), tell: [{ to: coordinators(scene), reason: "concern" }],
});
const author = ({ hub }: Scene, concern: Concern, voter: Voter): Audience => (concern.organisationId === null ? { person: voter.id } : { organisation: concern.organisationId, hub: hub.id });
export const concernRaised = (scene: Deciding, concern: Concern, voter: Voter) => onConcern("decision.concernRaised", scene, concern, voter, { remedy: concern.remedy });
export const concernAnswered = (scene: Deciding, concern: Concern, voter: Voter): Fact => ({
  ...onConcern("decision.concernAnswered", scene, concern, voter, { answer: concern.answer }), tell: [{ to: author(scene, concern, voter), reason: "concernAnswered" }],
});
export const concernCleared = (scene: Deciding, concern: Concern, voter: Voter) => onConcern("decision.concernCleared", scene, concern, voter, { settlement: concern.settlement });
export const overruleProposed = (scene: Deciding, concern: Concern, voter: Voter): Fact => ({
  ...onConcern("decision.overruleProposed", scene, concern, voter, { settlement: concern.proposal }),
  tell: [{ to: { hub: scene.hub.id, roles: ["board"] }, reason: "second" }, { to: author(scene, concern, voter), reason: "concern" }],
});
export const concernOverruled = (scene: Deciding, concern: Concern, voter: Voter): Fact => ({
  ...onConcern("decision.concernOverruled", scene, concern, voter, { settlement: concern.settlement }), tell: [{ to: author(scene, concern, voter), reason: "overruled" }],
});

export const decisionDeclared = (scene: Deciding, outcome: string): Fact => ({
  ...onDecision("decision.declared", scene, { state: scene.decision.state, position_state: scene.position.state, outcome, method: scene.decision.rule.method, ratifies: scene.decision.ratifies ? "yes" : null }), tell: [{ to: concerned(scene), reason: "declared" }],
});
export const decisionExtended = (scene: Deciding, reason: string): Fact => ({ ...onDecision("decision.extended", scene, { ...until(scene), reason }), tell: [{ to: voters(scene), reason: "vote" }] });
export const decisionCancelled = (scene: Deciding, reason: string): Fact => ({ ...onDecision("decision.cancelled", scene, { reason }), tell: [{ to: voters(scene), reason: "declared" }] });
export const decisionRatified = (scene: Deciding): Fact => ({ ...onDecision("decision.ratified", scene), tell: [{ to: concerned(scene), reason: "declared" }] });
/** What was carried no longer holds: the text is frozen again, nothing is decided on it, and it is found by those alone who may read it now. Hubs whose annexes stand on it are told. */
export const decisionReverted = (scene: Deciding, reason: string | null, joined: readonly string[]): Fact => ({
  ...onPosition("decision.reverted", scene, { version: scene.version.number, reason }), about: [`decision:${scene.decision.id}`, `issue:${scene.issue.id}`, `hub:${scene.hub.id}`],
  find: {
    kind: "position", title: scene.position.title, url: `/positions/${scene.position.id}`, language: scene.position.language,
    body: [scene.issue.docket, scene.position.lede, ...scene.position.sections.flatMap(({ heading, body }) => [heading, body])].join(" "),
  },
  tell: [{ to: { hub: scene.hub.id, roles: ["delegate", "alternate", "board", "coordinator"] }, reason: "declared" }, ...toldAsCore(joined)],
});
export const revertAsked = (scene: Deciding, request: RevertRequest): Fact => ({ ...onDecision("decision.revertAsked", scene, { reason: request.reason }), tell: [{ to: coordinators(scene), reason: "revert" }] });
export const revertAnswered = (scene: Deciding, request: RevertRequest): Fact => ({
  ...onDecision("decision.revertAnswered", scene, { answer: request.answeredAs, reason: request.answer }), tell: [{ to: { person: request.personId }, reason: "revert" }],
});
export const positionRevised = (scene: Scene, reason: string) => onPosition("position.revised", scene, { reason });
