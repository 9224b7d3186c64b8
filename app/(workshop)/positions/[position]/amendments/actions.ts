"use server";
import { addAmendment, editAmendment, mergeAmendments, pinAmendment, replaceAmendments, restoreReplaced, retireAmendment, setAuthors } from "#lib/amendments/commands.ts";
import { settleCheck, settleFitting } from "#lib/checks/commands.ts";
import { changeBundle, dropBundle, makeBundle, retireBundle, useBundle } from "#lib/bundles/commands.ts";
import { addSource, removeSource } from "#lib/sources/commands.ts";
import { action } from "#lib/next/action.ts";
import { withJson, type Typed } from "#lib/next/form.ts";

const desk = (typed: Typed, number?: number) => `/positions/${typeof typed.position === "string" ? typed.position : ""}/amendments${number === undefined ? "" : `?n=${number}`}`;
/** What a form sends only to find its way back. */
const without = (...names: string[]) => (typed: Typed) => Object.fromEntries(Object.entries(typed).filter(([name]) => !names.includes(name)));

export const addAmendmentAction = action(addAmendment, { goTo: ({ number }, typed) => desk(typed, number) });
export const replaceAmendmentsAction = action(replaceAmendments, { goTo: ({ number }, typed) => desk(typed, number) });
export const editAmendmentAction = action(editAmendment, { shape: withJson("base") });
export const retireAmendmentAction = action(retireAmendment, { shape: without("position"), goTo: (_, typed) => desk(typed) });
export const pinAmendmentAction = action(pinAmendment, { shape: without("position"), goTo: ({ number }, typed) => desk(typed, number) });
export const setAuthorsAction = action(setAuthors);
export const mergeAmendmentsAction = action(mergeAmendments, { goTo: ({ number }, typed) => desk(typed, number) });
export const restoreReplacedAction = action(restoreReplaced);
export const settleCheckAction = action(settleCheck);
export const settleFittingAction = action(settleFitting);
export const makeBundleAction = action(makeBundle);
export const changeBundleAction = action(changeBundle);
export const retireBundleAction = action(retireBundle);
export const useBundleAction = action(useBundle);
export const dropBundleAction = action(dropBundle);
export const addSourceAction = action(addSource);
export const removeSourceAction = action(removeSource);
