import type { CountryRules } from "#lib/formats/holidays/rules.ts";

/** The Islamic days are kept as the new moon is seen in India, mostly a day after Mecca, by which the library counts: so the rules say the day after. */
export const india: Record<string, CountryRules> = {
  IN: {
    source: "Department of Personnel and Training, office memoranda on holidays in central government offices (for 2026: of 3 July 2025), paragraph 2: the fourteen days that offices keep everywhere; three more are chosen in each state",
    rules: [
      ["01-26", "Republic Day"],
      ["2 Shawwal", "Id-ul-Fitr", { announced: ["2024-04-11", "2025-03-31", "2026-03-21"] }],
      [null, "Mahavir Jayanti", { announced: ["2024-04-21", "2025-04-10", "2026-03-31"], expected: ["2027-04-19"] }],
      ["easter -2", "Good Friday"],
      [null, "Buddha Purnima", { announced: ["2024-05-23", "2025-05-12", "2026-05-01"], expected: ["2027-05-20", "2028-05-08"] }],
      ["11 Dhu al-Hijjah", "Id-ul-Zuha", { announced: ["2024-06-17", "2025-06-07", "2026-05-27"] }],
      ["11 Muharram", "Muharram", { announced: ["2024-07-17", "2025-07-06", "2026-06-26"] }],
      ["08-15", "Independence Day"],
      ["13 Rabi al-awwal", "Milad-un-Nabi", { announced: ["2024-09-16", "2025-09-05", "2026-08-26"] }],
      ["10-02", "Mahatma Gandhi's Birthday"],
      [null, "Dussehra", { announced: ["2024-10-12", "2025-10-02", "2026-10-20"], expected: ["2027-10-09", "2028-09-27"] }],
      [null, "Diwali", { announced: ["2024-10-31", "2025-10-20", "2026-11-08"], expected: ["2027-10-29", "2028-10-17"] }],
      [null, "Guru Nanak's Birthday", { announced: ["2024-11-15", "2025-11-05", "2026-11-24"], expected: ["2027-11-14", "2028-11-02"] }],
      ["12-25", "Christmas Day"],
    ],
  },
};
