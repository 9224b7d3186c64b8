import type { Hub, Issue, Question } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";

export type Scene = { question: Question; issue: Issue; hub: Hub };

const findable = ({ question, issue }: Scene): Fact["find"] => ({
  kind: "question", title: question.question, url: `/questions/${question.id}`,
  body: [issue.docket, question.authority, question.reference, question.background, question.holdsUp, question.answer, question.outcome].filter(Boolean).join(" "),
});

const onQuestion = (name: Fact["name"], scene: Scene, data: Fact["data"] = {}): Fact => ({
  name, subject: `question:${scene.question.id}`, about: [`issue:${scene.issue.id}`, `hub:${scene.hub.id}`], reach: scene.question, find: findable(scene),
  data: { docket: scene.issue.docket, issue: scene.issue.title, hub: scene.hub.name, question: scene.question.question, authority: scene.question.authority, ...data },
});
const toWatchers = ({ issue }: Scene) => ({ to: { watching: `issue:${issue.id}` as const }, reason: "watching" });
const toAuthor = ({ question }: Scene) => ({ person: question.createdBy });

export const questionDrafted = (scene: Scene) => onQuestion("question.drafted", scene);
export const questionRevised = (scene: Scene) => onQuestion("question.revised", scene, { state: scene.question.state });
export const questionAsked = (scene: Scene): Fact => ({ ...onQuestion("question.asked", scene, { askedOn: scene.question.askedOn, reference: scene.question.reference }), tell: [toWatchers(scene)] });
export const answerRecorded = (scene: Scene): Fact => ({
  ...onQuestion("question.answerRecorded", scene, { answeredOn: scene.question.answeredOn }),
  tell: [{ to: toAuthor(scene), reason: "yourQuestion" }, { to: { hub: scene.hub.id, roles: ["coordinator"] }, reason: "questionAnswered" }, toWatchers(scene)],
});
export const answerApplied = (scene: Scene): Fact => ({ ...onQuestion("question.answerApplied", scene, { outcome: scene.question.outcome }), tell: [toWatchers(scene)] });
/** Whoever drafted it is told; those who watch the issue only where they heard that it was asked. */
export const questionWithdrawn = (scene: Scene, reason: string): Fact => ({
  ...onQuestion("question.withdrawn", scene, { reason }), tell: [{ to: toAuthor(scene), reason: "yourQuestion" }, ...(scene.question.askedOn ? [toWatchers(scene)] : [])],
});
export const questionLaneChanged = (scene: Scene) => onQuestion("question.laneChanged", scene, { lane: scene.question.lane });
