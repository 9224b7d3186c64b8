"use server";
import { editAsk } from "#lib/asks/commands.ts";
import { disposeFeedbackTogether } from "#lib/feedback/commands.ts";
import { action } from "#lib/next/action.ts";
import type { Typed } from "#lib/next/form.ts";
import { placeChanged } from "#lib/next/place-changed.ts";
import { addTheme, closeTheme, disposeTheme, editTheme, openTheme, themeToAsk, unlinkAsk } from "#lib/themes/commands.ts";

export const addThemeAction = action(addTheme);
export const editThemeAction = action(editTheme);
export const openThemeAction = action(openTheme);
export const closeThemeAction = action(closeTheme);
export const themeToAskAction = action(themeToAsk);
export const unlinkAskAction = action(unlinkAsk);
export const editThemeAskAction = action(editAsk);

const board = ({ back }: Typed) => (typeof back === "string" && /^\/issues\/[a-z0-9-]+\/synthesis\?[\w=&%-]*$/.test(back) ? back : "/");
const answerOf = ({ back: _, ...typed }: Typed) => placeChanged(typed);

export const disposeThemeAction = action(disposeTheme, { shape: (typed) => answerOf(typed), goTo: (_, typed) => board(typed) });
export const disposeFeedbackTogetherAction = action(disposeFeedbackTogether, {
  shape: (typed) => { const { feedback, ...rest } = answerOf(typed); return { ...rest, feedback: typeof feedback === "string" ? feedback.split(",") : feedback }; }, goTo: (_, typed) => board(typed),
});
