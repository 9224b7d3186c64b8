import { z } from "zod";
import { jurisdictions } from "#db/vocabulary.ts";
import { optionalLine, optionalOf, page, Slug } from "#lib/kernel/input.ts";

export const issueSorts = ["closes", "next", "moved", "docket", "title"] as const;

/** The list as its address says it. */
export const IssueList = z.strictObject({
  hub: z.union([Slug, z.literal("")]).optional().transform((hub) => hub || null),
  state: z.union([z.enum(["open", "triage", "watching", "gathering", "positioning", "responding", "following", "implementation", "closed"]), z.literal("")]).optional().transform((state) => state || null),
  jurisdiction: optionalOf(jurisdictions),
  closes: z.union([z.enum(["7d", "30d", "90d"]), z.literal("")]).optional().transform((within) => within || null),
  q: optionalLine(200),
  sort: z.enum(issueSorts).default("closes"),
  ...page,
});
