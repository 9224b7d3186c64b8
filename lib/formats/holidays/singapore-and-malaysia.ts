import { lunarDay, type CountryRules } from "#lib/formats/holidays/rules.ts";

const singapore = { madeUp: { 7: "after" } } as const;

/**
 * The Islamic days are kept in South-East Asia as the new moon is seen there, mostly a day after Mecca, by which the library counts: so
 * the rules say the day after.
 */
export const singaporeAndMalaysia: Record<string, CountryRules> = {
  SG: {
    source: "Holidays Act 1998, section 4 and schedule; dates by the Ministry of Manpower, which announces them about a year ahead, as far as 2026",
    rules: [
      ["01-01", "New Year's Day", singapore],
      [[lunarDay("chinese", 1, 1), lunarDay("chinese", 1, 2)], "Chinese New Year", singapore],
      ["2 Shawwal", "Hari Raya Puasa", { ...singapore, announced: ["2020-05-24", "2021-05-13", "2022-05-03", "2023-04-22", "2024-04-10", "2025-03-31", "2026-03-21"] }],
      ["easter -2", "Good Friday"],
      ["05-01", "Labour Day", singapore],
      [lunarDay("chinese", 4, 15), "Vesak Day", { ...singapore, announced: ["2020-05-07", "2021-05-26", "2022-05-15", "2023-06-02", "2024-05-22", "2025-05-12", "2026-05-31"] }],
      ["11 Dhu al-Hijjah", "Hari Raya Haji", { ...singapore, announced: ["2020-07-31", "2021-07-20", "2022-07-10", "2023-06-29", "2024-06-17", "2025-06-07", "2026-05-27"] }],
      ["08-09", "National Day", singapore],
      [null, "Deepavali", {
        ...singapore,
        announced: ["2020-11-14", "2021-11-04", "2022-10-24", "2023-11-12", "2024-10-31", "2025-10-20", "2026-11-08"],
        expected: ["2027-10-28"],
      }],
      ["12-25", "Christmas Day", singapore],
    ],
    once: [
      ["2020-07-10", "Polling Day", "general election"],
      ["2023-09-01", "Polling Day", "presidential election"],
      ["2025-05-03", "Polling Day", "general election"],
    ],
  },
  MY: {
    // What falls on a Sunday is made up for on Monday, but not in the states that rest on Fridays: there is no such day for all.
    source: "Holidays Act 1951 (Act 369), first schedule, and the federal list of the Prime Minister's Department, as far as 2026; Deepavali is not kept in Sarawak",
    rules: [
      [[lunarDay("chinese", 1, 1), lunarDay("chinese", 1, 2)], "Chinese New Year"],
      ["2 Shawwal", "Hari Raya Aidilfitri", { announced: ["2024-04-10", "2025-03-31", "2026-03-21"] }],
      ["3 Shawwal", "Hari Raya Aidilfitri", { announced: ["2024-04-11", "2025-04-01", "2026-03-22"] }],
      ["05-01", "Labour Day"],
      [lunarDay("chinese", 4, 15), "Wesak Day", { announced: ["2024-05-22", "2025-05-12", "2026-05-31"] }],
      ["1st monday in June", "Birthday of the Yang di-Pertuan Agong", { known: 2026 }],
      ["11 Dhu al-Hijjah", "Hari Raya Haji", { announced: ["2024-06-17", "2025-06-07", "2026-05-27"] }],
      ["2 Muharram", "Awal Muharram", { announced: ["2024-07-07", "2025-06-27", "2026-06-17"] }],
      ["08-31", "National Day"],
      ["13 Rabi al-awwal", "Maulidur Rasul", { announced: ["2024-09-16", "2025-09-05", "2026-08-25"] }],
      ["09-16", "Malaysia Day"],
      [null, "Deepavali", { announced: ["2024-10-31", "2025-10-20", "2026-11-08"], expected: ["2027-10-28"] }],
      ["12-25", "Christmas Day"],
    ],
    once: [["2025-09-15", "Malaysia Day", "additional holiday announced by the Prime Minister"]],
  },
};
