import { z } from "zod";
import { placeOf } from "#lib/formats/numbered-text.ts";
import { Id, words } from "#lib/kernel/input.ts";

const body = words(6000, 1);
const Version = z.union([z.coerce.number().int().min(1).max(1_000_000), z.literal("").transform(() => undefined)]).optional();

/** `lede`, `s2` or `s2-p3`: a place in the text. */
export const Address = z.string().max(16).refine((address) => placeOf(address) !== null, { params: { code: "noSuchPlace" } });
/** Without `version` it is about the draft. */
export const CommentOnParagraph = z.strictObject({ position: Id, version: Version, at: Address, body });
export const ReplyToComment = z.strictObject({ thread: Id, body });
export const ResolveThread = z.strictObject({ thread: Id, resolution: words(2000, 3) });
export const ByThread = z.strictObject({ thread: Id });
export const ThreadsOnPosition = z.strictObject({ position: Id, version: Version });
