"use server";
import { addCallProvision, addCallQuestion, closeCall, draftCall, editCallQuestion, extendCall, moveCallQuestion, openCall, remindSilent, removeCallProvision, retireCallQuestion, setAudience, setReminders } from "#lib/calls/commands.ts";
import { enterFeedback } from "#lib/feedback/commands.ts";
import { action } from "#lib/next/action.ts";
import type { Typed } from "#lib/next/form.ts";

/** The organisations that are ticked, by the names of their boxes. */
const ticked = ({ organisations, ...typed }: Typed) => ({ ...typed, organisations: typeof organisations === "object" ? Object.values(organisations) : [] });

export const draftCallAction = action(draftCall, { goTo: ({ id }) => `/calls/${id}` });
export const openCallAction = action(openCall);
export const closeCallAction = action(closeCall);
export const extendCallAction = action(extendCall);
export const remindSilentAction = action(remindSilent);
export const setRemindersAction = action(setReminders);
export const setAudienceAction = action(setAudience, { shape: ticked });
export const addCallQuestionAction = action(addCallQuestion);
export const editCallQuestionAction = action(editCallQuestion);
export const moveCallQuestionAction = action(moveCallQuestion);
export const retireCallQuestionAction = action(retireCallQuestion);
export const addCallProvisionAction = action(addCallProvision);
export const removeCallProvisionAction = action(removeCallProvision);
export const enterFeedbackAction = action(enterFeedback, { goTo: ({ id }) => `/feedback/${id}` });
