import type { Position } from "#db/schema/index.ts";
import { coordinates, votesFor, type Actor } from "#lib/kernel/actor.ts";
import { mayRead, type Laned } from "#lib/kernel/lane.ts";
import { canReadDraft } from "#lib/positions/policy.ts";

type OfPosition = { position: Position };
/** Null stands for the draft. */
type Compared = { position: Laned; versions: readonly (Laned | null)[] };

export const canCompareVersions = (actor: Actor, { position, versions }: Compared) => versions.every((version) => (version ? mayRead(actor, version) : canReadDraft(actor, { position })));
/** Whoever may vote in the hub may say that a change is more than editorial. */
export const canObjectToClass = (actor: Actor, { position }: OfPosition) => votesFor(actor, position.hubId) !== null;
/** What organisations hold against a class stays in their hub as their ballots do, also where other hubs read the draft. */
export const canReadObjections = (actor: Actor, { position }: OfPosition) => canReadDraft(actor, { position }) && mayRead(actor, { ...position, lane: "hub" });
export const canSettleObjection = (actor: Actor, { position }: OfPosition) => coordinates(actor, position.hubId);
