import { Temporal } from "temporal-polyfill";

/** On one day of the week (1 is Monday) or on every working day, when a clock in somebody's zone first shows this hour. */
export type Rhythm = { on: number | "workdays"; hour: number; zone: string };
export type Period = { day: string; at: Date };

const zonedAt = (moment: Date, zone: string) => Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone);
const dateOf = (moment: Temporal.ZonedDateTime) => new Date(moment.epochMilliseconds);
/** An hour that the clock skips comes when it moves on; one that it shows twice is the first. */
const atHour = (day: Temporal.PlainDate, hour: number, zone: string) => day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour }) });

const among = (on: Rhythm["on"], day: Temporal.PlainDate) => (on === "workdays" ? day.dayOfWeek <= 5 : day.dayOfWeek === on);

function found({ on, hour, zone }: Rhythm, now: Date, step: 1 | -1, fits: (at: Date) => boolean): Period {
  const today = zonedAt(now, zone).toPlainDate();
  for (let days = 0; ; days += step) {
    const day = today.add({ days });
    const at = dateOf(atHour(day, hour, zone));
    if (among(on, day) && fits(at)) return { day: day.toString(), at };
  }
}

/** The last time that something of this rhythm fell due, and the day by which it is known. */
export const periodAt = (rhythm: Rhythm, now: Date): Period => found(rhythm, now, -1, (at) => at <= now);
/** The next time. */
export const periodAfter = (rhythm: Rhythm, now: Date): Period => found(rhythm, now, 1, (at) => at > now);

/** The hours of a night, the same one twice for none, and whether weekends are quiet as well. */
export type Quiet = { from: number; until: number; weekends: boolean; zone: string };

/** The end of the stretch of quiet that holds a moment, as one after another; null where it is none. */
export function quietUntil({ from, until, weekends, zone }: Quiet, now: Date): Date | null {
  let moment = zonedAt(now, zone);
  for (;;) {
    const day = moment.toPlainDate();
    const next = endOf(moment, day);
    if (!next) return dateOf(moment) > now ? dateOf(moment) : null;
    moment = next;
  }
  function endOf(at: Temporal.ZonedDateTime, day: Temporal.PlainDate): Temporal.ZonedDateTime | null {
    if (weekends && at.dayOfWeek > 5) return day.add({ days: 8 - at.dayOfWeek }).toZonedDateTime(zone);
    const night = from < until ? at.hour >= from && at.hour < until : from !== until && (at.hour >= from || at.hour < until);
    if (!night) return null;
    const morning = atHour(from > until && at.hour >= from ? day.add({ days: 1 }) : day, until, zone);
    // Where the clock goes back in the night, its hour may be over and come again.
    return Temporal.ZonedDateTime.compare(morning, at) > 0 ? morning : at.add({ hours: 1 });
  }
}
