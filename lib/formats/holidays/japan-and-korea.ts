import { lunarDay, type CountryRules } from "#lib/formats/holidays/rules.ts";

const japan = { madeUp: { 7: "after" } } as const;
/** The Gazette announces the equinoxes each February for the year after; the astronomers' days have always been taken. */
const equinox = { ...japan, known: 2027 };

const korea = { madeUp: { 6: "after", 7: "after", clash: "after" } } as const;
const threeDays = { madeUp: { 7: "after", clash: "after" } } as const;
const since2021 = { madeUp: { ...korea.madeUp, since: 2021 } };
const since2023 = { madeUp: { ...korea.madeUp, since: 2023 } };
const since2026 = { ...korea, since: 2026 };

export const japanAndKorea: Record<string, CountryRules> = {
  JP: {
    // A working day between two holidays is one too: that happens in September, where the equinox follows two days after the third Monday.
    source: "Act on National Holidays (Act No. 178 of 1948), articles 2 and 3; the days around New Year on which offices close are not in it",
    rules: [
      ["01-01", "New Year's Day", japan],
      ["2nd monday in January", "Coming of Age Day"],
      ["02-11", "National Foundation Day", japan],
      ["02-23", "Emperor's Birthday", japan],
      ["march equinox in Asia/Tokyo", "Vernal Equinox Day", equinox],
      ["04-29", "Showa Day", japan],
      ["05-03", "Constitution Day", japan],
      ["05-04", "Greenery Day", japan],
      ["05-05", "Children's Day", japan],
      ["3rd monday in July", "Marine Day", { except: [2020, 2021] }],
      ["08-11", "Mountain Day", { ...japan, except: [2020, 2021] }],
      ["3rd monday in September", "Respect for the Aged Day"],
      [null, "National holiday", { announced: ["2026-09-22"], expected: ["2032-09-21", "2037-09-22"] }],
      ["september equinox in Asia/Tokyo", "Autumnal Equinox Day", equinox],
      ["2nd monday in October", "Sports Day", { except: [2020, 2021] }],
      ["11-03", "Culture Day", japan],
      ["11-23", "Labour Thanksgiving Day", japan],
    ],
    once: [
      ["2020-07-23", "Marine Day", "moved for the Olympic Games"],
      ["2020-07-24", "Sports Day", "moved for the Olympic Games"],
      ["2020-08-10", "Mountain Day", "moved for the Olympic Games"],
      ["2021-07-22", "Marine Day", "moved for the Olympic Games"],
      ["2021-07-23", "Sports Day", "moved for the Olympic Games"],
      ["2021-08-08", "Mountain Day", "moved for the Olympic Games"],
      ["2021-08-09", "Mountain Day", "made up for, because it was a Sunday"],
    ],
  },
  KR: {
    // New Year's Day and Memorial Day are never made up for. Regular elections are holidays, and are entered when their day is known.
    source: "Public Holidays Act (2021; Constitution Day and Labour Day since 2026) and Regulations on Holidays of Government Offices",
    rules: [
      ["01-01", "New Year's Day"],
      [["1st day before korean 01-0-01", lunarDay("korean", 1, 1), lunarDay("korean", 1, 2)], "Seollal", threeDays],
      ["03-01", "Independence Movement Day", since2021],
      ["05-01", "Labour Day", since2026],
      ["05-05", "Children's Day", korea],
      [lunarDay("korean", 4, 8), "Buddha's Birthday", since2023],
      ["06-06", "Memorial Day"],
      ["07-17", "Constitution Day", since2026],
      ["08-15", "Liberation Day", since2021],
      [[lunarDay("korean", 8, 14), lunarDay("korean", 8, 15), lunarDay("korean", 8, 16)], "Chuseok", { ...threeDays, except: [2033] }],
      ["10-03", "National Foundation Day", since2021],
      ["10-09", "Hangeul Day", since2021],
      ["12-25", "Christmas Day", since2023],
    ],
    once: [
      ["2020-04-15", "National Assembly election", "election day"],
      ["2020-08-17", "Temporary holiday", "for people tired of the epidemic"],
      ["2022-03-09", "Presidential election", "election day"],
      ["2022-06-01", "Local elections", "election day"],
      ["2023-10-02", "Temporary holiday", "bridge between Chuseok and National Foundation Day"],
      ["2024-04-10", "National Assembly election", "election day"],
      ["2024-10-01", "Armed Forces Day", "decided for that year alone"],
      ["2025-01-27", "Temporary holiday", "bridge to Seollal"],
      ["2025-06-03", "Presidential election", "election day"],
      ["2026-06-03", "Local elections", "election day"],
      ["2033-09-07", "Chuseok", "leap month after the eleventh"],
      ["2033-09-08", "Chuseok", "leap month after the eleventh"],
      ["2033-09-09", "Chuseok", "leap month after the eleventh"],
    ],
  },
};
