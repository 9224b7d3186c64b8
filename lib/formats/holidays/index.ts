/**
 * Public holidays as facts: our rules, each with the law or the office it comes from, worked out by a library. Pure. The library brings its
 * astronomy along, so this is for the server.
 */
import { australia } from "#lib/formats/holidays/australia.ts";
import { baltic } from "#lib/formats/holidays/baltic.ts";
import { benelux } from "#lib/formats/holidays/benelux.ts";
import { daysByRule } from "#lib/formats/holidays/calculate.ts";
import { centralEurope } from "#lib/formats/holidays/central-europe.ts";
import { china } from "#lib/formats/holidays/china.ts";
import { europeanUnion } from "#lib/formats/holidays/european-union.ts";
import { germanyAustriaSwitzerland } from "#lib/formats/holidays/germany-austria-switzerland.ts";
import { hongKongAndTaiwan } from "#lib/formats/holidays/hong-kong-and-taiwan.ts";
import { india } from "#lib/formats/holidays/india.ts";
import { japanAndKorea } from "#lib/formats/holidays/japan-and-korea.ts";
import { madeUpDays, type DayOff } from "#lib/formats/holidays/made-up.ts";
import { nordic } from "#lib/formats/holidays/nordic.ts";
import type { CountryRules, HolidayRule } from "#lib/formats/holidays/rules.ts";
import { singaporeAndMalaysia } from "#lib/formats/holidays/singapore-and-malaysia.ts";
import { southEastAsia } from "#lib/formats/holidays/south-east-asia.ts";
import { southEasternEurope } from "#lib/formats/holidays/south-eastern-europe.ts";
import { southernEurope } from "#lib/formats/holidays/southern-europe.ts";
import { westernEurope } from "#lib/formats/holidays/western-europe.ts";

export interface Holiday {
  /** ISO day. */
  day: string;
  /** In English. */
  name: string;
  /** False where somebody decides on the day each year and, as far as we know, has not yet: then it is what is expected. */
  certain: boolean;
  /** The ISO day of the lost holiday that this one makes up for. */
  madeUpFor?: string;
}

const countries = new Map<string, CountryRules>(Object.entries({
  ...benelux, ...germanyAustriaSwitzerland, ...westernEurope, ...southernEurope, ...nordic, ...centralEurope, ...baltic, ...southEasternEurope,
  ...singaporeAndMalaysia, ...china, ...japanAndKorea, ...hongKongAndTaiwan, ...southEastAsia, ...india, ...australia, ...europeanUnion,
}));

/** The codes of ISO 3166-1 whose holidays we have, and `EU` for the institutions in Brussels. */
export const holidayCountries: readonly string[] = [...countries.keys()].toSorted();

/** The years that we have, both included. What a government added once, or exchanged, is there from 2024 on; of before only some. */
export const holidayYears = { first: 2020, last: 2040 } as const;

const inYear = (year: number) => (day: string) => day.startsWith(`${year}-`);
const byDay = (one: { day: string }, other: { day: string }) => (one.day < other.day ? -1 : Number(one.day > other.day));

function daysOf([rule, , { announced, expected, known } = {}]: HolidayRule, year: number): { days: readonly string[]; certain: boolean } {
  const told = announced?.filter(inYear(year)) ?? [];
  if (told.length > 0) return { days: told, certain: true };
  const foreseen = expected?.filter(inYear(year)) ?? [];
  if (foreseen.length > 0) return { days: foreseen, certain: false };
  const rules = rule === null ? [] : [rule].flat();
  return { days: rules.flatMap((each) => daysByRule(each, year)), certain: !announced && (known === undefined || year <= known) };
}

function ruledDays(holiday: HolidayRule, year: number): DayOff[] {
  const [, name, { since = -Infinity, until = Infinity, except, madeUp } = {}] = holiday;
  if (year < since || year > until || except?.includes(year)) return [];
  const { days, certain } = daysOf(holiday, year);
  return days.map((day) => ({ day, name, certain, ...(madeUp && { madeUp }) }));
}

/** Each year is looked at from three: kept, because the moon takes its time. */
const daysOffOf = new WeakMap<CountryRules, Map<number, DayOff[]>>();

function daysOff(country: CountryRules, year: number): DayOff[] {
  const years = daysOffOf.get(country) ?? new Map<number, DayOff[]>();
  daysOffOf.set(country, years);
  const found = years.get(year) ?? ruledAndSingle(country, year);
  years.set(year, found);
  return found;
}

function ruledAndSingle({ rules, once = [] }: CountryRules, year: number): DayOff[] {
  const single = once.filter(([day]) => inYear(year)(day)).map(([day, name]) => ({ day, name, certain: true }));
  return [...rules.flatMap((rule) => ruledDays(rule, year)), ...single];
}

/** Looks a year back and ahead: a holiday at the turn of the year may be made up for in another year than its own. */
function workOut(country: CountryRules, year: number): Holiday[] {
  const around = [year - 1, year, year + 1].flatMap((each) => daysOff(country, each)).toSorted(byDay);
  const plain = around.map(({ madeUp: _, ...holiday }) => holiday);
  return [...plain, ...madeUpDays(around)].filter(({ day }) => inYear(year)(day)).toSorted(byDay);
}

const workedOut = new Map<string, readonly Holiday[]>();

/**
 * The nation-wide public holidays of a country in a year, with the days that make up for others, by day; what is on a weekend too. Null for a
 * country or a year that we do not have. The first answer for a country and a year takes some milliseconds, a tenth of a second where the moon
 * decides; it is remembered.
 */
export function holidaysOf(country: string, year: number): readonly Holiday[] | null {
  const rules = countries.get(country);
  if (!rules || !Number.isInteger(year) || year < holidayYears.first || year > holidayYears.last) return null;
  const key = `${country} ${year}`;
  const holidays = workedOut.get(key) ?? workOut(rules, year);
  workedOut.set(key, holidays);
  return holidays;
}

/** The law or the office that a country's holidays come from, and what was left out. Null for a country that we do not have. */
export const sourceOfHolidays = (country: string): string | null => countries.get(country)?.source ?? null;

/** The Saturdays and Sundays on which a country works because of a bridge, as ISO days; as far as they were announced. */
export const workedWeekendsOf = (country: string): readonly string[] => countries.get(country)?.worked ?? [];
