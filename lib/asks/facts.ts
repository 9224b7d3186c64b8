import type { Ask } from "#db/schema/index.ts";
import { shortened } from "#lib/formats/text.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import { onPosition, type Scene } from "#lib/positions/facts.ts";

const onAsk = (name: Fact["name"]) => (scene: Scene, ask: Ask): Fact => ({ ...onPosition(name, scene, { number: ask.number, statement: ask.statement, priority: ask.priority }), subject: `ask:${ask.id}`, about: [`position:${scene.position.id}`, `issue:${scene.issue.id}`] });

/** In the hub, once it may read the position: before and after, the search asks that too. */
const findable = ({ position, issue }: Scene, { id, statement, provision }: Ask): Fact["find"] =>
  ({ kind: "ask", title: shortened(statement, 200), body: [statement, provision, position.title, issue.docket].filter(Boolean).join("\n\n"), language: position.language, url: `/asks/${id}`, lane: "hub" });

export const askAdded = (scene: Scene, ask: Ask): Fact => ({ ...onAsk("ask.added")(scene, ask), find: findable(scene, ask) });
export const askEdited = (scene: Scene, ask: Ask): Fact => ({ ...onAsk("ask.edited")(scene, ask), find: findable(scene, ask) });
export const askRetired = (scene: Scene, ask: Ask): Fact => ({ ...onAsk("ask.retired")(scene, ask), find: null });
