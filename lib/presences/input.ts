import { z } from "zod";
import { flag, Id } from "#lib/kernel/input.ts";

const optionalId = z.union([Id, z.literal(""), z.null()]).optional().transform((value) => value || null);

/** `amendment` is left out by whoever is at the text of the position. */
export const TellPresence = z.strictObject({ position: Id, amendment: optionalId, writing: flag });
export const ByPosition = z.strictObject({ position: Id });
