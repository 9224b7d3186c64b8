import type { Position, Suggestion } from "#db/schema/index.ts";
import { canComment, saidOn } from "#lib/comments/policy.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { mayRead } from "#lib/kernel/lane.ts";
import { canEditPosition, canReadDraft } from "#lib/positions/policy.ts";

type OfSuggestion = { position: Position; suggestion: Suggestion };

export const canReadSuggestions = canReadDraft;
export const canSuggestEdit = canComment;
export const canReadSuggestion = (actor: Actor, { suggestion }: OfSuggestion) => mayRead(actor, saidOn(suggestion));
export const canSettleSuggestion = canEditPosition;
export const canWithdrawSuggestion = (actor: Actor, { suggestion }: OfSuggestion) => suggestion.createdBy === actor.id;
