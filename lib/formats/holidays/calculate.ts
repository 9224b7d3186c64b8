import Holidays from "date-holidays-parser";

const calculators = new Map<string, Holidays>();

function calculatorOf(rule: string): Holidays {
  const known = calculators.get(rule);
  if (known) return known;
  const calculator = new Holidays({});
  if (!calculator.setHoliday(rule, rule)) throw new TypeError(`Not a rule for a holiday: ${rule}`);
  calculators.set(rule, calculator);
  return calculator;
}

/**
 * The ISO days that a rule gives in a year: none for a feast of the moon that leaves the year out, two where it comes twice. The rules of
 * all countries are told apart by their text alone, so each is worked out once. Throws TypeError for a rule that the library cannot read.
 */
export function daysByRule(rule: string, year: number): string[] {
  return calculatorOf(rule).getHolidays(year).map(({ date }) => date.slice(0, "2026-01-01".length));
}
