import type { Brief, Hub, Issue, Position } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";

export type Scene = { brief: Brief; position: Position; issue: Issue; hub: Hub };

const onBrief = (name: Fact["name"], { brief, issue, hub }: Scene, data: Fact["data"] = {}): Fact => ({
  name, subject: `brief:${brief.id}`, about: [`position:${brief.positionId}`, `issue:${issue.id}`], reach: brief, data: { docket: issue.docket, issue: issue.title, hub: hub.name, brief: brief.title, kind: brief.kind, version: brief.version, ...data },
});
const findable = ({ brief, issue }: Scene): Fact["find"] => ({ kind: "brief", title: brief.title, body: `${issue.docket} ${brief.body}`, url: `/briefs/${brief.id}`, language: brief.language });

export const briefDrafted = (scene: Scene): Fact => ({ ...onBrief("brief.drafted", scene), tell: [{ to: { hub: scene.hub.id, roles: ["coordinator", "liaison"] }, reason: "brief" }], find: findable(scene) });
export const briefSaved = (scene: Scene): Fact => ({ ...onBrief("brief.saved", scene, { revision: scene.brief.revision }), find: findable(scene) });
export const briefMadeAnew = (scene: Scene, to: number) => onBrief("brief.madeAnew", scene, { to });
/** What is held has moved on: whoever wrote the brief last, and whoever began it, look at it again. */
export const briefStale = (scene: Scene): Fact => ({ ...onBrief("brief.stale", scene), tell: [...new Set([scene.brief.savedBy, scene.brief.createdBy])].flatMap((person) => (person ? [{ to: { person }, reason: "staleBrief" }] : [])) });
export const briefSettled = (scene: Scene, take: string): Fact => ({ ...onBrief("brief.settled", scene, { take }), find: findable(scene) });
export const briefLaneChanged = (scene: Scene): Fact => ({ ...onBrief("brief.laneChanged", scene, { lane: scene.brief.lane }), find: findable(scene) });
