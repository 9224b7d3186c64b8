import type { Edition } from "#db/schema/index.ts";
import type { AmendmentFit } from "#db/vocabulary.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import { narrower } from "#lib/kernel/lane.ts";
import { numbers, onAmendment, withOthers, type Of } from "#lib/amendments/facts.ts";
import { onPosition, type Scene } from "#lib/positions/facts.ts";

export const amendmentSettled = (scene: Scene, amendment: Of, act: string) => onAmendment("amendment.settled", scene, amendment, { act });
export const amendmentsSettled = (scene: Scene, settled: readonly Of[]): Fact => withOthers(onPosition("amendment.settledTogether", scene, { count: settled.length, numbers: numbers(settled) }), settled);

type Checked = { edition: Edition; of: readonly (Of & { savedBy: string | null; fit: AmendmentFit })[]; editors: readonly string[] };

/** Being an editor of a position opens what it says of an edition to all members, and nothing of one for fewer. */
const reachOf = ({ position }: Scene, { id, lane }: Edition): Fact["reach"] =>
  ({ ...position, id: lane === "public" || lane === "members" ? position.id : id, lane: narrower(position.lane, lane) });

/** A newer edition of the text has come. Told to those who wrote on it, as far as they may read the edition; how each stands is counted, not quoted. */
export const amendmentsChecked = (scene: Scene, { edition, of, editors }: Checked): Fact => {
  const count = (fit: AmendmentFit) => of.filter((one) => one.fit === fit).length;
  const people = [...new Set([...of.flatMap(({ savedBy }) => (savedBy ? [savedBy] : [])), ...editors])];
  return {
    ...withOthers(onPosition("amendment.checked", scene, { edition: edition.name, fits: count("fits"), moved: count("moved"), look: count("look") }), of), reach: reachOf(scene, edition),
    tell: [...people.map((person) => ({ to: { person }, reason: "newEdition" })), { to: { hub: scene.hub.id, roles: ["coordinator"] }, reason: "newEdition" }],
  };
};
