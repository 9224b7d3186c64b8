import { z } from "zod";
import { plain } from "#lib/formats/text.ts";
import { page } from "#lib/kernel/input.ts";
import { foundKinds } from "#lib/search/model.ts";

/** Words and operators as they are typed. Whatever cannot be read in it is said, and searched for where it can be a word. `order` says whether the nearest or the newest come first. */
export const Search = z.strictObject({
  q: z.string().max(20_000).nullish().transform((typed) => typed ?? ""),
  kind: z.union([z.enum(foundKinds), z.literal("")]).optional().transform((kind) => kind || null),
  order: z.enum(["near", "newest"]).default("near"), ...page,
});
/** What somebody has typed so far of a name. */
export const Suggest = z.strictObject({ q: z.string().max(200).transform(plain) });
