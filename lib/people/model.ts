import type { Locale } from "#db/vocabulary.ts";
import type { Actor } from "#lib/kernel/actor.ts";

const hours = 3_600_000;

/** How long a session lives: idle and in all, in milliseconds. Coordinators and administrators hold what others confided, so theirs are shorter. */
export function sessionLimits(actor: Actor) {
  const holdsConfidence = actor.seats.some(({ role }) => role === "coordinator" || role === "administrator");
  return holdsConfidence ? { idle: 8 * hours, absolute: 24 * hours } : { idle: 7 * 24 * hours, absolute: 30 * 24 * hours };
}

/** How long a link from a mail can be used, in milliseconds. */
export const linkLifetime = 10 * 60_000;

/** How long a session that is used goes unnoted, in milliseconds: far below every idle limit, and one write in many requests. */
export const noteUseAfter = 10 * 60_000;

/** Links asked for one address, and in all, within the window. */
export const linkLimits = { window: 15 * 60_000, perAddress: 5, inAll: 200 };

/** How often an address without an account is told that it has none, in milliseconds. */
export const tellStrangerAfter = 24 * hours;

export type Reader = { locale: Locale; zone: string; theme: "system" | "light" | "dark" };
