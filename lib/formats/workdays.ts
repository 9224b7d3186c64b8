import { holidaysOf, workedWeekendsOf, type Holiday } from "#lib/formats/holidays/index.ts";

/** On which days people work. A plain value; whoever takes one in has checked its countries, weekdays and days. */
export interface WorkCalendar {
  /** Codes as in `holidayCountries`. A public holiday in any one of them is off. */
  countries: readonly string[];
  /** On which people work, as ISO numbers them: 1 is Monday, 7 Sunday. */
  weekdays: readonly number[];
  /** What a hub decided itself. It wins over everything; of two for one day the last. */
  extra?: readonly { day: string; works: boolean }[];
}

export type WhyOff =
  | { kind: "weekday" }
  | { kind: "holiday"; country: string; name: string; certain: boolean; madeUpFor?: string }
  | { kind: "decided" };

const longestSearch = 400;

const dayLength = 86_400_000;
const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10);

/** The start of an ISO day, in UTC. Temporal says the same, much slower; and one plan looks at hundreds of days. */
function startOf(day: string): number {
  const at = Date.parse(`${day}T00:00:00Z`);
  if (isoDay(at) !== day) throw new RangeError(`Not an ISO day: ${day}`);
  return at;
}

const plus = (day: string, days: number) => isoDay(startOf(day) + days * dayLength);
const weekdayOf = (day: string) => new Date(startOf(day)).getUTCDay() || 7;

/** A Saturday or Sunday on which all countries work because of a bridge. */
const isWorkedWeekend = (day: string, countries: readonly string[]) =>
  countries.length > 0 && countries.every((country) => workedWeekendsOf(country).includes(day));

function holidayOn(day: string, countries: readonly string[]): (Holiday & { country: string }) | undefined {
  const year = Number(day.slice(0, 4));
  for (const country of countries) {
    const holiday = holidaysOf(country, year)?.find((each) => each.day === day);
    if (holiday) return { ...holiday, country };
  }
  return undefined;
}

/**
 * Why nobody works on an ISO day, or null where people do. On a weekday that is off anyway it does not look for a holiday. In years and
 * countries whose holidays we do not have, only weekdays and what was decided count. Throws RangeError for a day that is none.
 */
export function whyOff(day: string, { countries, weekdays, extra = [] }: WorkCalendar): WhyOff | null {
  const decided = extra.findLast((each) => each.day === day);
  if (decided) return decided.works ? null : { kind: "decided" };
  if (!weekdays.includes(weekdayOf(day))) return isWorkedWeekend(day, countries) ? null : { kind: "weekday" };
  const holiday = holidayOn(day, countries);
  if (!holiday) return null;
  const { day: _, ...what } = holiday;
  return { kind: "holiday", ...what };
}

/** Whether people work on an ISO day; see `whyOff`. */
export const isWorkday = (day: string, calendar: WorkCalendar): boolean => whyOff(day, calendar) === null;

function nearest(day: string, step: 1 | -1, calendar: WorkCalendar): string {
  let found = day;
  for (let searched = 0; searched < longestSearch; searched += 1) {
    if (isWorkday(found, calendar)) return found;
    found = plus(found, step);
  }
  throw new RangeError(`No working day within ${longestSearch} days of ${day}`);
}

/** The last working day on or before an ISO day. Throws RangeError where there is none in 400 days: then the calendar has no working days. */
export const onOrBefore = (day: string, calendar: WorkCalendar): string => nearest(day, -1, calendar);

/** The first working day on or after an ISO day. Throws RangeError as `onOrBefore` does. */
export const onOrAfter = (day: string, calendar: WorkCalendar): string => nearest(day, 1, calendar);

function walk(day: string, workdays: number, step: 1 | -1, calendar: WorkCalendar): string {
  if (!Number.isSafeInteger(workdays) || workdays < 0) throw new RangeError(`Not a number of working days: ${workdays}`);
  let found = nearest(day, step, calendar);
  for (let walked = 0; walked < workdays; walked += 1) found = nearest(plus(found, step), step, calendar);
  return found;
}

/** So many working days before the last working day on or before an ISO day. Throws RangeError for less than none, and as `onOrBefore` does. */
export const back = (day: string, workdays: number, calendar: WorkCalendar): string => walk(day, workdays, -1, calendar);

/** So many working days after the first working day on or after an ISO day. Throws RangeError as `back` does. */
export const forward = (day: string, workdays: number, calendar: WorkCalendar): string => walk(day, workdays, 1, calendar);

/** How many working days there are after one ISO day, up to another and including it; negative where the second is the earlier one. */
export function workdaysBetween(from: string, to: string, calendar: WorkCalendar): number {
  const days = (startOf(to) - startOf(from)) / dayLength;
  const earlier = days < 0 ? to : from;
  let count = 0;
  for (let after = 1; after <= Math.abs(days); after += 1) if (isWorkday(plus(earlier, after), calendar)) count += 1;
  return days < 0 ? 0 - count : count;
}
