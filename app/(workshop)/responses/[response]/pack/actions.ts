"use server";
import { action, formAct } from "#lib/next/action.ts";
import type { Typed } from "#lib/next/form.ts";
import { makePackFile } from "#lib/next/pack-files.ts";
import { takeCells } from "#lib/next/pack-returns.ts";
import { chooseContents, moveContents, releaseFinding, undoReturn } from "#lib/packs/commands.ts";
import { recordReply } from "#lib/replies/commands.ts";

type Ticked = Record<string, Typed | string>;
const ticked = (typed: Typed[string] | undefined) => (typeof typed === "object" && !Array.isArray(typed) ? (typed as Ticked) : {});

/** The boxes of the form, each named after what it puts in, as lists. */
const chosen = ({ asks, amendments, ...typed }: Typed) => ({
  ...typed, asks: Object.keys(ticked(asks)),
  amendments: Object.entries(ticked(amendments)).flatMap(([amendment, said]) => { const { in: isIn, ...row } = ticked(said); return isIn ? [{ amendment, ...row }] : []; }),
});

export const chooseContentsAction = action(chooseContents, { shape: chosen });
export const moveContentsAction = action(moveContents);
export const releaseFindingAction = action(releaseFinding);
export const makePackFileAction = formAct(async (typed, { viewer, once }) => (await makePackFile(viewer.actor, typed as never, once)).value);
/** The boxes of a table that came back, each named after its row and its cell. */
const cellNames = (cells: Typed[string] | undefined) => Object.entries(ticked(cells)).flatMap(([amendment, fields]) => Object.keys(ticked(fields)).map((field) => `${amendment}.${field}`));
export const takeReturnAction = formAct(async ({ cells, ...typed }, { viewer, once }) => (await takeCells(viewer.actor, { ...typed, cells: cellNames(cells) } as never, once)).value, (_, { response }) => `/responses/${response as string}/pack#returns`);
export const undoReturnAction = action(undoReturn);
/** What a table that came back says becomes a reply; from there it is said what became of each ask, with the table at hand. */
export const recordReturnAction = action(recordReply, { shape: ({ return: _, ...typed }) => typed, goTo: ({ id }, { response, return: from }) => `/responses/${response as string}/replies/${id}?return=${from as string}` });
