import type { Hub, Issue, Response } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import { asOpenAs } from "#lib/kernel/lane.ts";

export type Scene = { response: Response; issue: Issue; hub: Hub };

/** What its issue is called, where whoever reads the response may know of that. */
export const issueBehind = ({ response, issue }: Scene) => (asOpenAs(issue, response) ? { docket: issue.docket, issue: issue.title } : { docket: null, issue: null });

export const onResponse = (name: Fact["name"], scene: Scene, data: Fact["data"] = {}): Fact => ({
  name, subject: `response:${scene.response.id}`, about: [`issue:${scene.issue.id}`, `hub:${scene.hub.id}`], reach: scene.response,
  data: { ...issueBehind(scene), hub: scene.hub.name, response: scene.response.title, authority: scene.response.authority, ...data },
});
export const toCoordinators = ({ hub }: Scene) => ({ hub: hub.id, roles: ["coordinator"] as const });
export const toEditor = ({ response: { editorId } }: Scene) => (editorId ? [{ person: editorId }] : []);
/** The words of a decision are the hub's own: where more may read the response, it is not found by them. */
const inner = ({ response }: Scene) => (response.lane === "hub" || response.lane === "coordinators" ? [response.decision ?? ""] : []);
const findable = (scene: Scene): Fact["find"] => {
  const { response } = scene;
  return { kind: "response", title: response.title, body: [issueBehind(scene).docket ?? "", response.authority, response.body, ...inner(scene)].join(" "), url: `/responses/${response.id}`, language: response.language };
};

export const responsePlanned = (scene: Scene): Fact => ({ ...onResponse("response.planned", scene, { day: scene.response.day, time: scene.response.time, zone: scene.response.zone }), tell: [{ to: toCoordinators(scene), reason: "response" }], find: findable(scene) });
export const responseDescribed = (scene: Scene) => onResponse("response.described", scene);
export const goDecided = (scene: Scene, decision: string, reason: string): Fact => ({ ...onResponse("response.goDecided", scene, { decision, because: scene.response.because, reason }), find: findable(scene) });
export const responseReconsidered = (scene: Scene, reason: string): Fact => ({ ...onResponse("response.reconsidered", scene, { reason }), tell: [{ to: toCoordinators(scene), reason: "response" }], find: findable(scene) });
/** Told to whoever edits it from now on, and to whoever did. */
export const editorNamed = (scene: Scene, editor: string, left: string | null): Fact => ({
  ...onResponse("response.editorNamed", scene, { editor, day: scene.response.day }), tell: [...toEditor(scene).map((to) => ({ to, reason: "editor" })), ...(left ? [{ to: { person: left }, reason: "handedOver" }] : [])],
});
export const workStarted = (scene: Scene, editor: string) => onResponse("response.workStarted", scene, { editor });
export const responseSaved = (scene: Scene): Fact => ({ ...onResponse("response.saved", scene, { revision: scene.response.revision }), find: findable(scene) });
export const reviewAsked = (scene: Scene): Fact => ({ ...onResponse("response.reviewAsked", scene), tell: [{ to: { hub: scene.hub.id, roles: ["coordinator", "board"] }, reason: "approve" }] });
export const returnedToWork = (scene: Scene, reason: string): Fact => ({ ...onResponse("response.returned", scene, { reason }), tell: toEditor(scene).map((to) => ({ to, reason: "returned" })) });
export const responseApproved = (scene: Scene): Fact => ({ ...onResponse("response.approved", scene), tell: [{ to: toCoordinators(scene), reason: "file" }, ...toEditor(scene).map((to) => ({ to, reason: "file" }))] });
/** Whoever looks at the text is told that it was mended, and whoever approved it. */
export const responseFixed = (scene: Scene, changed: { added: number; removed: number }, reason: string): Fact => ({
  ...onResponse("response.fixed", scene, { ...changed, reason }), find: findable(scene),
  tell: [{ to: { hub: scene.hub.id, roles: ["coordinator", "board"] }, reason: "fixed" }, ...toEditor(scene).map((to) => ({ to, reason: "fixed" }))],
});
export const checkAdded = (scene: Scene, check: string) => onResponse("response.checkAdded", scene, { check });
export const checkTicked = (scene: Scene, check: string, done: "yes" | "no") => onResponse("response.checkTicked", scene, { check, done });
export const responseConcluded = (scene: Scene, reason: string): Fact => ({ ...onResponse("response.concluded", scene, { reason }), tell: [{ to: { watching: `issue:${scene.issue.id}` }, reason: "watching" }] });
export const responseCancelled = (scene: Scene, reason: string) => onResponse("response.cancelled", scene, { reason });
export const responseMissed = (scene: Scene): Fact => ({ ...onResponse("response.missed", scene), tell: [{ to: toCoordinators(scene), reason: "missed" }, ...toEditor(scene).map((to) => ({ to, reason: "missed" }))] });
export const missedExplained = (scene: Scene) => onResponse("response.missedExplained", scene);
export const responseLaneChanged = (scene: Scene): Fact => ({ ...onResponse("response.laneChanged", scene, { lane: scene.response.lane }), find: findable(scene) });
/** It goes on under the newest rules of its channel. */
export const rulesRenewed = (scene: Scene, before: number) => onResponse("response.rulesRenewed", scene, { channel: scene.response.channel, before, version: scene.response.channelVersion });
