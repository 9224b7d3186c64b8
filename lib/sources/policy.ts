import type { Feedback, Position } from "#db/schema/index.ts";
import { canEditAmendments } from "#lib/amendments/policy.ts";
import { canReadFeedback } from "#lib/feedback/policy.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { mayRead } from "#lib/kernel/lane.ts";
import { canReadPosition } from "#lib/positions/policy.ts";

type OfPosition = { position: Position };
type OfSource = OfPosition & { /** The input that it is, if it is one. */ feedback: Feedback | null };

/** What a justification rests on is part of the work on a position. */
export const canReadSources = (actor: Actor, { position }: OfPosition) => canReadPosition(actor, { position }) && mayRead(actor, { ...position, lane: "hub" });
/** An input is a source for those alone who may read it. */
export const canReadSource = (actor: Actor, { position, feedback }: OfSource) => canReadSources(actor, { position }) && (feedback === null || canReadFeedback(actor, { feedback }));
export const canEditSources = canEditAmendments;
