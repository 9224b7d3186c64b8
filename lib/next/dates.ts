import { dateFormat } from "#lib/formats/date-format.ts";
import { daysLeft } from "#lib/formats/deadline.ts";
import { clock } from "#lib/platform/clock.ts";

const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** A legal day in words, short: "1 Dec 2026", without the year where it is this one. */
export function dayInWords(day: string, dates: string, { long = false } = {}) {
  const thisYear = clock.now().getUTCFullYear() === noon(day).getUTCFullYear();
  return dateFormat(dates, { timeZone: "UTC", day: "numeric", month: long ? "long" : "short", ...(thisYear && !long ? {} : { year: "numeric" }) }).format(noon(day));
}

/** A moment in the reader's zone: "22 Nov 2026, 14:05". */
export const momentInWords = (at: Date, dates: string, zone: string) => dateFormat(dates, { timeZone: zone, day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);

/** The same for a list of what happened: "14:05" today, "Fri 20 Nov" this week, "1 Nov" this year. */
export function momentInList(at: Date, dates: string, zone: string) {
  const ago = -daysLeft(clock.now(), at, zone);
  const said = (options: Intl.DateTimeFormatOptions) => dateFormat(dates, { timeZone: zone, ...options }).format(at);
  if (ago <= 0) return said({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  if (ago < 7) return said({ weekday: "short", day: "numeric", month: "short" });
  return said({ day: "numeric", month: "short", ...(at.getUTCFullYear() === clock.now().getUTCFullYear() ? {} : { year: "numeric" }) });
}

/** The day of a moment in the reader's zone: "22 Nov 2026". */
export const dayOfMoment = (at: Date, dates: string, zone: string) => dateFormat(dates, { timeZone: zone, day: "numeric", month: "short", year: "numeric" }).format(at);

/** Days until a moment on the reader's calendar; negative once it is over. */
export const daysUntil = (at: Date, zone: string) => daysLeft(clock.now(), at, zone);
