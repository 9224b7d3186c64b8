"use server";
import { kept, signed } from "#app/(writing)/calls/[call]/answer/sending.ts";
import { saveFeedbackDraft, submitFeedback } from "#lib/feedback/commands.ts";
import { action } from "#lib/next/action.ts";

export const keepAnswersAction = action(saveFeedbackDraft, { shape: kept, goTo: (_, { call, step }) => `/calls/${typeof call === "string" ? call : ""}${step === "later" ? "" : "/answer/check"}` });
export const sendAnswersAction = action(submitFeedback, { shape: signed, goTo: ({ id }) => `/feedback/${id}?receipt=1` });
