import { z } from "zod";
import { instruments, jurisdictions, procedures } from "#db/vocabulary.ts";
import { Docket, Id, Lane, optionalOf, page, Slug, words } from "#lib/kernel/input.ts";

/** What waits for a hub: logged by it, or by another that has not been joined yet. `at`: the issue that the list begins with, where that waits. */
export const TriageInbox = z.strictObject({ hub: Slug, from: z.enum(["own", "elsewhere"]).default("own"), at: Docket.optional(), ...page });

export const TriageWaiting = z.strictObject({ hub: Slug });

/** A hub takes an issue up, and says why; what nobody has filled in yet can be filled in on the way. */
export const AcceptIssue = z.strictObject({
  issue: Docket, hub: Slug, reason: words(2000, 3),
  lead: z.union([Id, z.literal("")]).nullish().transform((lead) => lead || null),
  lane: Lane.extract(["public", "members", "hub", "coordinators"]).default("members"),
  jurisdiction: optionalOf(jurisdictions), instrument: optionalOf(instruments), procedure: optionalOf(procedures),
});

export const MergeIssue = z.strictObject({ issue: Docket, into: Docket, reason: words(2000, 3) });
export const UnmergeIssue = z.strictObject({ issue: Docket, reason: words(2000, 3) });
