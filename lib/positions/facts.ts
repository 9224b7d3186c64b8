import type { Hub, Issue, Position, PositionVersion } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";

export type Scene = { position: Position; issue: Issue; hub: Hub };

const find = ({ position, issue }: Scene, text = position): Fact["find"] => ({
  kind: "position", title: position.title, url: `/positions/${position.id}`, language: position.language,
  body: [issue.docket, text.lede, ...text.sections.flatMap(({ heading, body }) => [heading, body])].join(" "),
});

/** Also for what happens to the parts of a position: its asks, amendments and decisions. */
export const onPosition = (name: Fact["name"], { position, issue, hub }: Scene, data: Fact["data"] = {}): Fact => ({
  name, subject: `position:${position.id}`, about: [`issue:${issue.id}`, `hub:${hub.id}`], reach: position,
  data: { docket: issue.docket, issue: issue.title, hub: hub.name, position: position.title, ...data },
});

export const positionDrafted = (scene: Scene): Fact => ({ ...onPosition("position.drafted", scene), find: find(scene) });
export const positionSaved = (scene: Scene): Fact => ({ ...onPosition("position.saved", scene, { revision: scene.position.revision }), find: find(scene) });
export const consultationOpened = (scene: Scene): Fact => ({
  ...onPosition("position.consultationOpened", scene), tell: [{ to: { hub: scene.hub.id, roles: ["delegate", "alternate", "participant"] }, reason: "consulted" }], find: find(scene),
});
export const positionFrozen = (scene: Scene, version: PositionVersion): Fact => ({
  ...onPosition("position.frozen", scene, { version: version.number, hash: version.hash, change: version.change, note: version.note }),
  about: [`issue:${scene.issue.id}`, `hub:${scene.hub.id}`, `version:${version.id}`],
  tell: [{ to: { hub: scene.hub.id, roles: ["delegate", "alternate"] }, reason: "frozen" }], find: find(scene),
});
export const positionPublished = (scene: Scene, version: PositionVersion): Fact => ({
  ...onPosition("position.published", scene, { version: version.number }),
  tell: [{ to: { watching: `issue:${scene.issue.id}` }, reason: "watching" }, { to: { hub: scene.hub.id, roles: ["delegate", "alternate", "participant", "member"] }, reason: "published" }],
  find: { kind: "position", title: version.content.title, url: `/standpoint/${scene.issue.docket.toLowerCase()}`, language: version.content.language, body: [scene.issue.docket, version.content.lede, ...version.content.sections.flatMap(({ heading, body }) => [heading, body]), ...version.content.asks.map(({ statement }) => statement)].join(" ") },
});
export const positionWithdrawn = (scene: Scene, reason: string) => onPosition("position.withdrawn", scene, { reason });
export const positionSuperseded = (scene: Scene) => onPosition("position.superseded", scene);
export const editorAdded = (scene: Scene, editor: { id: string; name: string }, reason: string): Fact => ({
  ...onPosition("position.editorAdded", scene, { editor: editor.name, reason }), tell: [{ to: { person: editor.id }, reason: "editor" }],
});
