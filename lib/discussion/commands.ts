import { and, eq, isNull } from "drizzle-orm";
import type { Reader, Tx } from "#db/client.ts";
import { discussionOutcomes, discussions, postRevisions, posts, type Discussion, type Post } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { narrower } from "#lib/kernel/lane.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { wouldBe } from "#lib/kernel/telling.ts";
import * as facts from "#lib/discussion/facts.ts";
import type { Scene } from "#lib/discussion/facts.ts";
import { AddPost, ByDiscussion, ByPost, EditPost, PinOutcome, ResolveDiscussion, StartDiscussion } from "#lib/discussion/input.ts";
import { mostMentioned } from "#lib/discussion/model.ts";
import * as policy from "#lib/discussion/policy.ts";
import { audienceOf, findDiscussion, findPost, findSubject, mentionedIn, outcomeNow, readersAmong, wordsOf } from "#lib/discussion/queries.ts";
import { keepMeasure } from "#lib/mentions/commands.ts";
import { linkProvision } from "#lib/provisions/commands.ts";

type Place = Parameters<typeof mentionedIn>[2];

/** Whom new words mention who were not mentioned before. Asks back once where somebody of them may not read it, and refuses a flood. */
async function toldOf(tx: Tx, actor: Actor, place: Place, { body, despite }: { body: string; despite: boolean }, known: readonly string[] = []) {
  const { heard, unheard } = await mentionedIn(tx, actor, place, body);
  if (heard.length > mostMentioned) throw wrong("body", "tooManyMentions", { maximum: mostMentioned });
  if (unheard.length > 0 && !despite) throw wrong("despite", "mentionsUnheard", { names: unheard.join(", ") });
  const fresh = heard.filter((one) => !known.includes(one));
  await keepMeasure(tx, actor, fresh.length);
  return fresh;
}

/** Whom words mention that were typed so far. */
const heardOf = async (db: Reader, actor: Actor, place: Place, body: string | undefined) => (body === undefined ? [] : (await mentionedIn(db, actor, place, body)).heard);

export const startDiscussion = command({
  name: "startDiscussion", input: StartDiscussion, subject: findSubject, seen: (actor, subject) => policy.canReadDiscussions(actor, { subject }), allow: (actor, subject) => policy.canStartDiscussion(actor, { subject }),
  tells: async ({ actor, input: { lane = null, hub = null, organisation = null, body }, subject, db }) => {
    const audience = await audienceOf(db, actor, subject, { lane, hub, organisation });
    if (!audience) return null;
    const discussion = wouldBe<Discussion>({ ...audience, id: "", topic: subject.topic, thingId: subject.thing.id, createdBy: actor.id });
    return [facts.discussionStarted({ subject, discussion }, { mentioned: await heardOf(db, actor, { subject, discussion }, body) })];
  },
  async run({ actor, input: { on: topic, lane, hub, organisation, title, ...said }, subject, tx }) {
    const audience = await audienceOf(tx, actor, subject, { lane, hub, organisation });
    if (!audience) throw wrong("lane", "notOneOf");
    const row = { ...audience, topic, title, issueId: subject.issue.id, thingId: subject.thing.id, createdBy: actor.id };
    const mentioned = await toldOf(tx, actor, { subject, discussion: row }, said);
    const [discussion] = await tx.insert(discussions).values(row).returning();
    await tx.insert(posts).values({ discussionId: discussion!.id, number: 1, body: said.body, createdBy: actor.id });
    if (subject.kind === "provision") await linkProvision(tx, `discussion:${discussion!.id}`, topic.slice(topic.indexOf(":") + 1));
    return happened({ id: discussion!.id }, facts.discussionStarted({ subject, discussion: discussion! }, { mentioned, words: said.body }));
  },
});

function requireOpen({ resolvedAt }: Discussion) {
  if (resolvedAt) throw new Refusal("state", { code: "discussion.resolved" });
}

function requireThere({ withdrawnAt }: Post) {
  if (withdrawnAt) throw new Refusal("state", { code: "post.withdrawn" });
}

/** Everybody who has said something in a discussion and may still read it. */
async function speakersIn(db: Reader, scene: Scene) {
  const said = await db.selectDistinct({ by: posts.createdBy }).from(posts).where(and(eq(posts.discussionId, scene.discussion.id), isNull(posts.withdrawnAt)));
  return readersAmong(db, said.map(({ by }) => by), scene);
}

const postNumbered = async (tx: Tx, { discussion }: Scene, number: number) => (await tx.select().from(posts).where(and(eq(posts.discussionId, discussion.id), eq(posts.number, number))))[0];

/** What is said while fewer may read the subject is for those few, also when it is open to more again. */
async function kept(tx: Tx, { subject, discussion: { id, lane } }: Scene, values: Partial<Discussion> = {}): Promise<Scene> {
  const [discussion] = await tx.update(discussions).set({ ...values, lane: narrower(lane, subject.thing.lane) }).where(eq(discussions.id, id)).returning();
  return { subject, discussion: discussion! };
}

export const addPost = command({
  name: "addPost", input: AddPost, subject: findDiscussion, seen: policy.canReadDiscussion, allow: policy.canPost,
  tells: async ({ actor, input: { body }, subject, db }) => [facts.postAdded(subject, wouldBe<Post>({}), { mentioned: await heardOf(db, actor, subject, body), said: await speakersIn(db, subject) })],
  async run({ actor, input: { quotes: quoted, ...said }, subject: found, tx }) {
    requireOpen(found.discussion);
    const quotes = quoted === null ? undefined : await postNumbered(tx, found, quoted);
    if (quoted !== null && !quotes) throw wrong("quotes", "noSuchPost");
    const scene = await kept(tx, found, { saidAt: clock.now() });
    const { id } = scene.discussion;
    const mentioned = await toldOf(tx, actor, scene, said);
    const before = await speakersIn(tx, scene);
    const number = (await tx.$count(posts, eq(posts.discussionId, id))) + 1;
    const [post] = await tx.insert(posts).values({ discussionId: id, number, body: said.body, quotesId: quotes?.id ?? null, createdBy: actor.id }).returning();
    return happened({ id: post!.id, number }, facts.postAdded(scene, post!, { mentioned, said: before, words: await wordsOf(tx, id) }));
  },
});

/** Other words for one's own post. How it read before stays to be read by whoever reads it. */
export const editPost = command({
  name: "editPost", input: EditPost, subject: findPost, seen: policy.canReadDiscussion, allow: policy.canEditPost,
  async run({ actor, input: { revision, ...said }, subject: { post: before, ...found }, tx }) {
    requireThere(before);
    if (before.revision !== revision) throw new Refusal("conflict", { code: "postMoved", present: { revision: before.revision, body: before.body } });
    if (before.body === said.body) return unchanged({ revision });
    const scene = await kept(tx, found);
    const { heard: known } = await mentionedIn(tx, actor, scene, before.body);
    const mentioned = await toldOf(tx, actor, scene, said, known);
    await tx.insert(postRevisions).values({ postId: before.id, revision, body: before.body, writtenAt: before.writtenAt });
    const [post] = await tx.update(posts).set({ body: said.body, revision: revision + 1, writtenAt: clock.now() }).where(eq(posts.id, before.id)).returning();
    return happened({ revision: revision + 1 }, facts.postEdited(scene, post!, { mentioned, words: await wordsOf(tx, before.discussionId) }));
  },
});

/** Takes a post out of sight: that it was there, and who took it back, stays. */
export const withdrawPost = command({
  name: "withdrawPost", input: ByPost, subject: findPost, seen: policy.canReadDiscussion, allow: policy.canWithdrawPost,
  async run({ actor, subject: { post, ...scene }, tx }) {
    requireThere(post);
    if ((await outcomeNow(tx, post.discussionId))?.postId === post.id) throw new Refusal("state", { code: "post.isOutcome" });
    await tx.update(posts).set({ withdrawnAt: clock.now(), withdrawnBy: actor.id }).where(eq(posts.id, post.id));
    return happened(null, facts.postWithdrawn(scene, post, { words: await wordsOf(tx, post.discussionId) }));
  },
});

/** Ends a discussion, with what came of it or without a word. */
export const resolveDiscussion = command({
  name: "resolveDiscussion", input: ResolveDiscussion, subject: findDiscussion, seen: policy.canReadDiscussion, allow: policy.canResolveDiscussion,
  tells: async ({ subject, db }) => [facts.discussionResolved(subject, { said: await speakersIn(db, subject) })],
  async run({ actor, input: { resolution }, subject, tx }) {
    requireOpen(subject.discussion);
    const scene = await kept(tx, subject, { resolvedAt: clock.now(), resolvedBy: actor.id, resolution });
    return happened(null, facts.discussionResolved(scene, { said: await speakersIn(tx, scene) }));
  },
});

export const reopenDiscussion = command({
  name: "reopenDiscussion", input: ByDiscussion, subject: findDiscussion, seen: policy.canReadDiscussion, allow: policy.canReopenDiscussion,
  tells: async ({ subject, db }) => [facts.discussionReopened(subject, { said: await speakersIn(db, subject) })],
  async run({ subject, tx }) {
    if (!subject.discussion.resolvedAt) throw new Refusal("state", { code: "discussion.open" });
    const scene = await kept(tx, subject, { resolvedAt: null, resolvedBy: null, resolution: null });
    return happened(null, facts.discussionReopened(scene, { said: await speakersIn(tx, scene) }));
  },
});

const endOutcome = (tx: Tx, actor: Actor, { discussion }: Scene) => tx.update(discussionOutcomes).set({ endedAt: clock.now(), endedBy: actor.id }).where(and(eq(discussionOutcomes.discussionId, discussion.id), isNull(discussionOutcomes.endedAt)));

/** The words of an outcome: those of a post as they are now, or somebody's own. */
async function chosenFor(tx: Tx, scene: Scene, { post: number, words }: { post: number | null; words: string | null }) {
  if ((number === null) === (words === null)) throw wrong("words", number === null ? "required" : "postOrWords");
  if (number === null) return { postId: null, words: words! };
  const post = await postNumbered(tx, scene, number);
  if (!post || post.withdrawnAt) throw wrong("post", "noSuchPost");
  return { postId: post.id, words: post.body };
}

/** Says what came of a discussion, on top of it. What was said there before stays to be read. */
export const pinOutcome = command({
  name: "pinOutcome", input: PinOutcome, subject: findDiscussion, seen: policy.canReadDiscussion, allow: policy.canPinOutcome,
  tells: async ({ subject, db }) => [facts.outcomePinned(subject, null, { said: await speakersIn(db, subject) })],
  async run({ actor, input: { discussion: _, ...given }, subject: found, tx }) {
    const chosen = await chosenFor(tx, found, given);
    const before = await outcomeNow(tx, found.discussion.id);
    if (before?.words === chosen.words && before.postId === chosen.postId) return unchanged({ id: before.id });
    const scene = await kept(tx, found);
    await endOutcome(tx, actor, scene);
    const [outcome] = await tx.insert(discussionOutcomes).values({ discussionId: scene.discussion.id, ...chosen, pinnedBy: actor.id }).returning();
    return happened({ id: outcome!.id }, facts.outcomePinned(scene, given.post, { said: await speakersIn(tx, scene), words: await wordsOf(tx, scene.discussion.id) }));
  },
});

export const takeDownOutcome = command({
  name: "takeDownOutcome", input: ByDiscussion, subject: findDiscussion, seen: policy.canReadDiscussion, allow: policy.canTakeDownOutcome,
  async run({ actor, subject: scene, tx }) {
    if (!(await outcomeNow(tx, scene.discussion.id))) throw new Refusal("state", { code: "discussion.noOutcome" });
    await endOutcome(tx, actor, scene);
    return happened(null, facts.outcomeTakenDown(scene, { words: await wordsOf(tx, scene.discussion.id) }));
  },
});
