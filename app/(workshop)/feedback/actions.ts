"use server";
import { changeAttribution, changeFeedbackLane, clarifyFeedback, confirmFeedback, contestDisposition, correctLanguage, disposeFeedback, requestClarification, settleDisposition, translateFeedback, withdrawFeedback } from "#lib/feedback/commands.ts";
import { action } from "#lib/next/action.ts";

export const disposeFeedbackAction = action(disposeFeedback);
export const settleDispositionAction = action(settleDisposition);
export const requestClarificationAction = action(requestClarification);
export const clarifyFeedbackAction = action(clarifyFeedback);
export const contestDispositionAction = action(contestDisposition);
export const withdrawFeedbackAction = action(withdrawFeedback);
export const changeFeedbackLaneAction = action(changeFeedbackLane);
export const confirmFeedbackAction = action(confirmFeedback);
export const changeAttributionAction = action(changeAttribution);
export const correctLanguageAction = action(correctLanguage);
export const translateFeedbackAction = action(translateFeedback);
