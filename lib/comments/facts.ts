import type { CommentThread } from "#db/schema/index.ts";
import { addressOf } from "#lib/formats/numbered-text.ts";
import { saidOn } from "#lib/comments/policy.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import { onPosition, type Scene } from "#lib/positions/facts.ts";

export type OnThread = Scene & { thread: CommentThread };

/** Whom it concerns: those who write the text or the thread, and whoever is named in it. */
export type Concerned = { writers: readonly string[]; mentioned: readonly string[] };

const named = (mentioned: readonly string[]) => mentioned.map((person) => ({ to: { person }, reason: "mentioned" }));
const onThread = (name: Fact["name"], { thread, ...scene }: OnThread, data: Fact["data"] = {}): Fact => ({ ...onPosition(name, scene, { place: addressOf(thread), version: thread.version, ...data }), reach: saidOn(thread) });

export const paragraphCommented = (scene: OnThread, { writers, mentioned }: Concerned): Fact => ({ ...onThread("comment.made", scene), tell: [...named(mentioned), ...writers.map((person) => ({ to: { person }, reason: "commented" }))] });
export const commentReplied = (scene: OnThread, { writers, mentioned }: Concerned): Fact => ({ ...onThread("comment.replied", scene), tell: [...named(mentioned), ...writers.map((person) => ({ to: { person }, reason: "replied" }))] });
export const threadResolved = (scene: OnThread, resolution: string, said: readonly string[]): Fact => ({ ...onThread("comment.resolved", scene, { resolution }), tell: said.map((person) => ({ to: { person }, reason: "resolved" })) });
export const threadReopened = (scene: OnThread, said: readonly string[]): Fact => ({ ...onThread("comment.reopened", scene), tell: said.map((person) => ({ to: { person }, reason: "reopened" })) });
