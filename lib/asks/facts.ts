import type { Ask } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import { onPosition, type Scene } from "#lib/positions/facts.ts";

const onAsk = (name: Fact["name"]) => (scene: Scene, ask: Ask): Fact => ({ ...onPosition(name, scene, { number: ask.number, statement: ask.statement, priority: ask.priority }), subject: `ask:${ask.id}`, about: [`position:${scene.position.id}`, `issue:${scene.issue.id}`] });
export const askAdded = onAsk("ask.added");
export const askEdited = onAsk("ask.edited");
export const askRetired = onAsk("ask.retired");
