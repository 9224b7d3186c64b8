import type { DateKind } from "#db/vocabulary.ts";
import { endings } from "#lib/procedures/model.ts";

/** What stands in a calendar: a day of an authority, and doors of our own that shut. */
export const entryKinds = ["date", "call", "decision", "response"] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Whether an event is at an hour: one is given, or it ends with its day. All else is on a whole day. */
export const hasHour = (time: string | null, kind: DateKind) => time !== null || endings.includes(kind);
