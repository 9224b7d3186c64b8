import type { ReplyKind, ResponseState } from "#db/vocabulary.ts";
import { workdaysBetween, type WorkCalendar } from "#lib/formats/workdays.ts";

/** The act that each kind is: what an authority published it has received, and a note that closes the file is its answer. */
export const actOf: Record<ReplyKind, "acknowledge" | "answer" | null> = { acknowledgement: "acknowledge", publication: "acknowledge", "closing-note": "answer", reply: "answer", "asked-again": null };

/** The states in which something can follow, and those in which an answer is waited for. */
export const followed: readonly ResponseState[] = ["submitted", "acknowledged", "answered"];
export const awaiting: readonly ResponseState[] = ["submitted", "acknowledged"];

/** For how long an answer has been waited for, in days and in working days of the hub. Days are ISO days. */
export const waitedFor = (since: string, today: string, calendar: WorkCalendar) => ({ days: Math.max(0, (Date.parse(today) - Date.parse(since)) / 86_400_000), workdays: Math.max(0, workdaysBetween(since, today, calendar)) });
