"use server";
import { closeCall, draftCall, openCall } from "#lib/calls/commands.ts";
import { action } from "#lib/next/action.ts";

export const draftCallAction = action(draftCall, { goTo: ({ id }) => `/calls/${id}` });
export const openCallAction = action(openCall);
export const closeCallAction = action(closeCall);
