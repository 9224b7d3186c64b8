"use server";
import { moveTrack } from "#lib/issues/commands.ts";
import { action } from "#lib/next/action.ts";
import type { Typed } from "#lib/next/form.ts";
import { acceptIssue, mergeIssue } from "#lib/triage/commands.ts";

/** The list again, which says what was done; the next issue in it is open. */
const listAfter = (done: string) => (_: unknown, { hub, from, issue }: Typed) => `/triage?${new URLSearchParams({ hub: hub as string, ...(from === "elsewhere" ? { from } : {}), done, issue: issue as string })}`;
const withoutFrom = ({ from: _, ...typed }: Typed) => typed;

export const acceptInTriageAction = action(acceptIssue, { shape: withoutFrom, goTo: listAfter("accepted") });
export const parkInTriageAction = action(moveTrack, { shape: withoutFrom, goTo: listAfter("parked") });
export const declineInTriageAction = action(moveTrack, { shape: withoutFrom, goTo: listAfter("declined") });
export const mergeInTriageAction = action(mergeIssue, { shape: ({ from: _, hub: __, ...typed }) => typed, goTo: listAfter("merged") });
