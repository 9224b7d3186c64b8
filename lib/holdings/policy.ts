import type { Position } from "#db/schema/index.ts";
import { coordinates, type Actor } from "#lib/kernel/actor.ts";

export const canSetTerm = (actor: Actor, { position }: { position: Position }) => coordinates(actor, position.hubId);
