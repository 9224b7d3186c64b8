import { z } from "zod";
import { Id, optionalLine } from "#lib/kernel/input.ts";

/** The name of a provision in its edition. */
export const Anchor = z.string().min(1).max(300);
const part = z.union([z.literal("all"), z.coerce.number().int().min(1).max(10_000)]);

/** `part`: which part of a long edition, from 1, or all of it; `at`: the part in which this provision stands. `find`: words to look for in the whole of it. */
export const ReadEdition = z.strictObject({ edition: Id, part: part.default(1), at: Anchor.optional(), find: optionalLine(200) });
export const OneProvision = z.strictObject({ edition: Id, anchor: Anchor });
export const QuotedBeyond = z.strictObject({ edition: Id });
export const AsksOfPosition = z.strictObject({ position: Id });
export const SaidOnProvisions = z.strictObject({ edition: Id, part: part.default("all") });
