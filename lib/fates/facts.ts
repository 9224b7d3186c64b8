import type { Edition, Fate, Position, Reply, Response, Text } from "#db/schema/index.ts";
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

/** By what an ask is judged: an edition of a text, and the provision where that is known; or a reply to a response. */
export type Ground = { edition: Edition; text: Text; provision: string | null } | { reply: Reply; response: Response };

/** Of the text that holds the ask and what holds the answer, that which fewer may read. */
function reachOf(position: Position, ground: Ground): Fact["reach"] {
  const answer = "reply" in ground ? ground.response
    : { id: ground.edition.id, lane: narrower(ground.edition.lane, ground.text.lane), hubId: ground.edition.hubId ?? ground.text.hubId ?? position.hubId, organisationId: null };
  return lanes.indexOf(answer.lane) > lanes.indexOf(position.lane) ? answer : position;
}

type Found = Pick<Scene, "position" | "issue"> & { demand: Pick<Demand, "id"> };
/** What a judgement is found under: the edition and its provision, or the authority and the day of its reply. */
export type Place = { edition: Pick<Edition, "name" | "language">; provision: string | null } | { reply: Pick<Reply, "day">; response: Pick<Response, "authority"> };

/** By the words that show it, for whoever may read the ask and what it was judged by as they are now: the search asks that of each. */
export const fateFound = ({ position, issue, demand }: Found, { id, excerpt }: Pick<Fate, "id" | "excerpt">, place: Place): Beside => {
  const title = "reply" in place ? [place.response.authority, place.reply.day] : [place.edition.name, place.provision];
  return {
    topic: `fate:${id}`, reach: { id: position.id, lane: "public", hubId: position.hubId, organisationId: null },
    find: excerpt ? { kind: "fate", title: title.filter(Boolean).join(", "), body: [excerpt, issue.docket].join("\n\n"), ...("edition" in place && { language: place.edition.language }), url: `/asks/${demand.id}#fate-${id}`, issueId: issue.id } : null,
  };
};

/** What was judged `before` is no longer found. */
export const fateJudged = (scene: Scene, fate: Fate, ground: Ground, before: Fate | null = null): Fact => {
  const { verdict } = fate;
  const fact = "reply" in ground ? onDemand("fate.judgedByReply", scene, { verdict, reply: ground.reply.kind, authority: ground.response.authority, day: ground.reply.day }) : onDemand("fate.judged", scene, { verdict, edition: ground.edition.name, at: ground.provision });
  const answer = "reply" in ground ? `response:${ground.response.id}` as const : `edition:${ground.edition.id}` as const;
  const also = [...(before ? [{ ...fateFound(scene, before, ground), find: null }] : []), fateFound(scene, fate, ground)];
  return { ...fact, about: [...fact.about, answer], also, reach: reachOf(scene.position, ground), tell: [{ to: { watching: `issue:${scene.issue.id}` }, reason: "watching" }] };
};
export const strengthSet = (scene: Scene, strength: Strength, reason: string): Fact => ({ ...onDemand("fate.strengthSet", scene, { strength, reason }), reach: workOn(scene.position) });
export const stateCorrected = (scene: Scene, state: AskState, reason: string): Fact => ({ ...onDemand("fate.stateCorrected", scene, { state, reason }), reach: workOn(scene.position) });
