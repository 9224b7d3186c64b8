import { urgentReasons, type DigestRhythm, type MailedAtOnce } from "#db/vocabulary.ts";
import type { Rhythm } from "#lib/formats/mail-times.ts";

const minute = 60_000, day = 24 * 60 * minute;

/** How often a mail is tried before it is left alone. */
export const mostTries = 12;

/** How long whoever took a mail may need to send it, in milliseconds: longer than a mail server is waited for. */
export const leaseOfMail = 5 * minute;

/** The pause before the next try, in milliseconds, after so many: half a minute, doubled each time, six hours at most. */
export const pauseAfter = (tries: number) => Math.min(2 ** (tries - 1) * minute / 2, 6 * 60 * minute);

/** How long a mail is remembered, in milliseconds: all its tries take two days. */
export const mailIsKept = 30 * day;

/** How long it is remembered which entry went with which mail, and for which period there was a digest, in milliseconds. */
export const goingIsKept = 60 * day;

/** How old something may be, in milliseconds, that is still mailed at once: a long weekend. */
export const atOnceWithin = 4 * day;

/** How far back the first digest of somebody looks, in milliseconds, and any after a pause. */
export const digestLooksBack = 14 * day;

/** How late a digest may be, in milliseconds, after a server stood still; then the next one tells it all. */
export const digestWithin = day;

/** How far ahead a digest looks, in days. */
export const digestLooksAhead = 14;

/** How often mail comes back from an address before no more is sent there unasked. */
export const mostBounces = 3;

/** Test mails that somebody may ask for within the window. */
export const testLimits = { window: 15 * minute, most: 5 };

export type Preferences = { atOnce: MailedAtOnce; digest: DigestRhythm; weekday: number; hour: number; quietFrom: number; quietUntil: number; quietWeekends: boolean };

/** What somebody gets who has chosen nothing. */
export const usualPreferences: Preferences = { atOnce: "needed", digest: "weekly", weekday: 1, hour: 8, quietFrom: 20, quietUntil: 7, quietWeekends: true };

/** The rhythm of somebody's digest; null where they want none. */
export const rhythmOf = ({ digest, weekday, hour }: Preferences, zone: string): Rhythm | null => (digest === "never" ? null : { on: digest === "daily" ? "workdays" : weekday, hour, zone });

/** Why somebody is told that they are named by another. */
export const namingReasons = ["mentioned"] as const;

/** The reasons that somebody wants to be mailed at once for. */
export const reasonsAtOnce = ({ atOnce }: Pick<Preferences, "atOnce">): readonly string[] => (atOnce === "nothing" ? [] : atOnce === "needed" ? urgentReasons : [...urgentReasons, ...namingReasons]);

export const mailStates = ["waiting", "sent", "failed", "bounced", "uncertain", "discarded"] as const;
export type MailState = (typeof mailStates)[number];

type Row = { tries: number; handedAt: Date | null; doneAt: Date | null; bouncedAt: Date | null; discardedAt: Date | null };

/** What became of a mail. A digest that was handed over and is not known to have been taken is uncertain. */
export function stateOf({ tries, handedAt, doneAt, bouncedAt, discardedAt }: Row): MailState {
  if (bouncedAt) return "bounced";
  if (doneAt) return "sent";
  if (discardedAt) return "discarded";
  if (handedAt) return "uncertain";
  return tries >= mostTries ? "failed" : "waiting";
}

/** What is kept of a mail that is done with: of one's own what it was and where it went, of all others only the kind. A link in it still opens a door. */
export const keptOfMail = ({ personId, payload }: { personId: string | null; payload: Record<string, string> }, subject = payload.subject): Record<string, string> =>
  ({ template: payload.template ?? "", ...(personId ? { to: payload.to ?? "", ...(subject ? { subject } : {}) } : {}) });

export const mailFaults = ["over", "unknown", "full", "refused", "unreachable"] as const;
export type MailFault = (typeof mailFaults)[number];

/** What an error of a mail server comes down to: RFC 3463 numbers its answers, RFC 5321 the shorter ones. */
export function faultOfMail(error: string | null): MailFault | null {
  if (error === null) return null;
  if (error === "over") return "over";
  if (/\b[45]\.2\.2\b|\b[45]52\b|\bfull\b|over ?quota/i.test(error)) return "full";
  if (/\b5\.1\.\d{1,2}\b|\b55[013]\b/.test(error)) return "unknown";
  return /\b[45]\d\d\b|\b[45]\.\d\.\d/.test(error) ? "refused" : "unreachable";
}

/** An address as those see it whose it is not. */
export const masked = (address: string) => address.replace(/^(.)[^@]*@/, "$1…@");
/** What a mail server said, without the addresses in it. */
export const withoutAddresses = (words: string) => words.replace(/[^\s<>"@]+@[^\s<>"@]+/g, masked);
