"use server";
import { changeAttribution, changeFeedbackLane, clarifyFeedback, confirmFeedback, contestDisposition, correctLanguage, disposeFeedback, requestClarification, settleDisposition, translateFeedback, withdrawFeedback } from "#lib/feedback/commands.ts";
import { action } from "#lib/next/action.ts";
import { placeChanged } from "#lib/next/place-changed.ts";

export const disposeFeedbackAction = action(disposeFeedback, { shape: placeChanged });
export const settleDispositionAction = action(settleDisposition, { shape: placeChanged });
export const requestClarificationAction = action(requestClarification);
export const clarifyFeedbackAction = action(clarifyFeedback);
export const contestDispositionAction = action(contestDisposition);
export const withdrawFeedbackAction = action(withdrawFeedback);
export const changeFeedbackLaneAction = action(changeFeedbackLane);
export const confirmFeedbackAction = action(confirmFeedback);
export const changeAttributionAction = action(changeAttribution);
export const correctLanguageAction = action(correctLanguage);
export const translateFeedbackAction = action(translateFeedback);
