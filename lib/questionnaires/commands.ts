import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { formQuestions, questionnaires, type FormQuestion, type Response } from "#db/schema/index.ts";
import { readQuestionnaire } from "#lib/formats/questionnaire/read.ts";
import { clock } from "#lib/platform/clock.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { personInHub } from "#lib/hubs/queries.ts";
import { identify } from "#lib/kernel/identify.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import * as facts from "#lib/questionnaires/facts.ts";
import { ChangeFormQuestion, CorrectPart, GiveFormQuestion, KeepQuestionnaire, PasteQuestionnaire, SaveFormAnswer, SettleFormQuestion } from "#lib/questionnaires/input.ts";
import { atWork, corrected, formQuestionActs, markOf, misfitOf } from "#lib/questionnaires/model.ts";
import { canAnswerForm, canKeepForm, canReadForm, canShareOutForm } from "#lib/questionnaires/policy.ts";
import { findFormPart, findFormQuestion, findQuestionnaire, laidOn, partsOf } from "#lib/questionnaires/queries.ts";
import { findResponse } from "#lib/responses/queries.ts";

const mostParts = 600;

/** Questions and answers stand still while others look at the response, and after it was filed. */
function stillAtWork({ state }: Response) {
  if (!atWork.includes(state)) throw new Refusal("state", { code: "questionnaire.frozen", values: { state }, present: { state, allowed: [] } });
}

/** Reads what an authority asks out of what was pasted. It is looked over before its questions are those of the response. */
export const pasteQuestionnaire = command({
  name: "pasteQuestionnaire", input: PasteQuestionnaire, subject: findResponse, seen: canReadForm, allow: canKeepForm,
  async run({ actor, input: { text }, subject, tx }) {
    stillAtWork(subject.response);
    const parts = readQuestionnaire(text);
    if (parts.length > mostParts) throw wrong("text", "tooManyParts", { most: mostParts });
    await tx.update(questionnaires).set({ replacedAt: clock.now() }).where(and(eq(questionnaires.responseId, subject.response.id), isNull(questionnaires.keptAt), isNull(questionnaires.replacedAt)));
    const [read] = await tx.insert(questionnaires).values({ responseId: subject.response.id, pasted: text, parts, createdBy: actor.id }).returning();
    const asked = parts.filter(({ kind }) => kind === "question").length;
    return happened({ id: read!.id, revision: read!.revision, questions: asked }, facts.questionnairePasted(subject, asked));
  },
});

type Read = Awaited<ReturnType<typeof findQuestionnaire>>;
function stillRead({ response, questionnaire }: Read, revision: number) {
  stillAtWork(response);
  if (questionnaire.keptAt || questionnaire.replacedAt) throw new Refusal("state", { code: "questionnaire.settled", present: { allowed: [] } });
  if (questionnaire.revision !== revision) throw new Refusal("conflict", { code: "questionnaireMoved", present: { revision: questionnaire.revision } });
}

/** Corrects one part of what was read: another word, two in one, one in two, another order. */
export const correctPart = command({
  name: "correctPart", input: CorrectPart, subject: findQuestionnaire, seen: canReadForm, allow: canKeepForm,
  async run({ input: { questionnaire: _, revision, ...correction }, subject, tx }) {
    stillRead(subject, revision);
    const parts = corrected(subject.questionnaire.parts, correction);
    if (!parts) throw wrong("part", "noSuchPart");
    if (parts.length > mostParts) throw wrong("words", "tooManyParts", { most: mostParts });
    await tx.update(questionnaires).set({ parts, revision: revision + 1 }).where(eq(questionnaires.id, subject.questionnaire.id));
    return happened({ revision: revision + 1 }, facts.partCorrected(subject, correction.part));
  },
});

/** What was read becomes what the response answers. Answers stay with their questions, by number and words; what is no longer asked stays below. */
export const keepQuestionnaire = command({
  name: "keepQuestionnaire", input: KeepQuestionnaire, subject: findQuestionnaire, seen: canReadForm, allow: canKeepForm,
  tells: ({ subject }) => [facts.questionnaireKept(subject, { added: 0, kept: 0, gone: 0 })],
  async run({ input: { revision }, subject, tx }) {
    stillRead(subject, revision);
    const { response, questionnaire } = subject;
    const before = await partsOf(tx, response.id);
    const laid = laidOn(before, questionnaire.parts);
    let kept = 0;
    // Headings and words carry no answers: they are those of the newer questionnaire.
    for (const { id, kind } of before) if (kind !== "question") await tx.delete(formQuestions).where(eq(formQuestions.id, id));
    for (const [at, part] of questionnaire.parts.entries()) {
      const { answer: answerWay, ...words } = part;
      const placed = { ...words, answerWay, place: at + 1, questionnaireId: questionnaire.id, goneAt: null };
      const old = laid.of(part);
      if (old) await tx.update(formQuestions).set({ ...placed, wasWords: old.words === part.words ? null : old.words }).where(eq(formQuestions.id, old.id));
      else await tx.insert(formQuestions).values({ ...placed, responseId: response.id, chosen: [] });
      if (old) kept += 1;
    }
    for (const { id } of laid.gone) await tx.update(formQuestions).set({ goneAt: clock.now() }).where(eq(formQuestions.id, id));
    await tx.update(questionnaires).set({ keptAt: clock.now() }).where(eq(questionnaires.id, questionnaire.id));
    const counts = { added: questionnaire.parts.filter(({ kind }) => kind === "question").length - kept, kept, gone: laid.gone.length };
    return happened(counts, facts.questionnaireKept(subject, counts));
  },
});

async function change(tx: Tx, { id }: FormQuestion, values: Partial<FormQuestion>): Promise<FormQuestion> {
  const [formQuestion] = await tx.update(formQuestions).set(values).where(eq(formQuestions.id, id)).returning();
  return formQuestion!;
}

function stillAsked({ response, formQuestion }: { response: Response; formQuestion: FormQuestion }) {
  stillAtWork(response);
  if (formQuestion.goneAt) throw new Refusal("state", { code: "formQuestion.gone", present: { allowed: [] } });
}

/**
 * One part reads otherwise: the authority corrected a word, or it was read wrongly. Its answer stays as it is; where that no longer fits it is
 * a draft again. A question that is answered stays a question.
 */
export const changeFormQuestion = command({
  name: "changeFormQuestion", input: ChangeFormQuestion, subject: findFormPart, seen: canReadForm, allow: canKeepForm,
  tells: ({ subject }) => [facts.formQuestionChanged(subject)],
  async run({ input: { question: _, seen, answer, mandatory, ...given }, subject, tx }) {
    const { formQuestion: before } = subject;
    stillAsked(subject);
    if (markOf(before) !== seen) throw new Refusal("conflict", { code: "formQuestionMoved", present: { mark: markOf(before), number: before.number, words: before.words } });
    const sent = { ...given, ...(answer === undefined ? {} : { answerWay: answer }), ...(mandatory === "as-is" ? {} : { mandatory }) };
    const after = { ...before, ...Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined)) };
    if (markOf(after) === seen) return unchanged({ mark: seen, misfit: misfitOf(before) });
    if (before.kind === "question" && after.kind !== "question" && before.state !== "open") throw wrong("kind", "answered");
    if (after.answerWay !== "words" && after.options.length === 0) throw wrong("options", "required");
    const misfit = misfitOf(after);
    const changed = await change(tx, before, {
      kind: after.kind, number: after.number, words: after.words, help: after.help, answerWay: after.answerWay, options: after.options, mandatory: after.mandatory, limit: after.limit, unit: after.unit,
      wasWords: after.words === before.words ? before.wasWords : before.words, state: misfit && before.state === "agreed" ? formQuestionActs.after(before.state, "reopen") : before.state,
    });
    return happened({ mark: markOf(changed), misfit }, facts.formQuestionChanged({ ...subject, formQuestion: changed }));
  },
});

/** Saves an answer while it is written. Its length is counted and not cut: a draft may be too long. */
export const saveFormAnswer = command({
  name: "saveFormAnswer", input: SaveFormAnswer, subject: findFormQuestion, seen: canReadForm, allow: canAnswerForm,
  async run({ actor, input: { revision, answer, chosen }, subject, tx }) {
    const { formQuestion } = subject;
    stillAsked(subject);
    if (revision !== formQuestion.revision) throw new Refusal("conflict", { code: "formAnswerMoved", present: { revision: formQuestion.revision, answer: formQuestion.answer, chosen: formQuestion.chosen } });
    if (chosen.some((one) => !formQuestion.options.includes(one))) throw wrong("chosen", "notOneOf");
    if (formQuestion.answerWay === "one" && chosen.length > 1) throw wrong("chosen", "onlyOne");
    const state = formQuestionActs.after(formQuestion.state, answer.trim() || chosen.length > 0 ? "draft" : "empty");
    // In the order of the options, whatever order they were ticked in.
    const saved = await change(tx, formQuestion, { answer, chosen: formQuestion.options.filter((one) => chosen.includes(one)), state, reason: null, revision: revision + 1, savedBy: actor.id, savedAt: clock.now() });
    return happened({ revision: saved.revision, savedAt: saved.savedAt, state }, facts.formAnswerSaved({ ...subject, formQuestion: saved }));
  },
});

/** Gives a question to somebody who may read the response, or to nobody any longer. */
export const giveFormQuestion = command({
  name: "giveFormQuestion", input: GiveFormQuestion, subject: findFormQuestion, seen: canReadForm, allow: canShareOutForm,
  tells: ({ input: { owner }, subject }) => (owner === undefined ? null : owner === subject.formQuestion.ownerId ? [] : [facts.formQuestionGiven({ ...subject, formQuestion: { ...subject.formQuestion, ownerId: owner } }, "")]),
  async run({ input: { owner }, subject, tx }) {
    stillAsked(subject);
    if (owner === subject.formQuestion.ownerId) return unchanged({ owner });
    const person = owner ? await personInHub(tx, subject.hub.id, owner) : null;
    if (owner && (!person || !canReadForm(await identify(owner, tx), subject))) throw wrong("owner", "notOneOf");
    return happened({ owner }, facts.formQuestionGiven({ ...subject, formQuestion: await change(tx, subject.formQuestion, { ownerId: owner }) }, person?.name ?? ""));
  },
});

/** Says that an answer stands, that it is taken up again, or that the question is left out and why. */
export const settleFormQuestion = command({
  name: "settleFormQuestion", input: SettleFormQuestion, subject: findFormQuestion, seen: canReadForm, allow: canAnswerForm,
  async run({ input: { act, reason }, subject, tx }) {
    const { formQuestion } = subject;
    stillAsked(subject);
    const after = formQuestionActs.after(formQuestion.state, act);
    if (act === "leaveOut" && !reason) throw wrong("reason", "required");
    const state = act === "reopen" && !formQuestion.answer.trim() && formQuestion.chosen.length === 0 ? "open" : after;
    const settled = await change(tx, formQuestion, { state, reason: act === "leaveOut" ? reason : null });
    return happened({ state }, facts.formQuestionSettled({ ...subject, formQuestion: settled }, act, reason));
  },
});
