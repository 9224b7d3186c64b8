import type { Bundle, Hub, Issue } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import { narrower } from "#lib/kernel/lane.ts";
import { onPosition, type Scene } from "#lib/positions/facts.ts";

type Bundled = { bundle: Bundle; issue: Issue; hub: Hub };

const onBundle = (name: Fact["name"], { bundle, issue, hub }: Bundled, data: Fact["data"] = {}): Fact => ({
  name, subject: `bundle:${bundle.id}`, about: [`issue:${issue.id}`, `hub:${hub.id}`], reach: bundle, data: { docket: issue.docket, issue: issue.title, hub: hub.name, bundle: bundle.name, ...data },
});
export const bundleMade = (of: Bundled, count: number) => onBundle("bundle.made", of, { count });
export const bundleChanged = (of: Bundled, count: number) => onBundle("bundle.changed", of, { count });
export const bundleRetired = (of: Bundled) => onBundle("bundle.retired", of);

/** The work of coordinators, whoever reads the position. */
const onUse = (name: Fact["name"], scene: Scene, bundle: Bundle): Fact => {
  const fact = onPosition(name, scene, { bundle: bundle.name });
  return { ...fact, about: [...fact.about, `bundle:${bundle.id}`], reach: { ...scene.position, lane: narrower(scene.position.lane, bundle.lane) } };
};
export const bundleUsed = (scene: Scene, bundle: Bundle) => onUse("bundle.used", scene, bundle);
export const bundleDropped = (scene: Scene, bundle: Bundle) => onUse("bundle.dropped", scene, bundle);
