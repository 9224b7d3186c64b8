import { z } from "zod";
import { Day, Docket, flag, page, Slug } from "#lib/kernel/input.ts";

const none = z.literal("");
const hub = z.union([Slug, none]).nullish().transform((slug) => slug || null);

/** A stretch of days, both included, of everything one may read, a hub, an issue, what is one's own, or a typed query of the registry. */
const stretch = { from: Day, to: Day };
const asked = { hub, mine: flag, q: z.string().max(1000).default("") };

export const CalendarEntries = z.strictObject({ ...stretch, ...asked, issue: z.union([none, Docket]).nullish().transform((issue) => issue || null) });
/** The same by issue, a page of them at a time. */
export const IssueTimelines = z.strictObject({ ...stretch, ...asked, ...page });
/** Of one hub, or of those that one sits in. */
export const DaysOff = z.strictObject({ ...stretch, hub });
