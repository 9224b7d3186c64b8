import { lunarDay, nextWorkingDay, type CountryRules } from "#lib/formats/holidays/rules.ts";

const vietnam = { madeUp: nextWorkingDay };
/** The cabinet decides each year; only one day is given for a Saturday and a Sunday. */
const thailand = { madeUp: { 6: "after", 7: "after", oncePerWeekend: true }, known: 2026 } as const;

export const southEastAsia: Record<string, CountryRules> = {
  ID: {
    source: "Joint decree of the ministers of religious affairs, of manpower and of administrative reform, each year (for 2026: Nos. 1497, 2 and 5 of 2025); collective leave (cuti bersama) is not in it",
    rules: [
      ["01-01", "New Year's Day"],
      ["27 Rajab", "Ascension of the Prophet", { announced: ["2024-02-08", "2025-01-27", "2026-01-16"] }],
      [lunarDay("chinese", 1, 1), "Chinese New Year", { known: 2026 }],
      [null, "Day of Silence (Nyepi)", { announced: ["2024-03-11", "2025-03-29", "2026-03-19"], expected: ["2027-03-08", "2028-03-26"] }],
      ["2 Shawwal", "Idul Fitri", { announced: ["2024-04-10", "2025-03-31", "2026-03-21"] }],
      ["3 Shawwal", "Idul Fitri", { announced: ["2024-04-11", "2025-04-01", "2026-03-22"] }],
      ["easter -2", "Good Friday"],
      ["easter", "Easter Sunday", { since: 2024 }],
      ["05-01", "Labour Day"],
      ["easter 39", "Ascension Day"],
      [lunarDay("chinese", 4, 15), "Vesak Day", { announced: ["2024-05-23", "2025-05-12", "2026-05-31"] }],
      ["06-01", "Pancasila Day"],
      ["11 Dhu al-Hijjah", "Idul Adha", { announced: ["2024-06-17", "2025-06-06", "2026-05-27"] }],
      ["2 Muharram", "Islamic New Year", { announced: ["2024-07-07", "2025-06-27", "2026-06-16"] }],
      ["08-17", "Independence Day"],
      ["13 Rabi al-awwal", "Birthday of the Prophet", { announced: ["2024-09-16", "2025-09-05", "2026-08-25"] }],
      ["12-25", "Christmas Day"],
    ],
    once: [
      ["2024-02-14", "General election", "election day"],
      ["2024-11-27", "Regional elections", "election day"],
    ],
  },
  VN: {
    // How the five days lie around Tết, and the day beside National Day, the prime minister decides each year. Culture Day was announced by a
    // resolution of the party, before a law.
    source: "Labour Code 2019, articles 111 and 112, with the yearly notices of the Ministry of Home Affairs; Politburo Resolution 80-NQ/TW of 7 January 2026 for 24 November",
    rules: [
      ["01-01", "New Year's Day", vietnam],
      [
        ["1st day before vietnamese 01-0-01", lunarDay("vietnamese", 1, 1), lunarDay("vietnamese", 1, 2), lunarDay("vietnamese", 1, 3), lunarDay("vietnamese", 1, 4)], "Tết",
        { ...vietnam, announced: [
          "2024-02-08", "2024-02-09", "2024-02-10", "2024-02-11", "2024-02-12", "2025-01-27", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31",
          "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20",
        ] },
      ],
      [lunarDay("vietnamese", 3, 10), "Hung Kings' Commemoration Day", vietnam],
      ["04-30", "Reunification Day", vietnam],
      ["05-01", "Labour Day", vietnam],
      ["09-02", "National Day", vietnam],
      ["09-01", "National Day", { ...vietnam, announced: ["2024-09-03", "2025-09-01", "2026-09-01"] }],
      ["11-24", "Vietnam Culture Day", { ...vietnam, since: 2026, known: 2025 }],
    ],
    once: [
      ["2024-04-29", "Reunification Day", "exchanged for a Saturday"],
      ["2025-05-02", "Labour Day", "exchanged for a Saturday"],
      ["2026-01-02", "New Year's Day", "exchanged for a Saturday"],
      ["2026-08-31", "National Day", "exchanged for a Saturday"],
    ],
    worked: ["2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"],
  },
  TH: {
    source: "Cabinet resolutions on government holidays, as far as 2026; Labour Protection Act 1998, section 29, for 1 May, which offices do not keep. The Royal Ploughing Ceremony is for offices alone and not in it",
    rules: [
      ["01-01", "New Year's Day", thailand],
      [null, "Makha Bucha Day", { ...thailand, announced: ["2024-02-24", "2025-02-12", "2026-03-03"], expected: ["2027-02-21"] }],
      ["04-06", "Chakri Memorial Day", thailand],
      [["04-13", "04-14", "04-15"], "Songkran Festival", thailand],
      ["05-01", "National Labour Day"],
      ["05-04", "Coronation Day", thailand],
      [null, "Visakha Bucha Day", { ...thailand, announced: ["2024-05-22", "2025-05-11", "2026-05-31"], expected: ["2027-05-20"] }],
      ["06-03", "Queen Suthida's Birthday", thailand],
      [null, "Asarnha Bucha Day", { ...thailand, announced: ["2024-07-20", "2025-07-10", "2026-07-29"], expected: ["2027-07-18"] }],
      [null, "Buddhist Lent Day", { ...thailand, announced: ["2024-07-21", "2025-07-11", "2026-07-30"], expected: ["2027-07-19"] }],
      ["07-28", "King's Birthday", thailand],
      ["08-12", "Mother's Day", thailand],
      ["10-13", "King Bhumibol Adulyadej Memorial Day", thailand],
      ["10-23", "Chulalongkorn Day", thailand],
      ["12-05", "Father's Day", thailand],
      ["12-10", "Constitution Day", thailand],
      ["12-31", "New Year's Eve", thailand],
    ],
    once: [
      ["2024-04-12", "Special holiday", "bridge to Songkran"],
      ["2024-12-30", "Special holiday", "bridge to New Year"],
      ["2025-06-02", "Special holiday", "bridge to the Queen's birthday"],
      ["2025-08-11", "Special holiday", "bridge to Mother's Day"],
      ["2026-01-02", "Special holiday", "bridge from New Year"],
    ],
  },
};
