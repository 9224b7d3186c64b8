import { z } from "zod";
import { askPriorities } from "#db/vocabulary.ts";
import { flag, Id, line, optionalWords, prose, Revision, words } from "#lib/kernel/input.ts";

const ask = { statement: line(600, 5), priority: z.enum(askPriorities), redLine: flag, fallback: optionalWords(4000) };
export const AddAsk = z.strictObject({ position: Id, ...ask });
export const EditAsk = z.strictObject({ ask: Id, revision: Revision, ...ask });
export const ByAsk = z.strictObject({ ask: Id });

/** A dropped provision has no proposed words, a new one no current words; never both. */
const amendment = { provision: line(300, 2), current: prose(40_000).default(""), proposed: prose(40_000).default(""), justification: words(8000, 3) };
const changes = ({ current, proposed }: { current: string; proposed: string }) => current.trim() !== proposed.trim();
const unchanged = { path: ["proposed"], params: { code: "changesNothing" } };

export const AddAmendment = z.strictObject({ position: Id, ...amendment }).refine(changes, unchanged);
export const EditAmendment = z.strictObject({ amendment: Id, revision: Revision, ...amendment }).refine(changes, unchanged);
export const ByAmendment = z.strictObject({ amendment: Id });
export const ByPosition = z.strictObject({ position: Id });
