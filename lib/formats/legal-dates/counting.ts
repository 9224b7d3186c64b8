import { Temporal } from "temporal-polyfill";

export const periodUnits = ["days", "weeks", "months", "years"] as const;
export type PeriodUnit = (typeof periodUnits)[number];
export type Day = Temporal.PlainDate;

/** An ISO day of the calendar (`2027-12-11`), or undefined for a text that is none (`2027-02-29`, `tomorrow`). */
export function calendarDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return undefined;
  }
}

/** Saturdays and Sundays, which no list of public holidays need name. */
export const isWeekend = (day: string): boolean => (calendarDay(day)?.dayOfWeek ?? 1) >= 6;

/**
 * The last day of a period of Union law that runs from an event: the day of the event is not counted, so it ends on the day with the same
 * number or name, or on the last of a month that has no such day. Source: Regulation (EEC, Euratom) No 1182/71, Article 3(1) and (2)(c).
 */
export const lastDay = (event: Day, n: number, unit: PeriodUnit): Day => event.add({ [unit]: n });

/**
 * The day after a period that counts its `first` day, by the calendar: a month without that day is over at its end, and the first of the
 * next follows. Source: Japanese Civil Code, Article 143(2); Korean Civil Code, Article 160(2) and (3).
 */
export function dayAfter(first: Day, n: number, unit: PeriodUnit): Day {
  const same = first.add({ [unit]: n });
  const byMonths = unit === "months" || unit === "years";
  return byMonths && same.day < first.day ? same.add({ days: 1 }) : same;
}

/** Longer than any run of holidays; keeps a calendar in which no day is a working day from being searched for ever. */
const longestRun = 366;

function firstWorkingDay(from: Day, isOff: (day: string) => boolean): Day | undefined {
  for (let days = 0; days < longestRun; days += 1) {
    const day = from.add({ days });
    if (!isOff(day.toString())) return day;
  }
  return undefined;
}

function hasWorkingDay(after: Day, before: Day, isOff: (day: string) => boolean): boolean {
  const between = Math.min(after.until(before).days - 1, longestRun);
  for (let days = 1; days <= between; days += 1) {
    if (!isOff(before.subtract({ days }).toString())) return true;
  }
  return false;
}

/**
 * The last day on which somebody may still act, where a period would end on `last`, and the paragraph that moved it if one did: to the
 * next working day (Article 3(4)), or on until a period of two days or more has two working days (Article 3(5)). Undefined if there is
 * no working day within a year. Source: Regulation (EEC, Euratom) No 1182/71.
 */
export function lastDayToAct(event: Day, last: Day, isOff: (day: string) => boolean): { day: Day; by?: "4" | "5" } | undefined {
  const day = firstWorkingDay(last, isOff);
  if (!day) return undefined;
  if (event.until(last).days >= 2 && !hasWorkingDay(event, day, isOff)) {
    const second = firstWorkingDay(day.add({ days: 1 }), isOff);
    return second && { day: second, by: "5" };
  }
  return day.equals(last) ? { day } : { day, by: "4" };
}
