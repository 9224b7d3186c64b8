"use server";
import { isOneLine, kept, signed } from "#app/(writing)/calls/[call]/answer/sending.ts";
import { saveFeedbackDraft, submitFeedback } from "#lib/feedback/commands.ts";
import { action, formAct } from "#lib/next/action.ts";

const receiptOf = (id: string) => `/feedback/${id}?receipt=1`;

/** The form goes on to be checked, or is left for later; a stance and a sentence go out at once. */
export const keepAnswersAction = formAct<{ sent: string } | { sent: null; step: string }>(async (typed, { viewer: { actor }, once }) => {
  if (isOneLine(typed)) return { sent: (await submitFeedback(actor, signed(typed, actor) as Parameters<typeof submitFeedback>[1], once)).value.id };
  await saveFeedbackDraft(actor, kept(typed, actor) as Parameters<typeof saveFeedbackDraft>[1]);
  return { sent: null, step: typed.step === "later" ? "" : "/answer/check" };
}, (value, { call }) => (value.sent === null ? `/calls/${typeof call === "string" ? call : ""}${value.step}` : receiptOf(value.sent)));

export const sendAnswersAction = action(submitFeedback, { shape: signed, goTo: ({ id }) => receiptOf(id) });
