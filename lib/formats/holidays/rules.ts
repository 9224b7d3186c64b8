/** On which side of a lost holiday the next free working day is looked for. */
type Side = "before" | "after";

/**
 * How a holiday is made up for that is lost on a Saturday (6) or a Sunday (7), or that clashes with one listed before it: by the nearest day
 * on that side which is from Monday to Friday and no holiday.
 */
export interface MakingUp {
  6?: Side;
  7?: Side;
  clash?: Side;
  /** A Saturday and the Sunday after it are made up for by one day. */
  oncePerWeekend?: true;
  /** The first year in which it is done. */
  since?: number;
  /** The last year whose days were decided upon, where somebody decides each time; in later years they are what is usual, and not certain. */
  known?: number;
}

export interface Particulars {
  /** The first and the last year of the holiday, where it began or ended within the years that we have. */
  since?: number;
  until?: number;
  /** Years in which it was no day off, or was another day. */
  except?: readonly number[];
  /** The last year that was decided upon; what the rule gives after it is not certain. */
  known?: number;
  /** ISO days as they were announced. In their years they stand instead of the rule; in others nothing is certain. */
  announced?: readonly string[];
  /** ISO days that are expected, instead of the rule, and not certain. */
  expected?: readonly string[];
  madeUp?: MakingUp;
}

/**
 * A holiday, or several days of one: what gives its days, in the grammar of date-holidays-parser, and what it is called in English, as its
 * office calls it if it does. All names are in one language, so that a page can say which. Without a rule there are only the days listed.
 */
export type HolidayRule = readonly [rule: string | readonly string[] | null, name: string, particulars?: Particulars];

/** A day off that does not repeat, and why it was one. */
export type OnceOff = readonly [day: string, name: string, why: string];

export interface CountryRules {
  /** The law, or the office that announces the days, and what was left out. */
  source: string;
  rules: readonly HolidayRule[];
  once?: readonly OnceOff[];
  /** Saturdays and Sundays on which the country works, to make up for a bridge. ISO days. */
  worked?: readonly string[];
}

/** Saturday and Sunday are made up for by the next working day. */
export const nextWorkingDay: MakingUp = { 6: "after", 7: "after" };

/**
 * A day of a lunar month, counted from its first: asked for a later one itself, the library is at times a day early (the fifteenth of the
 * eighth month in 2039). In the autumn of 2033 it puts the leap month before the eighth, where the almanacs have it after the eleventh: a
 * holiday from then until winter is an exception of that year.
 */
export const lunarDay = (calendar: "chinese" | "korean" | "vietnamese", month: number, day: number): string => {
  const first = `${calendar} ${String(month).padStart(2, "0")}-0-01`;
  return day === 1 ? first : `${day - 1} days after ${first}`;
};
