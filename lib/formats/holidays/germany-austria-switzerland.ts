import type { CountryRules } from "#lib/formats/holidays/rules.ts";

export const germanyAustriaSwitzerland: Record<string, CountryRules> = {
  DE: {
    source: "Unification Treaty, article 2(2), for 3 October, and the Feiertagsgesetz of each Land: the nine days that all sixteen have",
    rules: [
      ["01-01", "New Year's Day"],
      ["easter -2", "Good Friday"],
      ["easter 1", "Easter Monday"],
      ["05-01", "Labour Day"],
      ["easter 39", "Ascension Day"],
      ["easter 50", "Whit Monday"],
      ["10-03", "Day of German Unity"],
      ["12-25", "Christmas Day"],
      ["12-26", "Second Day of Christmas"],
    ],
  },
  AT: {
    source: "Arbeitsruhegesetz, section 7(2)",
    rules: [
      ["01-01", "New Year's Day"],
      ["01-06", "Epiphany"],
      ["easter 1", "Easter Monday"],
      ["05-01", "State Holiday"],
      ["easter 39", "Ascension Day"],
      ["easter 50", "Whit Monday"],
      ["easter 60", "Corpus Christi"],
      ["08-15", "Assumption Day"],
      ["10-26", "National Day"],
      ["11-01", "All Saints' Day"],
      ["12-08", "Immaculate Conception"],
      ["12-25", "Christmas Day"],
      ["12-26", "St Stephen's Day"],
    ],
  },
  CH: {
    // Only 1 August is a holiday by federal law, everything else is for the cantons. These are the days on which the federal offices close.
    source: "Bundespersonalverordnung (SR 172.220.111.3), article 66(2): whole holidays of the federal administration; cantons differ, and the halves of 24 and 31 December are not in it",
    rules: [
      ["01-01", "New Year's Day"],
      ["01-02", "St Berchtold's Day"],
      ["easter -2", "Good Friday"],
      ["easter 1", "Easter Monday"],
      ["easter 39", "Ascension Day"],
      ["easter 50", "Whit Monday"],
      ["08-01", "National Day"],
      ["12-25", "Christmas Day"],
      ["12-26", "St Stephen's Day"],
    ],
  },
};
