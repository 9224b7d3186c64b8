import { nextWorkingDay, type CountryRules } from "#lib/formats/holidays/rules.ts";

export const australia: Record<string, CountryRules> = {
  AU: {
    source: "Fair Work Act 2009 (Cth), section 115(1)(a), and the additional days that every state and territory gives for its weekends; Anzac Day has none everywhere, and days of single states are not in it",
    rules: [
      ["01-01", "New Year's Day", { madeUp: nextWorkingDay }],
      ["01-26", "Australia Day", { madeUp: nextWorkingDay }],
      ["easter -2", "Good Friday"],
      ["easter 1", "Easter Monday"],
      ["04-25", "Anzac Day"],
      ["12-25", "Christmas Day", { madeUp: nextWorkingDay }],
      ["12-26", "Boxing Day", { madeUp: nextWorkingDay }],
    ],
    once: [["2022-09-22", "National Day of Mourning", "for Queen Elizabeth II"]],
  },
};
