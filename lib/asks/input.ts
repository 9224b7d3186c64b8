import { z } from "zod";
import { askPriorities } from "#db/vocabulary.ts";
import { changedWords, flag, Id, line, optionalLine, optionalWords, Revision } from "#lib/kernel/input.ts";

/** What is asked, in a line. */
export const Statement = line(600, 5);
const ask = { statement: Statement, priority: z.enum(askPriorities), redLine: flag, fallback: optionalWords(4000) };
/** `provision`: the place in the text that it is about, in any usual spelling. */
export const AddAsk = z.strictObject({ position: Id, ...ask, provision: optionalLine(300) });
/** A place that is left out stays as it is. */
export const EditAsk = z.strictObject({ ask: Id, revision: Revision, ...ask, provision: changedWords(300) });
export const ByAsk = z.strictObject({ ask: Id });
export const ByPosition = z.strictObject({ position: Id });
