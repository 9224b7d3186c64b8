import type { PositionVersion } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import { narrower } from "#lib/kernel/lane.ts";
import { onPosition, type Scene } from "#lib/positions/facts.ts";

type OnVersion = Scene & { version: PositionVersion };

const onVersion = (name: Fact["name"], scene: OnVersion, data: Fact["data"]): Fact => {
  const fact = onPosition(name, scene, { version: scene.version.number, ...data });
  return { ...fact, about: [...fact.about, `version:${scene.version.id}`], reach: { ...scene.position, lane: narrower(scene.position.lane, "hub") } };
};

export const classObjected = (scene: OnVersion, { organisation, reason }: { organisation: string; reason: string }): Fact => ({
  ...onVersion("version.classObjected", scene, { organisation, reason }), tell: [{ to: { hub: scene.hub.id, roles: ["coordinator"] }, reason: "classObjected" }],
});
/** Upheld, everybody who votes learns that the change is substantive after all. */
export const objectionSettled = (scene: OnVersion, { raisedBy, settledAs, answer }: { raisedBy: string; settledAs: string; answer: string | null }): Fact => ({
  ...onVersion("version.objectionSettled", scene, { settledAs, answer }),
  tell: [{ to: { person: raisedBy }, reason: "yourObjection" }, ...(settledAs === "upheld" ? [{ to: { hub: scene.hub.id, roles: ["delegate", "alternate"] as const }, reason: "classChanged" }] : [])],
});
