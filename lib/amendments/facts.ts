import type { Amendment } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import { onPosition, type Scene } from "#lib/positions/facts.ts";

export type Of = Pick<Amendment, "id" | "number" | "provision">;

/** Also for what is found about amendments. */
export const onAmendment = (name: Fact["name"], scene: Scene, { id, number, provision }: Of, data: Fact["data"] = {}): Fact => ({
  ...onPosition(name, scene, { number, provision, ...data }), subject: `amendment:${id}`, about: [`position:${scene.position.id}`, `issue:${scene.issue.id}`],
});
export const withOthers = (fact: Fact, others: readonly Of[]): Fact => ({ ...fact, about: [...fact.about, ...others.map(({ id }) => `amendment:${id}` as const)] });
export const numbers = (of: readonly Of[]) => of.map(({ number }) => number).sort((one, other) => one - other).join(", ");

/** By our words and why, in the hub, once it may read the position; the words of the authority are found where they stand. */
const findable = ({ position, issue }: Scene, { id, provision, proposed, justification }: Amendment): Fact["find"] =>
  ({ kind: "amendment", title: `${provision}, ${position.title}`, body: [proposed, justification, issue.docket].filter(Boolean).join("\n\n"), language: position.language, url: `/asks/${id}`, lane: "hub" });

export const amendmentAdded = (scene: Scene, amendment: Amendment): Fact => ({ ...onAmendment("amendment.added", scene, amendment), find: findable(scene, amendment) });
export const amendmentEdited = (scene: Scene, amendment: Amendment): Fact => ({ ...onAmendment("amendment.edited", scene, amendment), find: findable(scene, amendment) });
export const amendmentRetired = (scene: Scene, amendment: Of): Fact => ({ ...onAmendment("amendment.retired", scene, amendment), find: null });
/** It now quotes a provision of a text that is here. */
export const amendmentPinned = (scene: Scene, amendment: Of) => onAmendment("amendment.pinned", scene, amendment);
export const amendmentAuthored = (scene: Scene, amendment: Of, organisations: readonly string[]) => onAmendment("amendment.authored", scene, amendment, { organisations: organisations.join(", ") });
export const amendmentsReplaced = (scene: Scene, compromise: Of, replaced: readonly Of[]) => withOthers(onAmendment("amendment.replaced", scene, compromise, { replaced: numbers(replaced) }), replaced);
export const amendmentsMerged = (scene: Scene, kept: Of, merged: readonly Of[]) => withOthers(onAmendment("amendment.merged", scene, kept, { merged: numbers(merged) }), merged);
/** What others stood in the place of is put forward again. */
export const amendmentsRestored = (scene: Scene, by: Of, restored: readonly Of[]) => withOthers(onAmendment("amendment.restored", scene, by, { restored: numbers(restored) }), restored);
