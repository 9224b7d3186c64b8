import type { Fact } from "#lib/kernel/facts.ts";
import { onPosition, type Scene } from "#lib/positions/facts.ts";

const term = ({ position }: Scene) => ({ reviewOn: position.reviewOn, expiresOn: position.expiresOn });

export const termSet = (scene: Scene): Fact => onPosition("position.termSet", scene, term(scene));
/** The clock asks those who keep a position to look at it again. */
export const reviewDue = (scene: Scene): Fact => ({ ...onPosition("position.reviewDue", scene, term(scene)), tell: [{ to: { hub: scene.hub.id, roles: ["coordinator"] }, reason: "review" }] });
