import type { Reply } from "#db/schema/index.ts";
import { shortened } from "#lib/formats/text.ts";
import type { Beside, Fact } from "#lib/kernel/facts.ts";
import { onResponse, toEditor, type Scene } from "#lib/responses/facts.ts";

/** What an authority wrote is found by whoever may read the response as it is now: the search asks that of each. Not by the docket, which they need not know. */
export const replyFound = (scene: Scene, { id, words, reference }: Reply): Beside => ({
  topic: `reply:${id}`, reach: { ...scene.response, lane: "public" },
  find: { kind: "reply", title: shortened(words, 120), body: [words, reference, scene.response.authority].filter(Boolean).join("\n\n"), url: `/responses/${scene.response.id}#reply-${id}` },
});

/** What an authority sent is told to those who follow the issue; that it was asked again is for the history alone. */
export const replyRecorded = (scene: Scene, reply: Reply, asks: number): Fact => {
  const { kind, day, reference, words } = reply;
  return {
    ...onResponse("response.replyRecorded", scene, { kind, day, reference, words: words.slice(0, 400), asks }), also: [replyFound(scene, reply)],
    ...(kind === "asked-again" ? {} : { tell: [{ to: { watching: `issue:${scene.issue.id}` as const }, reason: "watching" }, ...toEditor(scene).map((to) => ({ to, reason: "followUp" }))] }),
  };
};
