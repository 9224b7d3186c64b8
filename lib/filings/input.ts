import { z } from "zod";
import { keptFile } from "#lib/files/input.ts";
import { Day, flag, Id, line, optionalWords, Time, words, Zone } from "#lib/kernel/input.ts";

const receipt = { reference: line(200, 2), filedOn: Day, filedTime: Time, filedZone: Zone.default("Europe/Brussels"), note: optionalWords(2000), /** The reference is right although another response has it. */ again: flag };
/** Filing needs its receipt: the authority's reference and when it was filed, in wall time. `despite`: why it was filed with something open on the checklist. `file`: the file of the pack that was sent. */
export const SubmitResponse = z.strictObject({ response: Id, ...receipt, despite: optionalWords(2000), file: z.union([Id, z.literal("")]).nullish().transform((id) => id || null) });
export const FileLate = z.strictObject({ response: Id, ...receipt, reason: words(2000, 3) });
export const CorrectReceipt = z.strictObject({ receipt: Id, ...receipt, reason: words(2000, 3) });
export const AddEvidence = z.strictObject({ receipt: Id, ...keptFile });
export const ByReceipt = z.strictObject({ receipt: Id });
