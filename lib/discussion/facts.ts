import type { Discussion, Post } from "#db/schema/index.ts";
import type { Topic } from "#db/schema/columns.ts";
import { addressOfPost, talkOn } from "#lib/discussion/model.ts";
import { laneOf, type Subject } from "#lib/discussion/policy.ts";
import type { Fact } from "#lib/kernel/facts.ts";

export type OnSubject = Subject & { topic: Topic; kind: "issue" | "provision" | "position" | "ask" | "response"; title: string; href: string; issue: { id: string; docket: string; title: string }; hub: { id: string; slug: string; code: string; name: string } };
export type Scene = { subject: OnSubject; discussion: Discussion };

/** Whom it concerns, as far as they may read it, and how it is found from now on. */
export type Concerned = { mentioned?: readonly string[]; said?: readonly string[]; words?: string };

const each = (people: readonly string[] = [], why: { reason: string }) => people.map((person) => ({ to: { person }, ...why }));

/** Of an organisation, people of another hub may watch the issue who do not read what its own is talked about. */
const watching = ({ subject, discussion }: Scene): NonNullable<Fact["tell"]> =>
  (discussion.lane === "own" && subject.thing.lane !== "members" ? [] : [...new Set([subject.topic, `issue:${subject.issue.id}` as const])].map((topic) => ({ to: { watching: topic }, reason: "watching" })));

/** Never the words: they are read where they stand. What is said is for those who have the page open; the history of the thing tells how it began and ended. */
const onDiscussion = (name: Fact["name"], scene: Scene, { history = false, ...data }: { history?: boolean } & Record<string, string | number | boolean | null> = {}): Fact => {
  const { subject, discussion } = scene;
  return {
    name, subject: `discussion:${discussion.id}`, about: [talkOn(subject.topic), ...(history ? [subject.topic] : [])], reach: laneOf(discussion),
    data: { docket: subject.issue.docket, issue: subject.issue.title, hub: subject.hub.name, kind: subject.kind, on: subject.title, ...(data as Fact["data"]) },
  };
};

const findable = ({ subject, discussion }: Scene, words: string): Fact["find"] => ({ kind: "discussion", title: discussion.title ?? subject.title, body: [discussion.title, words, subject.issue.docket].filter(Boolean).join("\n\n"), url: addressOfPost(discussion.id), issueId: subject.issue.id });

export const discussionStarted = (scene: Scene, { mentioned, words = "" }: Concerned): Fact => ({ ...onDiscussion("discussion.started", scene, { history: true, post: 1 }), tell: [...each(mentioned, { reason: "mentioned" }), ...watching(scene)], find: findable(scene, words) });
export const postAdded = (scene: Scene, { number }: Post, { mentioned, said, words = "" }: Concerned): Fact => ({ ...onDiscussion("discussion.answered", scene, { post: number }), tell: [...each(mentioned, { reason: "mentioned" }), ...each(said, { reason: "replied" }), ...watching(scene)], find: findable(scene, words) });
export const postEdited = (scene: Scene, { number, revision }: Post, { mentioned, words = "" }: Concerned): Fact => ({ ...onDiscussion("discussion.postEdited", scene, { post: number, revision }), tell: each(mentioned, { reason: "mentioned" }), find: findable(scene, words) });
export const postWithdrawn = (scene: Scene, { number, createdBy }: Post, { words = "" }: Concerned): Fact => ({ ...onDiscussion("discussion.postWithdrawn", scene, { post: number }), tell: each([createdBy], { reason: "postWithdrawn" }), find: findable(scene, words) });
export const discussionResolved = (scene: Scene, { said }: Concerned): Fact => ({ ...onDiscussion("discussion.resolved", scene, { history: true }), tell: each(said, { reason: "discussionResolved" }) });
export const discussionReopened = (scene: Scene, { said }: Concerned): Fact => ({ ...onDiscussion("discussion.reopened", scene, { history: true }), tell: each(said, { reason: "discussionReopened" }) });
export const outcomePinned = (scene: Scene, post: number | null, { said, words = "" }: Concerned): Fact => ({ ...onDiscussion("discussion.outcomePinned", scene, { history: true, post }), tell: [...each(said, { reason: "outcome" }), ...watching(scene)], find: findable(scene, words) });
export const outcomeTakenDown = (scene: Scene, { words = "" }: Concerned): Fact => ({ ...onDiscussion("discussion.outcomeTakenDown", scene, { history: true }), find: findable(scene, words) });
