import { z } from "zod";
import { sectors, sizes, verifications } from "#db/vocabulary.ts";
import { changedWords, Day, line, optionalLine, optionalOf, Slug } from "#lib/kernel/input.ts";

const Country = z.union([z.string().regex(/^[A-Za-z]{2}$/).transform((code) => code.toUpperCase()), z.literal("").transform(() => null), z.null()]);
/** Of an edit: left out it stays, empty it goes. What was stored before there was a list may stay too. */
const changed = z.union([z.string().max(80).transform((value) => value || null), z.null()]).optional();

export const AddOrganisation = z.strictObject({
  slug: Slug, name: line(160), country: Country.default(null), sector: optionalOf(sectors), size: optionalOf(sizes), remark: optionalLine(300),
  verification: z.enum(verifications).default("verified"), kind: z.enum(["member", "demonstration"]).default("member"),
});
export const UpdateOrganisation = z.strictObject({ organisation: Slug, country: Country.optional(), sector: changed, size: changed, name: line(160).optional(), remark: changedWords(300), domain: changedWords(300), verification: z.enum(verifications).optional() });
export const JoinHub = z.strictObject({ organisation: Slug, hub: Slug, joined: z.enum(["founding", "later"]).default("later"), since: Day.optional() });
export const LeaveHub = z.strictObject({ organisation: Slug, hub: Slug });
export const OrganisationBySlug = z.strictObject({ organisation: Slug });
