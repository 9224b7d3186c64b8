"use server";
import { applyAnswer, askQuestion, changeQuestionLane, draftQuestion, recordAnswer, reviseQuestion, withdrawQuestion } from "#lib/questions/commands.ts";
import { action } from "#lib/next/action.ts";
import { withJson } from "#lib/next/form.ts";

export const draftQuestionAction = action(draftQuestion, { goTo: ({ id }) => `/questions/${id}` });
export const reviseQuestionAction = action(reviseQuestion, { shape: withJson("was") });
export const askQuestionAction = action(askQuestion);
export const recordAnswerAction = action(recordAnswer);
export const applyAnswerAction = action(applyAnswer);
export const withdrawQuestionAction = action(withdrawQuestion);
export const changeQuestionLaneAction = action(changeQuestionLane);
