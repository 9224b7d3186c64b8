import type { Embargo, VersionTranslation } from "#db/schema/index.ts";
import type { Audience, Fact } from "#lib/kernel/facts.ts";
import { findable, onPosition, type Scene } from "#lib/positions/facts.ts";

const toCoordinators = ({ hub }: Scene): Audience => ({ hub: hub.id, roles: ["coordinator"] });

export const embargoSet = (scene: Scene, { day, time, zone, reason }: Embargo): Fact => ({
  ...onPosition("position.embargoed", scene, { day, time, zone, reason }), tell: [{ to: toCoordinators(scene), reason: "embargo" }], find: findable(scene),
});
export const liftAsked = (scene: Scene, reason: string): Fact => ({ ...onPosition("position.embargoLiftAsked", scene, { reason }), tell: [{ to: toCoordinators(scene), reason: "embargoLift" }] });
/** `asked`: by whom, where it was lifted before its hour. */
export const embargoLifted = (scene: Scene, asked: { by: string; reason: string } | null): Fact => ({
  ...onPosition("position.embargoLifted", scene, { asked: asked?.by ?? null, reason: asked?.reason ?? null }), tell: [{ to: toCoordinators(scene), reason: "embargo" }], find: findable(scene),
});
export const versionTranslated = (scene: Scene, { language, madeBy }: VersionTranslation, version: number): Fact => onPosition("position.translated", scene, { language, madeBy, version });
