import type { Reply } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import { onResponse, toEditor, type Scene } from "#lib/responses/facts.ts";

/** What an authority sent is told to those who follow the issue; that it was asked again is for the history alone. */
export const replyRecorded = (scene: Scene, { kind, day, reference, words }: Reply, asks: number): Fact => ({
  ...onResponse("response.replyRecorded", scene, { kind, day, reference, words: words.slice(0, 400), asks }),
  ...(kind === "asked-again" ? {} : { tell: [{ to: { watching: `issue:${scene.issue.id}` as const }, reason: "watching" }, ...toEditor(scene).map((to) => ({ to, reason: "followUp" }))] }),
});
