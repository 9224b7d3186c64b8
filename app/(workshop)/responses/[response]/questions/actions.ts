"use server";
import { changeFormQuestion, correctPart, giveFormQuestion, keepQuestionnaire, pasteQuestionnaire, saveFormAnswer, settleFormQuestion } from "#lib/questionnaires/commands.ts";
import { action } from "#lib/next/action.ts";

export const pasteQuestionnaireAction = action(pasteQuestionnaire);
/** An unticked box sends nothing: of a form that shows one, that is a no. */
export const correctPartAction = action(correctPart, { shape: (typed) => ({ ...typed, mandatory: typed.mandatory ?? false }) });
export const changeFormQuestionAction = action(changeFormQuestion, { shape: (typed) => ({ ...typed, mandatory: typed.mandatory ?? false }) });
export const keepQuestionnaireAction = action(keepQuestionnaire);
export const saveFormAnswerAction = action(saveFormAnswer);
export const giveFormQuestionAction = action(giveFormQuestion);
export const settleFormQuestionAction = action(settleFormQuestion);
