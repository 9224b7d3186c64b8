import { nextWorkingDay, type CountryRules } from "#lib/formats/holidays/rules.ts";

export const westernEurope: Record<string, CountryRules> = {
  FR: {
    source: "Code du travail, article L3133-1; the days of Alsace, Moselle and overseas are not in it",
    rules: [
      ["01-01", "New Year's Day"],
      ["easter 1", "Easter Monday"],
      ["05-01", "Labour Day"],
      ["05-08", "Victory Day"],
      ["easter 39", "Ascension Day"],
      ["easter 50", "Whit Monday"],
      ["07-14", "National Day"],
      ["08-15", "Assumption Day"],
      ["11-01", "All Saints' Day"],
      ["11-11", "Armistice Day"],
      ["12-25", "Christmas Day"],
    ],
  },
  IE: {
    // St Brigid's Day is 1 February where that is a Friday, else the first Monday of the month.
    source: "Organisation of Working Time Act 1997, section 21 and second schedule; a holiday on a weekend entitles to a paid day, but not to the Monday",
    rules: [
      ["01-01", "New Year's Day"],
      ["1st monday in February", "St Brigid's Day", { since: 2023, except: [2030, 2036] }],
      ["03-17", "St Patrick's Day"],
      ["easter 1", "Easter Monday"],
      ["1st monday in May", "May Day"],
      ["1st monday in June", "June Holiday"],
      ["1st monday in August", "August Holiday"],
      ["monday before 11-01", "October Holiday"],
      ["12-25", "Christmas Day"],
      ["12-26", "St Stephen's Day"],
    ],
    once: [
      ["2022-03-18", "Day of Remembrance and Recognition", "for those who died of Covid-19"],
      ["2030-02-01", "St Brigid's Day", "1 February is a Friday"],
      ["2036-02-01", "St Brigid's Day", "1 February is a Friday"],
    ],
  },
  GB: {
    source: "England and Wales: Banking and Financial Dealings Act 1971, section 1, schedule 1 and royal proclamations under it; Scotland and Northern Ireland differ",
    rules: [
      ["01-01", "New Year's Day", { madeUp: nextWorkingDay }],
      ["easter -2", "Good Friday"],
      ["easter 1", "Easter Monday"],
      ["1st monday in May", "Early May Bank Holiday", { except: [2020] }],
      ["monday before 06-01", "Spring Bank Holiday", { except: [2022] }],
      ["monday before 09-01", "Summer Bank Holiday"],
      ["12-25", "Christmas Day", { madeUp: nextWorkingDay }],
      ["12-26", "Boxing Day", { madeUp: nextWorkingDay }],
    ],
    once: [
      ["2020-05-08", "Early May Bank Holiday", "moved to the 75th anniversary of VE Day"],
      ["2022-06-02", "Spring Bank Holiday", "moved to the Platinum Jubilee"],
      ["2022-06-03", "Platinum Jubilee Bank Holiday", "seventy years of Queen Elizabeth II"],
      ["2022-09-19", "State Funeral of Queen Elizabeth II", "proclaimed when she died"],
      ["2023-05-08", "Coronation Bank Holiday", "coronation of King Charles III"],
    ],
  },
};
