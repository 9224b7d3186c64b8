import { numberIn, rankIn } from "#lib/formats/application-clause/numbers.ts";
import type { Base, DateRule } from "#lib/formats/legal-dates.ts";
import { calendarDay, periodUnits, type PeriodUnit } from "#lib/formats/legal-dates/counting.ts";

/** A match of a sticky pattern at a place in a text; undefined if it does not stand there. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** What a moment is for: something begins, something ends, or somebody must have acted by it. */
export type Purpose = "start" | "end" | "deadline";

export interface Moment {
  rule: DateRule;
  /** Where the words for it end. */
  end: number;
}

const monthNames = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const inJournal = "(?: in the Official Journal(?: of the European (?:Union|Communities))?)?";
const ofThisAct = "(?: (?:of this (?:Regulation|Directive|Decision)|thereof))?";
/** An event of the act itself: that of another act goes on (`of Regulation (EU) …`), and what goes on is not read. */
const event = `(?:that of |the (?:day|date) of )?(?:its |the )?(entry into force|publication|adoption|notification)${inJournal}${ofThisAct}${inJournal}`;
const duration = String.raw`\[?([a-z-]{3,20}|\d{1,4})\]? (day|week|month|year)s?`;

const namedDay = new RegExp(String.raw`(\d{1,2})(?:st|nd|rd|th)? (${monthNames.join("|")}) (\d{4})(?!\w)`, "uy");
const followingDay = new RegExp(String.raw`the (?:(\S{1,20}) )?(?:day|date) (?:following|after) ${event}`, "iuy");
const ownDay = new RegExp(event, "iuy");
const period = new RegExp(`(?:the (?:day|date) (?:falling )?)?${duration} (?:after|following|from|of) ${event}`, "iuy");
/** What a proposal has where the Official Journal will print a date: `[OP: please insert the date, 24 months after the entry into force]`. */
const placeholder = new RegExp(String.raw`\[(?:[^[\]\d]{0,80}? )?${duration} (?:after|following|from|of) ${event}[^[\]]{0,40}\]`, "iuy");
const sum = new RegExp(String.raw`\[(?:[^[\]\d]{0,80}? )?${event} ?(?:\+|plus) ?${duration}[^[\]]{0,40}\]`, "iuy");

const baseIn = (words: string) => words.toLowerCase().replaceAll(" ", "-") as Base;

function dayIn([, day = "", month = "", year = ""]: RegExpExecArray): DateRule | undefined {
  const iso = `${year}-${String(monthNames.indexOf(month) + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return calendarDay(iso) && { rule: "day", day: iso };
}

function followingDayIn([, rank, base = ""]: RegExpExecArray): DateRule | undefined {
  const n = rank === undefined ? 1 : rankIn(rank);
  return n === undefined ? undefined : { rule: "following-day", n, of: baseIn(base) };
}

/**
 * What begins "n months after" begins when they are over; what begins "n days after", on the n-th day (Regulation (EEC, Euratom) No
 * 1182/71, Article 4(2)).
 */
function beginning(n: number, unit: PeriodUnit, of: Base): DateRule {
  return unit === "days" ? { rule: "following-day", n, of } : { rule: "elapsed", n, unit, of, law: "eu" };
}

function periodIn(count = "", unitName = "", base = "", purpose: Purpose): DateRule | undefined {
  const n = numberIn(count);
  const unit = periodUnits.find((known) => known === `${unitName.toLowerCase()}s`);
  if (n === undefined || unit === undefined) return undefined;
  const of = baseIn(base);
  if (purpose === "start") return beginning(n, unit, of);
  return { rule: "period", n, unit, of, ...(purpose === "deadline" && { ends: true }) };
}

/** The Official Journal prints the day on which the period is over, for a deadline too: "by 17 October 2024", 21 months after 16 January 2023. */
const printed = (count?: string, unit?: string, base?: string) => periodIn(count, unit, base, "start");

const readings: [RegExp, (found: RegExpExecArray, purpose: Purpose) => DateRule | undefined][] = [
  [namedDay, dayIn],
  [placeholder, ([, count, unit, base]) => printed(count, unit, base)],
  [sum, ([, base, count, unit]) => printed(count, unit, base)],
  [period, ([, count, unit, base], purpose) => periodIn(count, unit, base, purpose)],
  [followingDay, followingDayIn],
  [ownDay, ([, base = ""]) => ({ rule: "following-day", n: 0, of: baseIn(base) })],
];

/**
 * Reads when something happens from the words that stand at `at`: a date, the n-th day following an event of the act, a period after it,
 * the day of the event. Undefined if they say anything else.
 */
export function momentAt(text: string, at: number, purpose: Purpose): Moment | undefined {
  for (const [pattern, read] of readings) {
    const found = matchAt(pattern, text, at);
    const rule = found && read(found, purpose);
    if (rule) return { rule, end: at + found[0].length };
  }
  return undefined;
}

const limit = /(?:by|no later than|not later than|within) /iuy;
const atTheLatest = / at the latest/iuy;

/** Reads by when somebody must act: `by 17 October 2024`, `within two years of the entry into force of this Directive`. */
export function deadlineAt(text: string, at: number): Moment | undefined {
  const word = matchAt(limit, text, at);
  const moment = word && momentAt(text, at + word[0].length, "deadline");
  return moment && { ...moment, end: moment.end + (matchAt(atTheLatest, text, moment.end)?.[0].length ?? 0) };
}
