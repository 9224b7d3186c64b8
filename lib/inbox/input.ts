import { z } from "zod";
import { Id, page } from "#lib/kernel/input.ts";

export const MyInbox = z.strictObject({ unread: z.union([z.literal("yes"), z.literal("")]).optional().transform((unread) => unread === "yes"), ...page });
export const MarkRead = z.strictObject({ entry: Id });
export const MarkAllRead = z.strictObject({});
