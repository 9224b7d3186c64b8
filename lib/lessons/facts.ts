import type { Hub, Issue, Lesson } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";

export type Scene = { lesson: Lesson; issue: Issue; hub: Hub };

const onLesson = (name: Fact["name"], { lesson, issue, hub }: Scene, data: Fact["data"] = {}): Fact => ({
  name, subject: `lesson:${lesson.id}`, about: [`issue:${issue.id}`, `hub:${hub.id}`, `track:${lesson.trackId}`], reach: lesson, data: { docket: issue.docket, issue: issue.title, hub: hub.name, outcome: lesson.outcome, ...data },
});
const findable = ({ lesson, issue, hub }: Scene): Fact["find"] => ({ kind: "lesson", title: issue.title, body: [issue.docket, hub.name, ...Object.values(lesson.words)].join(" "), url: `/lessons/${lesson.id}`, language: lesson.language });

export const lessonsRecorded = (scene: Scene): Fact => ({ ...onLesson("lesson.recorded", scene), tell: [{ to: { hub: scene.hub.id, roles: ["coordinator", "board"] }, reason: "lesson" }, { to: { watching: `issue:${scene.issue.id}` }, reason: "watching" }], find: findable(scene) });
export const lessonsEdited = (scene: Scene): Fact => ({ ...onLesson("lesson.edited", scene, { revision: scene.lesson.revision }), find: findable(scene) });
export const lessonLaneChanged = (scene: Scene): Fact => ({ ...onLesson("lesson.laneChanged", scene, { lane: scene.lesson.lane }), find: findable(scene) });
