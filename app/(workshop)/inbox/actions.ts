"use server";
import { markAllDone, markDone, markRead, markUndone, markUnread, snooze } from "#lib/inbox/commands.ts";
import { watchIssue } from "#lib/issues/commands.ts";
import { inboxAddress } from "#lib/next/inbox-address.ts";
import { action } from "#lib/next/action.ts";
import type { Typed } from "#lib/next/form.ts";

const withoutFrom = ({ from: _, ...typed }: Typed) => typed;
const back = ({ from }: Typed, more: Record<string, string> = {}) => inboxAddress(typeof from === "string" ? from : "", more);

export const markDoneAction = action(markDone, { shape: withoutFrom, goTo: (_, typed) => back(typed, { undo: typed.entry as string }) });
export const markUndoneAction = action(markUndone, { shape: withoutFrom, goTo: (_, typed) => back(typed) });
export const snoozeAction = action(snooze);
export const markReadAction = action(markRead);
export const markUnreadAction = action(markUnread);
export const markAllDoneAction = action(markAllDone, { shape: withoutFrom, goTo: ({ last }, typed) => back(typed, last ? { undo: last, together: "yes" } : {}) });
export const changeWatchAction = action(watchIssue);
