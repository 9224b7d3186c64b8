import { z } from "zod";
import { priorities } from "#db/vocabulary.ts";
import { Docket, Slug, words } from "#lib/kernel/input.ts";

const Mark = z.coerce.number().int().min(1).max(5);

/** How much it would change for the hub, and how likely it is to come, each from 1 to 5. */
export const AssessTrack = z.strictObject({ issue: Docket, hub: Slug, impact: Mark, likelihood: Mark });
export const OverridePriority = z.strictObject({ issue: Docket, hub: Slug, priority: z.enum(priorities), reason: words(500, 3) });
export const OnTrack = z.strictObject({ issue: Docket, hub: Slug });
export const PriorityOfTrack = OnTrack;
