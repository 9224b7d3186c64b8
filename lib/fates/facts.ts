import type { Edition, Fate, Feedback, Hub, Issue, Organisation, Position, Text } from "#db/schema/index.ts";
import { lanes, type AskState, type DemandKind, type Strength } from "#db/vocabulary.ts";
import { authorsOf } from "#lib/feedback/facts.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import { narrower } from "#lib/kernel/lane.ts";
import { onPosition, type Scene as OfPosition } from "#lib/positions/facts.ts";
import { workOn } from "#lib/positions/policy.ts";

export type Demand = { id: string; kind: DemandKind; number: number; statement: string; provision: string | null };
export type Scene = OfPosition & { demand: Demand };

const onDemand = (name: Fact["name"], scene: Scene, data: Fact["data"] = {}): Fact => ({
  ...onPosition(name, scene, { number: scene.demand.number, statement: scene.demand.statement, kind: scene.demand.kind, ...data }),
  subject: `${scene.demand.kind}:${scene.demand.id}`, about: [`position:${scene.position.id}`, `issue:${scene.issue.id}`],
});

/** Of the text that holds the ask and the one that holds the answer, that which fewer may read. */
function reachOf(position: Position, edition: Edition, text: Text): Fact["reach"] {
  const lane = narrower(edition.lane, text.lane);
  return lanes.indexOf(lane) > lanes.indexOf(position.lane) ? { id: edition.id, lane, hubId: edition.hubId ?? text.hubId ?? position.hubId, organisationId: null } : position;
}

export const fateJudged = (scene: Scene, { verdict }: Fate, { edition, text, provision }: { edition: Edition; text: Text; provision: string | null }): Fact => {
  const fact = onDemand("fate.judged", scene, { verdict, edition: edition.name, at: provision });
  return { ...fact, about: [...fact.about, `edition:${edition.id}`], reach: reachOf(scene.position, edition, text), tell: [{ to: { watching: `issue:${scene.issue.id}` }, reason: "watching" }] };
};
export const strengthSet = (scene: Scene, strength: Strength, reason: string): Fact => ({ ...onDemand("fate.strengthSet", scene, { strength, reason }), reach: workOn(scene.position) });
export const stateCorrected = (scene: Scene, state: AskState, reason: string): Fact => ({ ...onDemand("fate.stateCorrected", scene, { state, reason }), reach: workOn(scene.position) });

type Place = { issue: Issue; hub: Hub };
type Spoken = { organisation: Organisation; inputs: readonly Feedback[]; asks: number };

/** What became of all that an organisation said on an issue, in one message that is its own. */
export const toldToContributor = ({ issue, hub }: Place, { organisation, inputs, asks }: Spoken): Fact => {
  const [first] = inputs as [Feedback];
  const authors = new Map(inputs.map((input) => [JSON.stringify(authorsOf(input)), authorsOf(input)]));
  return {
    name: "fate.told", subject: `feedback:${first.id}`, about: inputs.map(({ id }) => `feedback:${id}` as const), reach: { ...first, lane: "own" },
    data: { docket: issue.docket, issue: issue.title, hub: hub.name, organisation: organisation.name, reference: first.reference, inputs: inputs.length, asks },
    tell: [...authors.values()].map((to) => ({ to, reason: "fateOfInput", quietly: true })),
  };
};
/** The same to those who signed a text. Who they are is not said to others. */
export const toldToSignatories = (scene: OfPosition, people: readonly string[], asks: number): Fact => ({
  ...onPosition("fate.toldToSignatories", scene, { asks }), tell: people.map((person) => ({ to: { person }, reason: "fateOfSigned", quietly: true })),
});
export const fatesTold = ({ issue, hub }: Place, told: { organisations: number; signatories: number; asks: number }): Fact => ({
  name: "fate.toldToAll", subject: `issue:${issue.id}`, about: [`hub:${hub.id}`], reach: { id: issue.id, lane: "coordinators", hubId: hub.id, organisationId: null },
  data: { docket: issue.docket, issue: issue.title, hub: hub.name, ...told },
});
