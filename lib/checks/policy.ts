import type { Position } from "#db/schema/index.ts";
import { canReadAmendments } from "#lib/amendments/policy.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { mayRead } from "#lib/kernel/lane.ts";

export { canEditAmendments as canSettleChecks } from "#lib/amendments/policy.ts";
/** How an amendment stands to a newer edition is part of the work on a position. */
export const canReadChecks = (actor: Actor, { position }: { position: Position }) => canReadAmendments(actor, { position }) && mayRead(actor, { ...position, lane: "hub" });
