import type { Edition, Fate, Position, Text } from "#db/schema/index.ts";
import { lanes, type AskState, type DemandKind, type Strength } from "#db/vocabulary.ts";
import type { Beside, Fact } from "#lib/kernel/facts.ts";
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

type Ground = { edition: Edition; text: Text; provision: string | null };
type Found = Pick<Scene, "position" | "issue"> & { demand: Pick<Demand, "id"> };

/** By the words of the edition that show it, for whoever may read the ask, the edition and its text as they are now: the search asks that of each. */
export const fateFound = ({ position, issue, demand }: Found, { id, excerpt }: Pick<Fate, "id" | "excerpt">, { edition, provision }: Pick<Ground, "edition" | "provision">): Beside => ({
  topic: `fate:${id}`, reach: { id: position.id, lane: "public", hubId: position.hubId, organisationId: null },
  find: excerpt ? { kind: "fate", title: [edition.name, provision].filter(Boolean).join(", "), body: [excerpt, issue.docket].join("\n\n"), language: edition.language, url: `/asks/${demand.id}#fate-${id}`, issueId: issue.id } : null,
});

/** What was judged before is no longer found. */
export const fateJudged = (scene: Scene, fate: Fate, { before, ...ground }: Ground & { before?: Fate | null }): Fact => {
  const { edition, text, provision } = ground;
  const fact = onDemand("fate.judged", scene, { verdict: fate.verdict, edition: edition.name, at: provision });
  const also = [...(before ? [{ ...fateFound(scene, before, ground), find: null }] : []), fateFound(scene, fate, ground)];
  return { ...fact, about: [...fact.about, `edition:${edition.id}`], also, reach: reachOf(scene.position, edition, text), tell: [{ to: { watching: `issue:${scene.issue.id}` }, reason: "watching" }] };
};
export const strengthSet = (scene: Scene, strength: Strength, reason: string): Fact => ({ ...onDemand("fate.strengthSet", scene, { strength, reason }), reach: workOn(scene.position) });
export const stateCorrected = (scene: Scene, state: AskState, reason: string): Fact => ({ ...onDemand("fate.stateCorrected", scene, { state, reason }), reach: workOn(scene.position) });
