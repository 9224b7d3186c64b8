import type { CommentThread } from "#db/schema/index.ts";
import { addressOf } from "#lib/formats/numbered-text.ts";
import { shortened } from "#lib/formats/text.ts";
import { saidOn } from "#lib/comments/policy.ts";
import type { Beside, Fact } from "#lib/kernel/facts.ts";
import { onPosition, type Scene } from "#lib/positions/facts.ts";

export type OnThread = Scene & { thread: CommentThread };

/** Whom it concerns: those who write the text or the thread, and whoever is named in it; and all that was said in the thread so far. */
export type Concerned = { writers: readonly string[]; mentioned: readonly string[]; words: readonly string[] };

/** What is said about a paragraph is found by those who may read the thread, under the words it is about. */
export const threadFound = ({ thread, position, issue }: OnThread, said: readonly string[]): Beside => ({
  topic: `thread:${thread.id}`, reach: saidOn(thread),
  find: {
    kind: "comment", title: shortened(thread.quoted, 120), body: [...said, thread.resolution, issue.docket].filter(Boolean).join("\n\n"), language: position.language, issueId: issue.id,
    url: `/positions/${position.id}${thread.version === null ? "" : `/versions/${thread.version}`}?thread=${thread.id}#thread-${thread.id}`,
  },
});

const named = (mentioned: readonly string[]) => mentioned.map((person) => ({ to: { person }, reason: "mentioned" }));
const onThread = (name: Fact["name"], { thread, ...scene }: OnThread, data: Fact["data"] = {}): Fact => ({ ...onPosition(name, scene, { place: addressOf(thread), version: thread.version, ...data }), reach: saidOn(thread) });

export const paragraphCommented = (scene: OnThread, { writers, mentioned, words }: Concerned): Fact => ({ ...onThread("comment.made", scene), also: [threadFound(scene, words)], tell: [...named(mentioned), ...writers.map((person) => ({ to: { person }, reason: "commented" }))] });
export const commentReplied = (scene: OnThread, { writers, mentioned, words }: Concerned): Fact => ({ ...onThread("comment.replied", scene), also: [threadFound(scene, words)], tell: [...named(mentioned), ...writers.map((person) => ({ to: { person }, reason: "replied" }))] });
export const threadResolved = (scene: OnThread, resolution: string, { writers, words }: Omit<Concerned, "mentioned">): Fact => ({ ...onThread("comment.resolved", scene, { resolution }), also: [threadFound(scene, words)], tell: writers.map((person) => ({ to: { person }, reason: "resolved" })) });
export const threadReopened = (scene: OnThread, { writers, words }: Omit<Concerned, "mentioned">): Fact => ({ ...onThread("comment.reopened", scene), also: [threadFound(scene, words)], tell: writers.map((person) => ({ to: { person }, reason: "reopened" })) });
