import type { Concern, Decision, Position } from "#db/schema/index.ts";
import { coordinates, votesFor, type Actor } from "#lib/kernel/actor.ts";
import { mayRead } from "#lib/kernel/lane.ts";

type OfPosition = { position: Position };
type OfDecision = { decision: Decision; electors: readonly string[] };
type OfConcern = { decision: Decision; concern: Concern };

export const canOpenDecision = (actor: Actor, { position }: OfPosition) => coordinates(actor, position.hubId);
export const canRevisePosition = canOpenDecision;
export const canReadDecision = (actor: Actor, { decision }: { decision: Decision }) => mayRead(actor, decision);
/** Delegate and alternate of an organisation that was entitled when the decision opened. */
export const canCastBallot = (actor: Actor, { decision, electors }: OfDecision) => {
  const organisation = votesFor(actor, decision.hubId);
  return organisation !== null && electors.includes(organisation);
};
export const canDeclareDecision = (actor: Actor, { decision }: { decision: Decision }) => coordinates(actor, decision.hubId);
export const canExtendDecision = canDeclareDecision;
export const canCancelDecision = canDeclareDecision;
/** Who has not spoken yet is told to coordinators, who remind. */
export const canSeeSilent = canDeclareDecision;
/** Only its author clears a concern … */
export const canClearConcern = (actor: Actor, { decision, concern }: OfConcern) => votesFor(actor, decision.hubId) === concern.organisationId;
/** … or the hub's board overrules it, with a reason, on the record. */
export const canOverruleConcern = (actor: Actor, { decision }: OfConcern) => actor.seats.some(({ hubId, role }) => hubId === decision.hubId && role === "board");
