import { z } from "zod";
import { Id } from "#lib/kernel/input.ts";

const mention = z.string().max(200);

/** References as they stand in a text: `#EU-23`, `#CRA 24(1)`, `@Nora Example`; as one text with a bar between them. */
export const MentionsNamed = z.strictObject({ names: z.union([z.array(mention).max(500), z.string().max(8000).transform((names) => names.split("|").filter(Boolean))]) });
/** What somebody has typed so far, from the `#` or `@` on; `position` is the text they write. */
export const MentionsMatching = z.strictObject({ q: z.string().max(100).regex(/^[#@]/), position: Id });
