"use server";
import { correctState, judgeAsk, setStrength } from "#lib/fates/commands.ts";
import { tellFates } from "#lib/outcomes/commands.ts";
import { action } from "#lib/next/action.ts";
import { changeView, retireView, saveView } from "#lib/views/commands.ts";

export const judgeAskAction = action(judgeAsk);
export const setStrengthAction = action(setStrength);
export const correctStateAction = action(correctState);
export const tellFatesAction = action(tellFates);
export const keepAsksAction = action(saveView, { goTo: ({ id }) => `/asks?view=${id}` });
export const updateAsksAction = action(changeView, { goTo: ({ id }) => `/asks?view=${id}` });
export const retireAsksAction = action(retireView, { goTo: () => "/asks" });
