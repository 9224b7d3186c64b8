import type { Hub, Issue, Receipt, Response } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";

export type Scene = { response: Response; issue: Issue; hub: Hub };

const onResponse = (name: Fact["name"], { response, issue, hub }: Scene, data: Fact["data"] = {}): Fact => ({
  name, subject: `response:${response.id}`, about: [`issue:${issue.id}`, `hub:${hub.id}`], reach: response,
  data: { docket: issue.docket, issue: issue.title, hub: hub.name, response: response.title, authority: response.authority, ...data },
});
const toCoordinators = ({ hub }: Scene) => ({ hub: hub.id, roles: ["coordinator"] as const });
const findable = ({ response, issue }: Scene): Fact["find"] => ({ kind: "response", title: response.title, body: [issue.docket, response.authority, response.body].join(" "), url: `/responses/${response.id}`, language: response.language });

export const responsePlanned = (scene: Scene): Fact => ({ ...onResponse("response.planned", scene, { day: scene.response.day, time: scene.response.time, zone: scene.response.zone }), tell: [{ to: toCoordinators(scene), reason: "response" }], find: findable(scene) });
export const goDecided = (scene: Scene, decision: string, reason: string) => onResponse("response.goDecided", scene, { decision, reason });
export const workStarted = (scene: Scene, editor: string) => onResponse("response.workStarted", scene, { editor });
export const responseSaved = (scene: Scene): Fact => ({ ...onResponse("response.saved", scene, { revision: scene.response.revision }), find: findable(scene) });
export const reviewAsked = (scene: Scene): Fact => ({ ...onResponse("response.reviewAsked", scene), tell: [{ to: { hub: scene.hub.id, roles: ["coordinator", "board"] }, reason: "approve" }] });
export const returnedToWork = (scene: Scene, reason: string): Fact => ({ ...onResponse("response.returned", scene, { reason }), tell: scene.response.editorId ? [{ to: { person: scene.response.editorId }, reason: "returned" }] : [] });
export const responseApproved = (scene: Scene): Fact => ({ ...onResponse("response.approved", scene), tell: [{ to: toCoordinators(scene), reason: "file" }, ...(scene.response.editorId ? [{ to: { person: scene.response.editorId }, reason: "file" }] : [])] });
export const responseSubmitted = (scene: Scene, receipt: Receipt): Fact => ({
  ...onResponse("response.submitted", scene, { reference: receipt.reference, hash: receipt.hash }),
  tell: [{ to: { watching: `issue:${scene.issue.id}` }, reason: "watching" }, { to: { hub: scene.hub.id, roles: ["delegate", "alternate"] }, reason: "submitted" }],
});
export const replyRecorded = (scene: Scene, act: string, reason: string): Fact => ({ ...onResponse("response.replyRecorded", scene, { act, reason }), tell: [{ to: { watching: `issue:${scene.issue.id}` }, reason: "watching" }] });
export const responseCancelled = (scene: Scene, reason: string) => onResponse("response.cancelled", scene, { reason });
export const responseMissed = (scene: Scene): Fact => ({ ...onResponse("response.missed", scene), tell: [{ to: toCoordinators(scene), reason: "missed" }] });
export const responseLaneChanged = (scene: Scene): Fact => ({ ...onResponse("response.laneChanged", scene, { lane: scene.response.lane }), find: findable(scene) });
