import type { Hub, Issue, Position, PositionVersion } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import { workOn } from "#lib/positions/policy.ts";

export type Scene = { position: Position; issue: Issue; hub: Hub };

/** How its words are found, by whoever may read it. */
export const findable = ({ position, issue }: Scene, text = position): Fact["find"] => ({
  kind: "position", title: position.title, url: `/positions/${position.id}`, language: position.language,
  body: [issue.docket, text.lede, text.summary, ...text.sections.flatMap(({ heading, body }) => [heading, body])].join(" "),
});

/** Also for what happens to the parts of a position: its asks, amendments and decisions. */
export const onPosition = (name: Fact["name"], { position, issue, hub }: Scene, data: Fact["data"] = {}): Fact => ({
  name, subject: `position:${position.id}`, about: [`issue:${issue.id}`, `hub:${hub.id}`], reach: position,
  data: { docket: issue.docket, issue: issue.title, hub: hub.name, position: position.title, ...data },
});

export const positionDrafted = (scene: Scene): Fact => ({ ...onPosition("position.drafted", scene), find: findable(scene) });
export const positionSaved = (scene: Scene): Fact => ({ ...onPosition("position.saved", scene, { revision: scene.position.revision }), find: findable(scene) });
export const positionSummarised = (scene: Scene): Fact => ({ ...onPosition("position.summarised", scene, { revision: scene.position.revision }), find: findable(scene) });
export const positionKindChanged = (scene: Scene) => onPosition("position.kindChanged", scene, { kind: scene.position.kind });
export const maturitySet = (scene: Scene, note: string | null): Fact => ({ ...onPosition("position.maturitySet", scene, { maturity: scene.position.maturity, note }), tell: [{ to: { watching: `issue:${scene.issue.id}` }, reason: "watching" }] });
export const consultationOpened = (scene: Scene): Fact => ({
  ...onPosition("position.consultationOpened", scene), tell: [{ to: { hub: scene.hub.id, roles: ["delegate", "alternate", "participant"] }, reason: "consulted" }], find: findable(scene),
});
/** The coordinators of the hubs that hold a position together with its own. */
export const toldAsCore = (hubIds: readonly string[]): NonNullable<Fact["tell"]> => hubIds.map((hub) => ({ to: { hub, roles: ["coordinator"] as const }, reason: "core" }));

/** A newer version of a core is told to the hubs whose annexes stand on an older one. */
export const positionFrozen = (scene: Scene, version: PositionVersion, joined: readonly string[] = []): Fact => ({
  ...onPosition("position.frozen", scene, { version: version.number, hash: version.hash, change: version.change, note: version.note }),
  about: [`issue:${scene.issue.id}`, `hub:${scene.hub.id}`, `version:${version.id}`],
  tell: [{ to: { hub: scene.hub.id, roles: ["delegate", "alternate"] }, reason: "frozen" }, ...toldAsCore(joined)], find: findable(scene),
});
export const positionPublished = (scene: Scene, version: PositionVersion): Fact => ({
  ...onPosition("position.published", scene, { version: version.number }),
  tell: [{ to: { watching: `issue:${scene.issue.id}` }, reason: "watching" }, { to: { hub: scene.hub.id, roles: ["delegate", "alternate", "participant", "member"] }, reason: "published" }],
  find: { kind: "position", title: version.content.title, url: `/standpoint/${scene.issue.docket.toLowerCase()}`, language: version.content.language, body: [scene.issue.docket, version.content.lede, version.content.summary ?? "", ...version.content.sections.flatMap(({ heading, body }) => [heading, body]), ...version.content.asks.map(({ statement }) => statement)].join(" ") },
});
export const positionWithdrawn = (scene: Scene, reason: string, joined: readonly string[] = []): Fact => ({ ...onPosition("position.withdrawn", scene, { reason }), tell: toldAsCore(joined) });
export const positionSuperseded = (scene: Scene, joined: readonly string[] = []): Fact => ({ ...onPosition("position.superseded", scene), tell: toldAsCore(joined) });
/** Who writes on a text is no business of everyone, also when the text is. */
export const editorAdded = (scene: Scene, editor: { id: string; name: string }, reason: string): Fact => ({
  ...onPosition("position.editorAdded", scene, { editor: editor.name, reason }), reach: workOn(scene.position), tell: [{ to: { person: editor.id }, reason: "editor" }],
});
export const editorEnded = (scene: Scene, editor: { id: string; name: string }, reason: string): Fact => ({
  ...onPosition("position.editorEnded", scene, { editor: editor.name, reason }), reach: workOn(scene.position), tell: [{ to: { person: editor.id }, reason: "editor" }],
});
