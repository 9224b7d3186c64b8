import { z } from "zod";
import { Day, Docket, Id, Slug } from "#lib/kernel/input.ts";

const optionalDay = z.union([Day, z.literal(""), z.null()]).optional().transform((day) => day || null);
/** Without a day there is none. */
export const SetTerm = z.strictObject({ position: Id, reviewOn: optionalDay, expiresOn: optionalDay });
/** Without a hub, every hub of which the reader knows that it works on the issue. */
export const PositionNow = z.strictObject({ issue: Docket, hub: z.union([Slug, z.literal("")]).optional().transform((hub) => hub || null) });
export const DocumentOf = z.strictObject({ position: Id, version: z.coerce.number().int().min(1).max(1_000_000).optional() });
