import { boardMethods, settled } from "#db/rules.ts";
import type { Concern, Decision, Position } from "#db/schema/index.ts";
import { coordinates, isAdministrator, sitsIn, votesFor, type Actor } from "#lib/kernel/actor.ts";
import { mayRead } from "#lib/kernel/lane.ts";
import { canEditPosition } from "#lib/positions/policy.ts";

type OfPosition = { position: Position };
type OfDecision = { decision: Decision; electors: readonly string[]; board: readonly { personId: string }[] };
/** A concern belongs to its organisation, or where somebody raised it for themselves, to that person. */
type OfConcern = { decision: Decision; position: Position; concern: Concern; author: { id: string } };

const sitsOnBoard = (actor: Actor, hubId: string) => actor.seats.some((seat) => seat.hubId === hubId && seat.role === "board");

const isStaffBeside = (actor: Actor, { rule }: Decision) => settled(rule).staffOverrules && isAdministrator(actor);

export const canOpenDecision = (actor: Actor, { position }: OfPosition) => coordinates(actor, position.hubId);
export const canRevisePosition = canOpenDecision;
/** What a hub delegates is decided by whoever writes the text, and sits there: others may be let write and bind nobody. */
export const canDecideDelegated = (actor: Actor, { position }: OfPosition) => canEditPosition(actor, { position }) && sitsIn(actor, position.hubId);
export const canReadDecision = (actor: Actor, { decision }: { decision: Decision }) => mayRead(actor, decision);
/** Delegate and alternate of an organisation that was entitled when the decision opened and is in the hub still; in a method of the board, its members and the coordinators of that moment, for themselves. */
export const canCastBallot = (actor: Actor, { decision, electors, board }: OfDecision) => {
  if (boardMethods.includes(decision.rule.method)) return board.some(({ personId }) => personId === actor.id) && (sitsOnBoard(actor, decision.hubId) || coordinates(actor, decision.hubId));
  const organisation = votesFor(actor, decision.hubId);
  return organisation !== null && electors.includes(organisation);
};
export const canDeclareDecision = (actor: Actor, { decision }: { decision: Decision }) => coordinates(actor, decision.hubId);
export const canExtendDecision = canDeclareDecision;
export const canCancelDecision = canDeclareDecision;
/** Who has not spoken yet is told to coordinators, who remind. */
export const canSeeSilent = canDeclareDecision;
/** Whoever writes the text says what they make of a concern. */
export const canAnswerConcern = (actor: Actor, subject: OfConcern) => canEditPosition(actor, subject);
/** Only its author clears a concern … */
export const canClearConcern = (actor: Actor, { decision, concern, author }: OfConcern) => (concern.organisationId === null ? actor.id === author.id : votesFor(actor, decision.hubId) === concern.organisationId);
/** … or the hub's board overrules it, on the record: one of them proposes, with a reason, and another agrees. Where the rule has it so, one of the two is of the foundation's staff. */
export const canProposeOverrule = (actor: Actor, { decision }: OfConcern) => sitsOnBoard(actor, decision.hubId) || isStaffBeside(actor, decision);
export const canOverruleConcern = (actor: Actor, { decision, proposedByBoard }: OfConcern & { /** Whoever proposed it sits on the board. */ proposedByBoard: boolean }) => sitsOnBoard(actor, decision.hubId) || (proposedByBoard && isStaffBeside(actor, decision));
/** Any member of the hub may ask that what was carried be taken back, and a coordinator answers. */
export const canAskRevert = (actor: Actor, { decision }: { decision: Decision }) => sitsIn(actor, decision.hubId);
export const canAnswerRevert = canDeclareDecision;
/** What the next call of a hub has to talk about is for those who sit there. */
export const canReadAgenda = (actor: Actor, hub: { id: string }) => sitsIn(actor, hub.id);
