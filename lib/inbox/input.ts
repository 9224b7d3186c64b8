import { z } from "zod";
import { Id, page, Slug } from "#lib/kernel/input.ts";
import { shown, snoozes } from "#lib/inbox/model.ts";

const yes = z.union([z.literal("yes"), z.literal("")]).optional().transform((given) => given === "yes");
/** Which entries: `needs` and `mentions` are those of the inbox with such a reason. */
const filters = {
  show: z.union([z.enum(shown), z.literal("")]).optional().transform((show) => show || ("all" as const)),
  hub: z.union([Slug, z.literal("")]).optional().transform((hub) => hub || null),
  reason: z.union([z.string().regex(/^[a-zA-Z]{1,40}$/), z.literal("")]).optional().transform((reason) => reason || null),
};

/** `each`: one by one instead of one for each thing and reason. */
export const MyInbox = z.strictObject({ ...filters, unread: yes, each: yes, ...page });
export const MarkRead = z.strictObject({ entry: Id });
export const MarkUnread = MarkRead;
export const MarkDone = MarkRead;
/** `together`: with whatever else was done at the same moment. */
export const MarkUndone = z.strictObject({ entry: Id, together: yes });
export const Snooze = z.strictObject({ entry: Id, until: z.enum(snoozes) });
export const MarkAllRead = z.strictObject({});
/** Nothing that came after `newest`, the entry on top of what was looked at. */
export const MarkAllDone = z.strictObject({ ...filters, newest: Id.optional() });
export const MyWatches = z.strictObject({ ...page });
