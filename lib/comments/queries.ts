import { and, asc, eq, inArray } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { comments, commentThreads, people, type CommentThread } from "#db/schema/index.ts";
import { addressOf, finderIn, type NumberedText } from "#lib/formats/numbered-text.ts";
import { ThreadsOnPosition } from "#lib/comments/input.ts";
import { canComment, canReadThreads, canReply, canResolveThread } from "#lib/comments/policy.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { visibleTo } from "#lib/kernel/lane.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { findPosition, findVersion } from "#lib/positions/queries.ts";

export async function findThread(db: Reader, { thread: id }: { thread: string }) {
  const [thread] = await db.select().from(commentThreads).where(eq(commentThreads.id, id));
  if (!thread) throw new Refusal("notFound");
  return { ...(await findPosition(db, { position: thread.positionId })), thread };
}

/** A position, and the words that a comment can be about, with who may read those: of the draft, or of a version. */
export async function findWritten(db: Reader, { position, version }: { position: string; version?: number | undefined }) {
  if (version === undefined) { const scene = await findPosition(db, { position }); return { ...scene, version: null, lane: scene.position.lane, text: scene.position as NumberedText }; }
  const { version: frozen, ...scene } = await findVersion(db, { position, version });
  return { ...scene, version: frozen.number, lane: frozen.lane, text: frozen.content as NumberedText };
}

/** The threads that somebody may read: what was said while few could read the text is read by those few. */
const threadsFor = (db: Reader, actor: Actor, positionId: string) => db.select().from(commentThreads)
  .where(and(eq(commentThreads.positionId, positionId), visibleTo(actor, { id: commentThreads.positionId, lane: commentThreads.lane, hubId: commentThreads.hubId, organisationId: commentThreads.organisationId }))).orderBy(asc(commentThreads.createdAt), asc(commentThreads.id));

/** What was said in threads, in the order in which it was. */
export const wordsInThreads = (db: Reader, threads: readonly string[]) => db.select({ threadId: comments.threadId, body: comments.body, by: comments.createdBy }).from(comments)
  .where(among(comments.threadId, threads)).orderBy(asc(comments.createdAt), asc(comments.id));

export async function namesOf(db: Reader, ids: readonly (string | null)[]) {
  const rows = await db.select({ id: people.id, name: people.name }).from(people).where(among(people.id, [...new Set(ids.filter((id) => id !== null))]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/**
 * What was said about the paragraphs of a draft, or of a version. `at` says where the paragraph stands now and is null where it has gone;
 * `now` is how it reads if it was reworded since. On the draft also what was said of versions, if its words are still there.
 */
export const threadsOnPosition = query({
  name: "threadsOnPosition", input: ThreadsOnPosition, subject: findWritten, allow: canReadThreads,
  async run({ actor, subject: { text, version, ...scene }, db }) {
    const threads = (await threadsFor(db, actor, scene.position.id)).filter((thread) => version === null || thread.version === version);
    const said = threads.length === 0 ? [] : await db.select().from(comments).where(inArray(comments.threadId, threads.map(({ id }) => id))).orderBy(asc(comments.createdAt), asc(comments.id));
    const names = await namesOf(db, [...said.map(({ createdBy }) => createdBy), ...threads.map(({ resolvedBy }) => resolvedBy)]);
    const find = finderIn(text, scene.position.language);
    const shown = (thread: CommentThread) => {
      const found = find(thread);
      const now = found?.words ?? null;
      return {
        id: thread.id, at: found && addressOf(found), quoted: thread.quoted, now: now === thread.quoted ? null : now, version: thread.version, lane: thread.lane, createdAt: thread.createdAt,
        resolved: thread.resolvedAt && { at: thread.resolvedAt, by: names.get(thread.resolvedBy!) ?? "", why: thread.resolution ?? "" },
        comments: said.filter(({ threadId }) => threadId === thread.id).map(({ id, body, createdBy, createdAt }) => ({ id, body, by: names.get(createdBy) ?? "", createdAt })),
        may: { reply: !thread.resolvedAt && canReply(actor, scene), resolve: !thread.resolvedAt && canResolveThread(actor, { ...scene, thread }), reopen: thread.resolvedAt !== null && canReply(actor, scene) },
      };
    };
    return { threads: threads.map(shown), may: { comment: canComment(actor, scene) } };
  },
});
