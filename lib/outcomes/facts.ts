import type { Feedback, Hub, Issue, Organisation } from "#db/schema/index.ts";
import { authorsOf } from "#lib/feedback/facts.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import { onPosition, type Scene as OfPosition } from "#lib/positions/facts.ts";

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
