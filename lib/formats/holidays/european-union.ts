import type { CountryRules } from "#lib/formats/holidays/rules.ts";

/**
 * The Commission decides each year, about two years ahead, and keeps to eighteen days: what falls on a weekend is sometimes given back around
 * the turn of the year. We have read its decisions for 2014 and 2023. What Belgium keeps too is certain; the rest is what repeats.
 */
const decided = { known: 2023 };

export const europeanUnion: Record<string, CountryRules> = {
  EU: {
    source: "Commission decisions on public holidays for staff of the institutions in Brussels (for 2023: Decision of 25 May 2021, OJ C 201 I, 28.5.2021, p. 2), under article 61 of the Staff Regulations",
    rules: [
      ["01-01", "New Year's Day"],
      ["01-02", "Day after New Year's Day", decided],
      ["easter -3", "Maundy Thursday", decided],
      ["easter -2", "Good Friday", decided],
      ["easter 1", "Easter Monday"],
      ["05-01", "Labour Day"],
      ["05-09", "Anniversary of the Schuman Declaration", decided],
      ["easter 39", "Ascension Day"],
      ["easter 40", "Day after Ascension Day", decided],
      ["easter 50", "Whit Monday"],
      ["07-21", "Belgian National Day"],
      ["08-15", "Assumption Day"],
      ["11-01", "All Saints' Day"],
      ["11-02", "All Souls' Day", decided],
      [["12-24", "12-26", "12-27", "12-28", "12-29", "12-30", "12-31"], "End-of-year days", decided],
      ["12-25", "Christmas Day"],
    ],
  },
};
