import type { Call, CallQuestion, Hub, Issue } from "#db/schema/index.ts";
import type { Audience, Fact } from "#lib/kernel/facts.ts";

type Scene = { issue: Issue; hub: Hub; call: Call };
/** The organisations a call asks, where it does not ask everyone. */
type Asked = readonly string[];

const onCall = (name: Fact["name"], { issue, hub, call }: Scene, data: Fact["data"] = {}): Fact => ({
  name, subject: `call:${call.id}`, about: [`issue:${issue.id}`, `hub:${hub.id}`],
  reach: call.state === "draft" ? { ...call, lane: "coordinators" } : call,
  data: { docket: issue.docket, issue: issue.title, hub: hub.name, question: call.question, day: call.day, time: call.time, zone: call.zone, ...data },
});

/** Who is asked by a call: they get it in their inbox when it opens. */
export const rolesAsked = ["delegate", "alternate", "participant"] as const;

const everyoneAsked = ({ hub }: Scene, asked: Asked): Audience[] => (asked.length > 0 ? asked.map((organisation) => ({ organisation, hub: hub.id })) : [{ hub: hub.id, roles: rolesAsked }]);

export const callDrafted = (scene: Scene) => onCall("call.drafted", scene);
export const callOpened = (scene: Scene, asked: Asked = []): Fact => ({
  ...onCall("call.opened", scene),
  tell: everyoneAsked(scene, asked).map((to) => ({ to, reason: "asked" })),
  find: { kind: "call", title: scene.call.question, body: [scene.issue.docket, scene.call.context, scene.call.provision].filter(Boolean).join(" "), url: `/calls/${scene.call.id}` },
});
export const callClosed = (scene: Scene, reason: string | null) => onCall("call.closed", scene, { reason });
export const callExtended = (scene: Scene, asked: Asked, { reason, before }: { reason: string; before: string }): Fact => ({
  ...onCall("call.extended", scene, { reason, before }), tell: everyoneAsked(scene, asked).map((to) => ({ to, reason: "extended" })),
});
/** How many were reminded is not said: it would tell how many have answered in confidence. */
export const callReminded = (scene: Scene, silent: Asked): Fact => ({
  ...onCall("call.reminded", scene), tell: silent.map((organisation) => ({ to: { organisation, hub: scene.hub.id }, reason: "reminded" })),
});
export const audienceSet = (scene: Scene, organisations: number) => onCall("call.audienceSet", scene, { organisations });
export const remindersSet = (scene: Scene) => onCall("call.remindersSet", scene, { days: scene.call.remindDays.join(", ") });
export const questionAdded = (scene: Scene, { prompt }: CallQuestion) => onCall("call.questionAdded", scene, { prompt });
export const questionChanged = (scene: Scene, { prompt, version }: CallQuestion, before: string) => onCall("call.questionChanged", scene, { prompt, before, version });
export const questionRetired = (scene: Scene, { prompt }: CallQuestion) => onCall("call.questionRetired", scene, { prompt });
export const questionMoved = (scene: Scene, { prompt }: CallQuestion) => onCall("call.questionMoved", scene, { prompt });
export const provisionAdded = (scene: Scene, provision: string) => onCall("call.provisionAdded", scene, { provision });
export const provisionRemoved = (scene: Scene, provision: string) => onCall("call.provisionRemoved", scene, { provision });
