import { z } from "zod";
import { channels, methods, milestones } from "#db/vocabulary.ts";
import { Day, Docket, Id, optionalOf, Slug, words } from "#lib/kernel/input.ts";

const onTrack = { issue: Docket, hub: Slug };

export const PlanOfTrack = z.strictObject(onTrack);
/** The whole of it: what is left out or empty follows from the rules of the hub again. */
export const SettlePlan = z.strictObject({
  ...onTrack,
  /** The dated event to work towards, by its present value; without one, the next closing. */
  closing: z.union([Id, z.literal("")]).nullish().transform((closing) => closing || null),
  method: optionalOf(methods), channel: optionalOf(channels),
});
/** Puts a step on a day, where it stays whatever moves around it. */
export const PinMilestone = z.strictObject({ ...onTrack, milestone: z.enum(milestones), day: Day, reason: words(500, 3) });
export const UnpinMilestone = z.strictObject({ ...onTrack, milestone: z.enum(milestones) });
export const MilestonesAhead = z.strictObject({ hub: Slug, days: z.coerce.number().int().min(1).max(400).default(28) });
