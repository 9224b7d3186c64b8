import type { FormQuestion, Hub, Issue, Response } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import { asOpenAs } from "#lib/kernel/lane.ts";
import { workOnAnswers } from "#lib/questionnaires/policy.ts";

export type Scene = { response: Response; issue: Issue; hub: Hub };
type Asked = Scene & { formQuestion: FormQuestion };

const onForm = (name: Fact["name"], { response, issue, hub }: Scene, data: Fact["data"] = {}, reach = workOnAnswers(response)): Fact => ({
  name, subject: `response:${response.id}`, about: [`issue:${issue.id}`, `hub:${hub.id}`], reach, data: { ...(asOpenAs(issue, reach) ? { docket: issue.docket, issue: issue.title } : { docket: null, issue: null }), hub: hub.name, response: response.title, authority: response.authority, ...data },
});
const onQuestion = (name: Fact["name"], scene: Asked, data: Fact["data"] = {}) => onForm(name, scene, { number: scene.formQuestion.number || String(scene.formQuestion.place), ...data });

export const questionnairePasted = (scene: Scene, questions: number) => onForm("questionnaire.pasted", scene, { questions });
export const partCorrected = (scene: Scene, part: number) => onForm("questionnaire.corrected", scene, { part });
export const questionnaireKept = (scene: Scene, { added, kept, gone }: { added: number; kept: number; gone: number }): Fact => ({ ...onForm("questionnaire.kept", scene, { added, kept, gone }), tell: [{ to: { hub: scene.hub.id, roles: ["coordinator", "liaison"] }, reason: "questionnaire" }] });
/** Told to whoever answers it: they wrote for other words. */
export const formQuestionChanged = (scene: Asked): Fact => ({ ...onQuestion("form.changed", scene), tell: scene.formQuestion.ownerId ? [{ to: { person: scene.formQuestion.ownerId }, reason: "formQuestionChanged" }] : [] });
export const formAnswerSaved = (scene: Asked) => onQuestion("form.answered", scene);
export const formQuestionGiven = (scene: Asked, owner: string): Fact => ({ ...onQuestion("form.given", scene, { owner }), tell: scene.formQuestion.ownerId ? [{ to: { person: scene.formQuestion.ownerId }, reason: "yourFormQuestion" }] : [] });
export const formQuestionSettled = (scene: Asked, act: string, reason: string | null) => onQuestion("form.settled", scene, { act, reason: reason ?? "none" });
