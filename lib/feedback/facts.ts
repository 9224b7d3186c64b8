import type { Call, Disposition, Feedback, Hub, Issue, Organisation } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import { narrower } from "#lib/kernel/lane.ts";

type Scene = { issue: Issue; hub: Hub; call: Call };

const onCall = (name: Fact["name"], { issue, hub, call }: Scene, data: Fact["data"] = {}): Fact => ({
  name, subject: `call:${call.id}`, about: [`issue:${issue.id}`, `hub:${hub.id}`],
  reach: call.state === "draft" ? { ...call, lane: "coordinators" } : call,
  data: { docket: issue.docket, issue: issue.title, hub: hub.name, question: call.question, day: call.day, time: call.time, zone: call.zone, ...data },
});

/** Who is asked by a call: they get it in their inbox when it opens. */
export const rolesAsked = ["delegate", "alternate", "participant"] as const;

export const callDrafted = (scene: Scene) => onCall("call.drafted", scene);
export const callOpened = (scene: Scene): Fact => ({
  ...onCall("call.opened", scene),
  tell: [{ to: { hub: scene.hub.id, roles: rolesAsked }, reason: "asked" }],
  find: { kind: "call", title: scene.call.question, body: [scene.issue.docket, scene.call.context, scene.call.provision].filter(Boolean).join(" "), url: `/calls/${scene.call.id}` },
});
export const callClosed = (scene: Scene, reason: string | null) => onCall("call.closed", scene, { reason });

type Said = { issue: Issue; hub: Hub; feedback: Feedback; organisation: Organisation };

/** What names an organisation is for those who may know whose words they are: of an input without a name, its own people and the coordinators. */
const reachOf = (feedback: Feedback) => (feedback.attributed ? feedback : { ...feedback, lane: narrower(feedback.lane, "confided") });

const onFeedback = (name: Fact["name"], { issue, hub, feedback, organisation }: Said, data: Fact["data"] = {}): Fact => ({
  name, subject: `feedback:${feedback.id}`, about: [`issue:${issue.id}`, `call:${feedback.callId}`, `organisation:${organisation.id}`], reach: reachOf(feedback),
  data: { docket: issue.docket, issue: issue.title, hub: hub.name, organisation: organisation.name, reference: feedback.reference, ...data },
});

const findable = ({ issue, feedback, organisation }: Said): Fact["find"] => ({
  kind: "feedback", title: `${organisation.name}, ${issue.docket}`, url: `/feedback/${feedback.id}`, language: feedback.language,
  body: [feedback.impact, feedback.evidence, feedback.proposedWording, feedback.provision].filter(Boolean).join(" "),
});

export const feedbackSubmitted = (said: Said): Fact => ({
  ...onFeedback("feedback.submitted", said, { stance: said.feedback.stance }),
  tell: [{ to: { hub: said.hub.id, roles: ["coordinator"] }, reason: "answered" }], find: findable(said),
});
export const feedbackWithdrawn = (said: Said): Fact => ({ ...onFeedback("feedback.withdrawn", said), tell: [{ to: { hub: said.hub.id, roles: ["coordinator"] }, reason: "answered" }], find: null });
export const feedbackDisposed = (said: Said, { verdict, reason }: Disposition): Fact => ({
  ...onFeedback("feedback.disposed", said, { verdict, reason }), tell: [{ to: { person: said.feedback.authorId }, reason: "disposed" }],
});
export const dispositionSettled = (said: Said, { verdict, reason }: Disposition): Fact => ({
  ...onFeedback("feedback.settled", said, { verdict, reason }), tell: [{ to: { person: said.feedback.authorId }, reason: "disposed" }],
});
export const dispositionContested = (said: Said, reason: string): Fact => ({
  ...onFeedback("feedback.contested", said, { reason }), tell: [{ to: { hub: said.hub.id, roles: ["coordinator"] }, reason: "contested" }],
});
export const clarificationRequested = (said: Said, reason: string): Fact => ({
  ...onFeedback("feedback.clarificationRequested", said, { reason }), tell: [{ to: { person: said.feedback.authorId }, reason: "clarify" }],
});
export const feedbackClarified = (said: Said): Fact => ({
  ...onFeedback("feedback.clarified", said), tell: [{ to: { hub: said.hub.id, roles: ["coordinator"] }, reason: "answered" }], find: findable(said),
});
export const feedbackLaneChanged = (said: Said): Fact => ({ ...onFeedback("feedback.laneChanged", said, { lane: said.feedback.lane }), find: findable(said) });
