import { z } from "zod";
import { Docket, Id, optionalLine, page } from "#lib/kernel/input.ts";
import { Anchor } from "#lib/readings/input.ts";
import { comparisonScopes, fifthColumnOrders, mappingScopes } from "#lib/comparisons/model.ts";

/** `only`: what changed, what something was said about, or all of it. */
export const CompareEditions = z.strictObject({ edition: Id, other: Id, only: z.enum(comparisonScopes).default("changed"), after: page.after, limit: z.coerce.number().int().min(1).max(200).default(60) });
/** `show`: where a person should look, what a person said, what is new, or all of it. */
export const MappingToCheck = z.strictObject({ edition: Id, show: z.enum(mappingScopes).default("doubtful"), ...page });
/** `find`: a place or words of the provision that it may have been. */
export const OriginsOffered = z.strictObject({ edition: Id, anchor: Anchor, find: optionalLine(200) });
/** `text`: one of several on the issue. */
export const FifthColumn = z.strictObject({ issue: Docket, text: z.union([Id, z.literal("")]).optional().transform((id) => id || null), sort: z.enum(fifthColumnOrders).default("distance"), after: page.after, limit: z.coerce.number().int().min(1).max(5000).default(40) });
