import { z } from "zod";
import { Day, Docket, flag, Slug } from "#lib/kernel/input.ts";

const none = z.literal("");

/** A stretch of days, both included, of everything one may read, a hub, an issue, what is one's own, or a typed query of the registry. */
export const CalendarEntries = z.strictObject({
  from: Day, to: Day, hub: z.union([Slug, none]).nullish().transform((hub) => hub || null), issue: z.union([none, Docket]).nullish().transform((issue) => issue || null),
  mine: flag, q: z.string().max(500).default(""),
});
