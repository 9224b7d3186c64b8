import { Temporal } from "temporal-polyfill";
import { dateFormat } from "#lib/formats/date-format.ts";

/** What a clock on the wall of an authority shows: an ISO day, hours and minutes (seconds if they matter), an IANA time zone. */
export interface Wall {
  day: string;
  time: string;
  zone: string;
}

export type DeadlineReason = "noSuchDay" | "noSuchTime" | "unknownZone";

/** `ambiguous`: the clock showed this time twice, when summer time ended; `instant` is the first of the two, the safe one for a deadline. */
export type InstantOf = { ok: true; instant: Date; ambiguous: boolean } | { ok: false; reason: DeadlineReason };

const refused = (reason: DeadlineReason) => ({ ok: false, reason }) as const;

/** Whether a name is a time zone of the IANA database, such as `Europe/Brussels` or `UTC`. Offsets like `+01:00` are not: they know no summer time. */
export function isZone(zone: string): boolean {
  if (!/^[a-z]/iu.test(zone)) return false;
  try {
    dateFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function plainDay(day: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day)) return undefined;
  try {
    return Temporal.PlainDate.from(day);
  } catch {
    return undefined;
  }
}

function plainTime(time: string): Temporal.PlainTime | undefined {
  return /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/u.test(time) ? Temporal.PlainTime.from(time) : undefined;
}

const dateOf = (moment: Temporal.ZonedDateTime) => new Date(moment.epochMilliseconds);

/** Whether a zone had this day at all: Samoa went from 29 to 31 December 2011. */
const happened = (day: Temporal.PlainDate, zone: string) => day.toZonedDateTime(zone).toPlainDate().equals(day);

/**
 * The instant of a wall time. A time that the clock skipped in spring is refused, because two readers would take it for two moments; a
 * time that came twice gives the first and says so.
 */
export function instantOf({ day, time, zone }: Wall): InstantOf {
  if (!isZone(zone)) return refused("unknownZone");
  const date = plainDay(day);
  if (!date || !happened(date, zone)) return refused("noSuchDay");
  const clock = plainTime(time);
  if (!clock) return refused("noSuchTime");
  const wall = date.toPlainDateTime(clock);
  const first = wall.toZonedDateTime(zone, { disambiguation: "earlier" });
  const second = wall.toZonedDateTime(zone, { disambiguation: "later" });
  if (!first.toPlainDateTime().equals(wall)) return refused("noSuchTime");
  return { ok: true, instant: dateOf(first), ambiguous: !first.equals(second) };
}

/**
 * What the clock in a zone shows at an instant, to the minute, or to the second where that is not zero. Throws RangeError for a zone that
 * `isZone` does not know: a stored zone has passed it.
 */
export function wallOf(instant: Date, zone: string): Wall {
  if (!isZone(zone)) throw new RangeError(`Unknown time zone: ${zone}`);
  const moment = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
  const time = moment.toPlainTime().toString({ smallestUnit: moment.second === 0 ? "minute" : "second" });
  return { day: moment.toPlainDate().toString(), time, zone };
}

/** The last second of a day in a zone, whatever the clock does that night. */
export function endOfDay(day: string, zone: string): InstantOf {
  if (!isZone(zone)) return refused("unknownZone");
  const date = plainDay(day);
  if (!date || !happened(date, zone)) return refused("noSuchDay");
  const next = date.add({ days: 1 }).toZonedDateTime(zone);
  return { ok: true, instant: dateOf(next.subtract({ seconds: 1 })), ambiguous: false };
}

/**
 * How many days are left. With a zone, days on its calendar, as people count: 0 is today, 1 tomorrow, -1 yesterday. Without, full periods
 * of 24 hours, rounded down: 0 is the last one, negative once it is over.
 */
export function daysLeft(now: Date, instant: Date, zone?: string): number {
  if (zone === undefined) return Math.floor((instant.getTime() - now.getTime()) / 86_400_000);
  const onCalendar = calendarOf(zone);
  return (Date.parse(onCalendar.format(instant)) - Date.parse(onCalendar.format(now))) / 86_400_000;
}

/** The same time of day so many days earlier in a zone, whatever its clock did in between. A time that it skipped comes when it moves on. */
export const daysEarlier = (instant: Date, days: number, zone: string): Date => dateOf(Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).subtract({ days }));

/** Writes the day of a moment in a zone as ISO does, which is how Sweden writes it; many times quicker than a `ZonedDateTime`. */
const calendarOf = (zone: string) => dateFormat("sv-SE", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
