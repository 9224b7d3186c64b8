/** Years, days and running numbers as they occur inside identifiers. */

const firstYear = 1951; // The Treaty of Paris; nothing in these numberings is older.
const lastYear = 2099;

/** Reads a year of four digits, or of two (`87` is 1987, `14` is 2014). Undefined if it cannot be one. */
export function yearIn(text: string | undefined): number | undefined {
  if (text === undefined || !/^(?:\d{2}|\d{4})$/.test(text)) return undefined;
  const number = Number(text);
  const year = text.length === 4 ? number : number + (number > firstYear - 1900 ? 1900 : 2000);
  return year >= firstYear && year <= lastYear ? year : undefined;
}

/** Reads a running number; zero and nothing are not numbers. */
export function numberIn(text: string | undefined): number | undefined {
  const number = Number(text);
  return text !== undefined && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

/** An ISO day, if the three exist together in the calendar. */
export function dayOf(year: string, month: string, day: string): string | undefined {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) && yearIn(year) ? iso : undefined;
}

const months = [
  ["january", "januari", "janvier", "januar"], ["february", "februari", "février", "februar"], ["march", "maart", "mars", "märz"],
  ["april", "april", "avril", "april"], ["may", "mei", "mai", "mai"], ["june", "juni", "juin", "juni"], ["july", "juli", "juillet", "juli"],
  ["august", "augustus", "août", "august"], ["september", "september", "septembre", "september"], ["october", "oktober", "octobre", "oktober"],
  ["november", "november", "novembre", "november"], ["december", "december", "décembre", "dezember"],
] as const;

/** The months in English, Dutch, French and German, as alternatives of a pattern. */
export const monthNames = [...new Set<string>(months.flat())].join("|");

/** The figure of a month that is written as a figure or as a name in one of these languages: `11` for `novembre`. */
export function monthIn(text: string): string {
  const index = months.findIndex((names) => (names as readonly string[]).includes(text.toLowerCase()));
  return index < 0 ? text : String(index + 1);
}

/** Reads `20241120`. */
export const compactDay = (text: string): string | undefined => dayOf(text.slice(0, 4), text.slice(4, 6), text.slice(6, 8));

/** Digits filled up with zeros from the left. */
export const padded = (number: number | string, length: number): string => String(number).padStart(length, "0");
