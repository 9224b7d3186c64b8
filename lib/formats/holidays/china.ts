import { lunarDay, type CountryRules } from "#lib/formats/holidays/rules.ts";

/**
 * A day that falls on a weekend is owed by law. When it is given, and what is bridged by working on a weekend, the State Council announces
 * each November; for 2024 to 2026 that is listed below, for later years the next working day is the best guess, and before it nothing is known.
 */
const owed = { madeUp: { 6: "after", 7: "after", since: 2027, known: 2026 } } as const;

export const china: Record<string, CountryRules> = {
  CN: {
    source: "Regulation on Public Holidays for National Annual Festivals and Memorial Days (as amended by State Council Decree 795 of 10 November 2024); General Office of the State Council, notices on holidays in 2024, 2025 and 2026 (the last of 4 November 2025)",
    rules: [
      ["01-01", "New Year's Day", owed],
      ["1st day before chinese 01-0-01", "Spring Festival", { ...owed, since: 2025 }],
      [[lunarDay("chinese", 1, 1), lunarDay("chinese", 1, 2), lunarDay("chinese", 1, 3)], "Spring Festival", owed],
      ["chinese 5-01 solarterm", "Qingming Festival", owed],
      ["05-01", "Labour Day", owed],
      ["05-02", "Labour Day", { ...owed, since: 2025 }],
      [lunarDay("chinese", 5, 5), "Dragon Boat Festival", owed],
      [lunarDay("chinese", 8, 15), "Mid-Autumn Festival", { ...owed, except: [2033] }],
      [["10-01", "10-02", "10-03"], "National Day", owed],
    ],
    once: [
      ["2024-02-13", "Spring Festival", "owed for a Saturday"],
      ["2024-02-14", "Spring Festival", "owed for a Sunday"],
      ["2024-02-15", "Spring Festival", "exchanged for a weekend"],
      ["2024-02-16", "Spring Festival", "exchanged for a weekend"],
      ["2024-04-05", "Qingming Festival", "exchanged for a weekend"],
      ["2024-05-02", "Labour Day", "exchanged for a weekend"],
      ["2024-05-03", "Labour Day", "exchanged for a weekend"],
      ["2024-09-16", "Mid-Autumn Festival", "exchanged for a weekend"],
      ["2024-10-04", "National Day", "exchanged for a weekend"],
      ["2024-10-07", "National Day", "exchanged for a weekend"],
      ["2025-02-03", "Spring Festival", "exchanged for a weekend"],
      ["2025-02-04", "Spring Festival", "exchanged for a weekend"],
      ["2025-05-05", "Labour Day", "exchanged for a weekend"],
      ["2025-06-02", "Dragon Boat Festival", "owed for a Saturday"],
      ["2025-10-07", "National Day", "exchanged for a weekend"],
      ["2025-10-08", "National Day", "exchanged for a weekend"],
      ["2026-01-02", "New Year's Day", "exchanged for a weekend"],
      ["2026-02-20", "Spring Festival", "exchanged for a weekend"],
      ["2026-02-23", "Spring Festival", "exchanged for a weekend"],
      ["2026-04-06", "Qingming Festival", "owed for a Sunday"],
      ["2026-05-04", "Labour Day", "owed for a Saturday"],
      ["2026-05-05", "Labour Day", "exchanged for a weekend"],
      ["2026-10-05", "National Day", "owed for a Saturday"],
      ["2026-10-06", "National Day", "exchanged for a weekend"],
      ["2026-10-07", "National Day", "exchanged for a weekend"],
      ["2033-09-08", "Mid-Autumn Festival", "leap month after the eleventh"],
    ],
    worked: [
      "2024-02-04", "2024-02-18", "2024-04-07", "2024-04-28", "2024-05-11", "2024-09-14", "2024-09-29", "2024-10-12",
      "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11",
      "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10",
    ],
  },
};
