"use server";
import { correctState, judgeAsk, setStrength } from "#lib/fates/commands.ts";
import { tellFates } from "#lib/outcomes/commands.ts";
import { action } from "#lib/next/action.ts";

export const judgeAskAction = action(judgeAsk);
export const setStrengthAction = action(setStrength);
export const correctStateAction = action(correctState);
export const tellFatesAction = action(tellFates);
