import { city } from "#components/ui/deadline.tsx";
import { dateFormat } from "#lib/formats/date-format.ts";
import { wallOf } from "#lib/formats/deadline.ts";
import type { DayOff } from "#lib/calendar/model.ts";
import type { Entry } from "#lib/calendar/queries.ts";
import type { Speak, speech } from "#lib/next/words.ts";
import { sentence } from "#lib/next/words.ts";

type Speech = Awaited<ReturnType<typeof speech>>;
/** How the calendar speaks to whoever looks, and what day it is for them. */
export type Tongue = Omit<Speech, "say" | "actor"> & { t: Speak; terms: Speak; today: string };

const noon = (day: string) => new Date(`${day}T12:00:00Z`);
const written = ({ dates }: Pick<Tongue, "dates">, day: string, options: Intl.DateTimeFormatOptions) => dateFormat(dates, { timeZone: "UTC", ...options }).format(noon(day));

/** "Tuesday 1 December 2026", without the year where it is this one. */
export const dayInFull = (day: string, tongue: Tongue) => written(tongue, day, { weekday: "long", day: "numeric", month: "long", ...(day.slice(0, 4) === tongue.today.slice(0, 4) ? {} : { year: "numeric" }) });
/** "1 December 2026" */
export const dayAndYear = (day: string, tongue: Tongue) => written(tongue, day, { day: "numeric", month: "long", year: "numeric" });
/** "28 November – 25 December 2026" */
export const daysInWords = (from: string, to: string, { dates }: Tongue) => dateFormat(dates, { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" }).formatRange(noon(from), noon(to));
export const monthAndYear = (day: string, tongue: Tongue) => written(tongue, day, { month: "long", year: "numeric" });
export const monthShort = (day: string, tongue: Tongue) => written(tongue, day, { month: "short" });
export const dayShort = (day: string, tongue: Tongue) => written(tongue, day, { day: "numeric", month: "short" });
/** From Monday on, short and whole. */
export const weekdays = (tongue: Tongue) => ["2026-06-01", "2026-06-02", "2026-06-03", "2026-06-04", "2026-06-05", "2026-06-06", "2026-06-07"].map((day) => ({ short: written(tongue, day, { weekday: "short" }), long: written(tongue, day, { weekday: "long" }) }));

/** What kind of thing it is; one that has no word yet is a date. */
export const kindOf = ({ kind }: Pick<Entry, "kind">, { locale, t }: Tongue) => sentence(locale, "extracts", `kind.${kind}`) ?? t("otherKind");

/** What is on that day: what somebody wrote, or the step of a plan by its name. */
export const whatOf = ({ kind, what }: Pick<Entry, "kind" | "what">, { terms }: Pick<Tongue, "terms">) => (kind === "milestone" ? terms(`milestones.${what}`) : what);

/** At what hour it is: by the clock of the authority, and by the reader's where that shows another. Null where it is on a whole day. */
export function hourOf({ timed, at, zone: place, day }: Entry, { t, zone, ...tongue }: Tongue): { there: string; here: string | null } | null {
  if (!timed) return null;
  const there = wallOf(at, place), here = wallOf(at, zone);
  const same = here.day === there.day;
  return {
    there: t("hour.there", { time: there.time, place: city(place) }),
    here: same && here.time === there.time ? null : t(same ? "hour.here" : "hour.hereOnDay", { time: here.time, place: city(zone), date: written(tongue, same ? day : here.day, { weekday: "short", day: "numeric", month: "short" }) }),
  };
}

/** Countries by their names, as a list. */
export const countriesOf = ({ countries }: DayOff, { dates }: Tongue) => {
  const names = new Intl.DisplayNames(dates, { type: "region" });
  return new Intl.ListFormat(dates, { type: "conjunction" }).format(countries.map((code) => names.of(code) ?? code));
};

/** Entries by the day of their authority, each day's by the moment. */
export const byDay = (entries: readonly Entry[]) => Map.groupBy(entries, ({ day }) => day);
