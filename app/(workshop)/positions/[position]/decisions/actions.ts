"use server";
import { answerConcern, answerRevert, askRevert, decideDelegated, proposeOverrule } from "#lib/decisions/commands.ts";
import { action } from "#lib/next/action.ts";
import type { Typed } from "#lib/next/form.ts";
import { applyRewording, disputeClass, dropRewording, proposeRewording, settleClass } from "#lib/rewordings/commands.ts";

/** Where a form of a position leads back to; `place` is for the address and not for the command. */
const without = ({ place: _, ...typed }: Typed) => typed;
const back = (_: unknown, typed: Typed) => `/positions/${typed.place as string}`;

export const answerConcernAction = action(answerConcern);
export const proposeOverruleAction = action(proposeOverrule);
export const decideDelegatedAction = action(decideDelegated);
export const askRevertAction = action(askRevert);
export const answerRevertAction = action(answerRevert);
export const disputeClassAction = action(disputeClass);
export const settleClassAction = action(settleClass);
export const proposeRewordingAction = action(proposeRewording, { shape: without, goTo: ({ id }, typed) => `/positions/${typed.place as string}/decisions/rewordings/${id}` });
export const applyRewordingAction = action(applyRewording, { shape: without, goTo: back });
export const dropRewordingAction = action(dropRewording, { shape: without, goTo: back });
