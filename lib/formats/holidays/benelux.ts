import type { CountryRules } from "#lib/formats/holidays/rules.ts";

export const benelux: Record<string, CountryRules> = {
  BE: {
    // A holiday on a Sunday is made up for on a day that each employer, or the joint committee of its trade, chooses: there is none for all.
    source: "Royal Decree of 18 April 1974 on public holidays, article 1 (Law of 4 January 1974); the days of communities and regions are not in it",
    rules: [
      ["01-01", "New Year's Day"],
      ["easter 1", "Easter Monday"],
      ["05-01", "Labour Day"],
      ["easter 39", "Ascension Day"],
      ["easter 50", "Whit Monday"],
      ["07-21", "National Day"],
      ["08-15", "Assumption Day"],
      ["11-01", "All Saints' Day"],
      ["11-11", "Armistice Day"],
      ["12-25", "Christmas Day"],
    ],
  },
  NL: {
    // No law says on which days people need not work. This one says on which no term of a law ends, Good Friday and 5 May among them.
    source: "General Extension of Time Limits Act (Algemene termijnenwet), article 3; many employers work on Good Friday and 5 May",
    rules: [
      ["01-01", "New Year's Day"],
      ["easter -2", "Good Friday"],
      ["easter 1", "Easter Monday"],
      ["04-27 if sunday then previous saturday", "King's Day"],
      ["05-05", "Liberation Day"],
      ["easter 39", "Ascension Day"],
      ["easter 50", "Whit Monday"],
      ["12-25", "Christmas Day"],
      ["12-26", "Second Day of Christmas"],
    ],
  },
  LU: {
    source: "Labour Code, article L. 232-2; a holiday on a Sunday gives each employee a day of their own within three months",
    rules: [
      ["01-01", "New Year's Day"],
      ["easter 1", "Easter Monday"],
      ["05-01", "Labour Day"],
      ["05-09", "Europe Day"],
      ["easter 39", "Ascension Day"],
      ["easter 50", "Whit Monday"],
      ["06-23", "National Day"],
      ["08-15", "Assumption Day"],
      ["11-01", "All Saints' Day"],
      ["12-25", "Christmas Day"],
      ["12-26", "St Stephen's Day"],
    ],
  },
};
