import type { Amendment } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import { narrower } from "#lib/kernel/lane.ts";
import { onPosition, type Scene } from "#lib/positions/facts.ts";

/** That there is a source may tell of an input in confidence: it is for those who coordinate, and does not say which. */
const onSources = (name: Fact["name"], scene: Scene, { id, number, provision }: Amendment): Fact => ({
  ...onPosition(name, scene, { number, provision }), subject: `amendment:${id}`, about: [`position:${scene.position.id}`], reach: { ...scene.position, id, lane: narrower(scene.position.lane, "coordinators") },
});
export const sourceAdded = (scene: Scene, amendment: Amendment) => onSources("amendment.sourced", scene, amendment);
export const sourceRemoved = (scene: Scene, amendment: Amendment) => onSources("amendment.unsourced", scene, amendment);
