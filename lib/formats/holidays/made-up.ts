import { Temporal } from "temporal-polyfill";
import type { MakingUp } from "#lib/formats/holidays/rules.ts";

/** A day off, with the way in which its country makes up for it. `day` is an ISO day. */
export interface DayOff {
  day: string;
  name: string;
  certain: boolean;
  /** The lost holiday that this day makes up for. */
  madeUpFor?: string;
  madeUp?: MakingUp;
}

const weekdayOf = (day: string) => Temporal.PlainDate.from(day).dayOfWeek;
const beside = (day: string, side: "before" | "after") => Temporal.PlainDate.from(day).add({ days: side === "after" ? 1 : -1 }).toString();

const yearOf = (day: string) => Number(day.slice(0, 4));
const isKnown = ({ day, madeUp }: DayOff) => madeUp?.known === undefined || yearOf(day) <= madeUp.known;

function sideFor({ day, madeUp }: DayOff, days: ReadonlySet<string>, clashes: boolean) {
  if (!madeUp || (madeUp.since !== undefined && yearOf(day) < madeUp.since)) return undefined;
  if (clashes && madeUp.clash) return madeUp.clash;
  const weekday = weekdayOf(day);
  if (weekday === 6) return madeUp.oncePerWeekend && days.has(beside(day, "after")) ? undefined : madeUp[6];
  return weekday === 7 ? madeUp[7] : undefined;
}

function freeDay(from: string, side: "before" | "after", taken: ReadonlySet<string>): string {
  let day = beside(from, side);
  while (taken.has(day) || weekdayOf(day) > 5) day = beside(day, side);
  return day;
}

/**
 * The days on which holidays are made up for, of a country's days off in the order in which they come. No two are put on one day. Ends,
 * because there are more days than holidays.
 */
export function madeUpDays(daysOff: readonly DayOff[]): DayOff[] {
  const holidays = new Set(daysOff.map(({ day }) => day));
  const taken = new Set(holidays);
  const seen = new Set<string>();
  return daysOff.flatMap((dayOff) => {
    const side = sideFor(dayOff, holidays, seen.has(dayOff.day));
    seen.add(dayOff.day);
    if (!side) return [];
    const day = freeDay(dayOff.day, side, taken);
    taken.add(day);
    return [{ day, name: dayOff.name, certain: dayOff.certain && isKnown(dayOff), madeUpFor: dayOff.day }];
  });
}
