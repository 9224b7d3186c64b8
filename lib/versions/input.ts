import { z } from "zod";
import { Id, optionalWords, words } from "#lib/kernel/input.ts";

const Number = z.coerce.number().int().min(1).max(1_000_000);

/** `other` is a version, or the draft as it stands. */
export const CompareVersions = z.strictObject({ position: Id, version: Number, other: z.union([z.literal("draft"), Number]) });
export const ByPosition = z.strictObject({ position: Id });
export const ObjectToClass = z.strictObject({ position: Id, version: Number, reason: words(4000, 3) });
export const ObjectionsToVersion = z.strictObject({ position: Id, version: Number });
/** Upheld, the change counts as substantive from then on. */
export const SettleObjection = z.strictObject({ objection: Id, settledAs: z.enum(["upheld", "answered"]), answer: optionalWords(4000) });
