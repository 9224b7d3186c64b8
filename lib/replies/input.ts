import { z } from "zod";
import { replyKinds } from "#db/vocabulary.ts";
import { Day, Id, optionalAddress, optionalLine, page, Slug, words } from "#lib/kernel/input.ts";

/** What a form sends as the text of one or several identifiers, and a machine as a list. */
const Ids = z.union([z.array(Id).max(100), Id.transform((id) => [id]), z.literal("").transform(() => [] as string[])]).default([]);

/** `url`: where the authority published it; a publication has one. `asks`: those it speaks of, of the position the response stands on. */
export const RecordReply = z.strictObject({ response: Id, kind: z.enum(replyKinds), day: Day, reference: optionalLine(200), words: words(8000, 3), url: optionalAddress, asks: Ids })
  .refine(({ kind, url }) => kind !== "publication" || url !== null, { path: ["url"], params: { code: "required" } });
export const RepliesToResponse = z.strictObject({ response: Id });
export const RepliesToAsk = z.strictObject({ ask: Id });
/** Oldest filing first. */
export const AwaitingReply = z.strictObject({ hub: z.union([Slug, z.literal("")]).optional().transform((hub) => hub || null), ...page });
