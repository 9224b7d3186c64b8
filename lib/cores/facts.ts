import type { Divergence, Hub } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import { findable, onPosition, toldAsCore, type Scene } from "#lib/positions/facts.ts";

/** The members of every hub find it from now on; what is before everyone is found by all already. */
export const coreOffered = (scene: Scene, others: readonly string[]): Fact => ({ ...onPosition("core.offered", scene), tell: toldAsCore(others), ...(scene.position.lane === "public" ? {} : { find: findable(scene) }) });

type Core = { id: string; title: string };

const onAnnex = (name: Fact["name"], annex: Scene, core: Core): Fact => {
  const fact = onPosition(name, annex, { core: core.title });
  return { ...fact, about: [...fact.about, `position:${core.id}`] };
};
/** Known to those who may read the draft. That a hub joined shows when its annex is frozen. */
export const coreJoined = (annex: Scene, core: Core) => onAnnex("core.joined", annex, core);
export const coreFollowed = (annex: Scene, core: Core) => onAnnex("core.followed", annex, core);

type Diverging = { core: Scene; hub: Hub; divergence: Divergence };

const onDivergence = (name: Fact["name"], { core, hub, divergence }: Diverging, others: readonly string[], data: Fact["data"]): Fact => ({
  ...onPosition(name, core, { hub: hub.name, part: divergence.part, number: divergence.number, ...data }), subject: `divergence:${divergence.id}`,
  about: [`position:${core.position.id}`, `issue:${core.issue.id}`, `hub:${hub.id}`], reach: divergence,
  tell: others.map((id) => ({ to: { hub: id, roles: ["coordinator"] as const }, reason: "divergence" })),
});
export const divergenceDeclared = (diverging: Diverging, others: readonly string[]) => onDivergence("divergence.declared", diverging, others, { reason: diverging.divergence.reason });
export const divergenceWithdrawn = (diverging: Diverging, others: readonly string[]) => onDivergence("divergence.withdrawn", diverging, others, { reason: diverging.divergence.ending });

export const foundationClaimed = (scene: Scene, others: readonly string[]): Fact => ({ ...onPosition("core.claimed", scene), tell: toldAsCore(others) });
