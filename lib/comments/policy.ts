import type { CommentThread, Position } from "#db/schema/index.ts";
import { sitsIn, type Actor } from "#lib/kernel/actor.ts";
import { mayRead, type Laned } from "#lib/kernel/lane.ts";
import { canEditPosition, canReadDraft } from "#lib/positions/policy.ts";

type OfPosition = { position: Position };
type OfThread = OfPosition & { thread: CommentThread };

/** What was said while few could read a text stays with those few, and with whoever edits it. */
export const saidOn = ({ positionId, lane, hubId }: { positionId: string; lane: Laned["lane"]; hubId: string }): Laned => ({ id: positionId, lane, hubId, organisationId: null });

export const canReadThreads = canReadDraft;
/** Everybody of the hub who may read the draft, and its editors. */
export const canComment = (actor: Actor, { position }: OfPosition) => canReadDraft(actor, { position }) && (sitsIn(actor, position.hubId) || actor.named.has(position.id));
export const canReadThread = (actor: Actor, { thread }: OfThread) => mayRead(actor, saidOn(thread));
export const canReply = canComment;
/** Whoever writes the text, and whoever asked. */
export const canResolveThread = (actor: Actor, { position, thread }: OfThread) => canEditPosition(actor, { position }) || (canComment(actor, { position }) && thread.createdBy === actor.id);
