import { canCastBallot, canDeclareDecision, canReadDecision } from "#lib/decisions/policy.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { canEditPosition } from "#lib/positions/policy.ts";

/** Whoever writes the text puts other words into a decision on it. */
export const canReword = canEditPosition;
/** What is in force is for all who know of the decision; what is only proposed is for those who write. */
export const canReadRewording = (actor: Actor, subject: Parameters<typeof canReadDecision>[1] & Parameters<typeof canEditPosition>[1] & { rewording: { appliedAt: Date | null } }) =>
  canReadDecision(actor, subject) && (subject.rewording.appliedAt !== null || canEditPosition(actor, subject));
/** Whoever is entitled to vote on the words may say that they mean something else. */
export const canDisputeClass = canCastBallot;
export const canSettleClass = canDeclareDecision;
