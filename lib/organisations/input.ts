import { z } from "zod";
import { verifications } from "#db/vocabulary.ts";
import { Day, line, optionalLine, Slug } from "#lib/kernel/input.ts";

const country = z.union([z.string().regex(/^[A-Za-z]{2}$/).transform((code) => code.toUpperCase()), z.literal("").transform(() => null), z.null()]).default(null);

export const AddOrganisation = z.strictObject({
  slug: Slug, name: line(160), country, sector: optionalLine(80), size: optionalLine(40), remark: optionalLine(300),
  verification: z.enum(verifications).default("verified"), kind: z.enum(["member", "demonstration"]).default("member"),
});
export const JoinHub = z.strictObject({ organisation: Slug, hub: Slug, joined: z.enum(["founding", "later"]).default("later"), since: Day.optional() });
export const OrganisationBySlug = z.strictObject({ organisation: Slug });
