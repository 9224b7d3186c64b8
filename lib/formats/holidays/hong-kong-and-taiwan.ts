import { lunarDay, type CountryRules } from "#lib/formats/holidays/rules.ts";

/** A general holiday on a Sunday, which is one too, or on another one is kept on the next day that is none. */
const hongKong = { madeUp: { 7: "after", clash: "after" } } as const;

const taiwan = { madeUp: { 6: "before", 7: "after" } } as const;
/** Around the turn of the lunar year the Executive Yuan may choose the side; so far it has always been after. */
const springFestival = { madeUp: { 6: "after", 7: "after", known: 2026 } } as const;
const since2025 = { ...taiwan, since: 2025 };

export const hongKongAndTaiwan: Record<string, CountryRules> = {
  HK: {
    source: "General Holidays Ordinance (Cap. 149)",
    rules: [
      ["01-01", "The first day of January", hongKong],
      [lunarDay("chinese", 1, 1), "Lunar New Year's Day", hongKong],
      [lunarDay("chinese", 1, 2), "The second day of Lunar New Year", hongKong],
      [lunarDay("chinese", 1, 3), "The third day of Lunar New Year", hongKong],
      ["easter -2", "Good Friday"],
      ["easter -1", "The day following Good Friday"],
      ["easter 1", "Easter Monday"],
      ["chinese 5-01 solarterm", "Ching Ming Festival", hongKong],
      ["05-01", "Labour Day", hongKong],
      [lunarDay("chinese", 4, 8), "The Birthday of the Buddha", hongKong],
      [lunarDay("chinese", 5, 5), "Tuen Ng Festival", hongKong],
      ["07-01", "HKSAR Establishment Day", hongKong],
      ["10-01", "National Day", hongKong],
      [lunarDay("chinese", 8, 16), "The day following the Chinese Mid-Autumn Festival", { ...hongKong, except: [2033] }],
      [lunarDay("chinese", 9, 9), "Chung Yeung Festival", { ...hongKong, except: [2033] }],
      ["12-25", "Christmas Day", hongKong],
      ["12-26", "The first weekday after Christmas Day", hongKong],
    ],
    once: [
      ["2033-09-09", "The day following the Chinese Mid-Autumn Festival", "leap month after the eleventh"],
      ["2033-10-01", "Chung Yeung Festival", "leap month after the eleventh"],
      ["2033-10-03", "Chung Yeung Festival", "made up for, because it is National Day, and a Sunday follows"],
    ],
  },
  TW: {
    // Children's Day and Tomb-Sweeping Day on one day: the day before is free too, but the day after where that day is a Thursday, as in 2024.
    source: "Act on the Implementation of Memorial Days and Festivals (28 May 2025; until then the Regulations of that name) and the office calendars of the Directorate-General of Personnel Administration; indigenous peoples' days are not in it",
    rules: [
      ["01-01", "Founding Day of the Republic of China", taiwan],
      ["2 days before chinese 01-0-01", "Day before Lunar New Year's Eve", { ...springFestival, since: 2026 }],
      ["1st day before chinese 01-0-01", "Lunar New Year's Eve", springFestival],
      [[lunarDay("chinese", 1, 1), lunarDay("chinese", 1, 2), lunarDay("chinese", 1, 3)], "Spring Festival", springFestival],
      ["02-28", "Peace Memorial Day", taiwan],
      ["chinese 5-01 solarterm", "Tomb-Sweeping Day", taiwan],
      ["04-04", "Children's Day", { except: [2024], madeUp: { 6: "before", 7: "after", clash: "before" } }],
      ["05-01", "Labour Day", { ...taiwan, since: 2026 }],
      [lunarDay("chinese", 5, 5), "Dragon Boat Festival", taiwan],
      [lunarDay("chinese", 8, 15), "Mid-Autumn Festival", { ...taiwan, except: [2033] }],
      ["09-28", "Teachers' Day", since2025],
      ["10-10", "National Day", taiwan],
      ["10-25", "Retrocession Day", since2025],
      ["12-25", "Constitution Day", since2025],
    ],
    once: [
      ["2024-02-08", "Spring Festival", "exchanged for a Saturday"],
      ["2024-04-04", "Children's Day", "the same day as Tomb-Sweeping Day"],
      ["2024-04-05", "Children's Day", "made up for on the day after, because it was a Thursday"],
      ["2025-01-27", "Spring Festival", "exchanged for a Saturday"],
      ["2033-09-08", "Mid-Autumn Festival", "leap month after the eleventh"],
    ],
    worked: ["2024-02-17", "2025-02-08"],
  },
};
