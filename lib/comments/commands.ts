import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { comments, commentThreads, type CommentThread } from "#db/schema/index.ts";
import { placeOf, wordsAt } from "#lib/formats/numbered-text.ts";
import * as facts from "#lib/comments/facts.ts";
import { ByThread, CommentOnParagraph, ReplyToComment, ResolveThread } from "#lib/comments/input.ts";
import { canComment, canReadThread, canReadThreads, canReply, canResolveThread } from "#lib/comments/policy.ts";
import { findThread, findWritten, wordsInThreads } from "#lib/comments/queries.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened } from "#lib/kernel/facts.ts";
import { narrower } from "#lib/kernel/lane.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { keepMeasure } from "#lib/mentions/commands.ts";
import { mentionedIn } from "#lib/mentions/queries.ts";
import { clock } from "#lib/platform/clock.ts";
import { workOn } from "#lib/positions/policy.ts";
import { writersOf } from "#lib/positions/queries.ts";

/** Everybody who has said something in a thread, and what. */
async function saidIn(tx: Tx, { id }: CommentThread) {
  const said = await wordsInThreads(tx, [id]);
  return { writers: [...new Set(said.map(({ by }) => by))], words: said.map(({ body }) => body) };
}

/** Begins a conversation about a paragraph, a section or the summary: of the draft, or of a version. It quotes the words, and so it is for those who may read them. */
export const commentOnParagraph = command({
  name: "commentOnParagraph", input: CommentOnParagraph, subject: findWritten, seen: canReadThreads, allow: canComment,
  async run({ actor, input: { at, body }, subject: { text, version, lane: readBy, ...scene }, tx }) {
    const place = placeOf(at)!;
    const words = wordsAt(text, place);
    if (words === null) throw wrong("at", "noSuchPlace");
    const { lane, hubId } = workOn(scene.position);
    const [thread] = await tx.insert(commentThreads).values({ positionId: scene.position.id, ...place, quoted: words, words, version, lane: narrower(lane, readBy), hubId: hubId!, createdBy: actor.id }).returning();
    await tx.insert(comments).values({ threadId: thread!.id, body, createdBy: actor.id });
    const mentioned = await mentionedIn(tx, scene.hub.id, body);
    await keepMeasure(tx, actor, mentioned.length);
    return happened({ id: thread!.id }, facts.paragraphCommented({ ...scene, thread: thread! }, { words: [body], writers: await writersOf(tx, scene.position), mentioned }));
  },
});

function requireOpen({ resolvedAt }: CommentThread) {
  if (resolvedAt) throw new Refusal("state", { code: "thread.resolved" });
}

export const replyToComment = command({
  name: "replyToComment", input: ReplyToComment, subject: findThread, seen: canReadThread, allow: canReply,
  async run({ actor, input: { body }, subject, tx }) {
    requireOpen(subject.thread);
    const { writers, words } = await saidIn(tx, subject.thread);
    const [comment] = await tx.insert(comments).values({ threadId: subject.thread.id, body, createdBy: actor.id }).returning();
    const mentioned = await mentionedIn(tx, subject.hub.id, body);
    await keepMeasure(tx, actor, mentioned.length);
    return happened({ id: comment!.id }, facts.commentReplied(subject, { writers, words: [...words, body], mentioned }));
  },
});

async function settle<On extends { thread: CommentThread }>(tx: Tx, subject: On, actor: Actor | null, resolution: string | null): Promise<On> {
  const [thread] = await tx.update(commentThreads).set({ resolvedAt: actor && clock.now(), resolvedBy: actor && actor.id, resolution }).where(eq(commentThreads.id, subject.thread.id)).returning();
  return { ...subject, thread: thread! };
}

/** Says what came of a conversation, and ends it. */
export const resolveThread = command({
  name: "resolveThread", input: ResolveThread, subject: findThread, seen: canReadThread, allow: canResolveThread,
  async run({ actor, input: { resolution }, subject, tx }) {
    requireOpen(subject.thread);
    return happened(null, facts.threadResolved(await settle(tx, subject, actor, resolution), resolution, await saidIn(tx, subject.thread)));
  },
});

export const reopenThread = command({
  name: "reopenThread", input: ByThread, subject: findThread, seen: canReadThread, allow: canReply,
  async run({ subject, tx }) {
    if (!subject.thread.resolvedAt) throw new Refusal("state", { code: "thread.open" });
    return happened(null, facts.threadReopened(await settle(tx, subject, null, null), await saidIn(tx, subject.thread)));
  },
});
