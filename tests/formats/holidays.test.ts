import { describe, expect, test } from "vitest";
import { holidayCountries, holidaysOf, holidayYears, sourceOfHolidays, workedWeekendsOf, type Holiday } from "#lib/formats/holidays/index.ts";

const years = Array.from({ length: holidayYears.last - holidayYears.first + 1 }, (_, index) => holidayYears.first + index);
const inCountry = (country: string, year: number): readonly Holiday[] => {
  const holidays = holidaysOf(country, year);
  if (!holidays) throw new Error(`No holidays of ${country} in ${year}`);
  return holidays;
};
const on = (country: string, day: string) => inCountry(country, Number(day.slice(0, 4))).filter((holiday) => holiday.day === day);
const named = (country: string, year: number, name: string) => inCountry(country, year).filter((holiday) => holiday.name === name).map(({ day }) => day);
const weekdayOf = (day: string) => new Date(day).getUTCDay();

test.each([
  ["BE", "2024-05-20", "Whit Monday"],
  ["BE", "2025-07-21", "National Day"],
  ["BE", "2026-05-14", "Ascension Day"],
  ["BE", "2027-11-11", "Armistice Day"],
  ["NL", "2024-04-27", "King's Day"],
  ["NL", "2026-05-05", "Liberation Day"],
  ["LU", "2026-05-09", "Europe Day"],
  ["LU", "2025-06-23", "National Day"],
  ["DE", "2026-04-06", "Easter Monday"],
  ["DE", "2025-10-03", "Day of German Unity"],
  ["AT", "2026-06-04", "Corpus Christi"],
  ["AT", "2024-10-26", "National Day"],
  ["CH", "2027-08-01", "National Day"],
  ["FR", "2026-07-14", "National Day"],
  ["FR", "2025-05-29", "Ascension Day"],
  ["IE", "2026-02-02", "St Brigid's Day"],
  ["IE", "2025-10-27", "October Holiday"],
  ["GB", "2026-05-25", "Spring Bank Holiday"],
  ["GB", "2027-08-30", "Summer Bank Holiday"],
  ["ES", "2026-10-12", "National Day"],
  ["IT", "2026-10-04", "St Francis of Assisi"],
  ["IT", "2027-06-02", "Republic Day"],
  ["PT", "2025-06-19", "Corpus Christi"],
  ["MT", "2026-09-21", "Independence Day"],
  ["GR", "2024-05-06", "Easter Monday"],
  ["GR", "2026-02-23", "Clean Monday"],
  ["CY", "2026-06-01", "Kataklysmos"],
  ["SE", "2025-06-20", "Midsummer Eve"],
  ["SE", "2026-10-31", "All Saints' Day"],
  ["DK", "2026-04-02", "Maundy Thursday"],
  ["FI", "2026-06-20", "Midsummer Day"],
  ["NO", "2026-05-17", "Constitution Day"],
  ["PL", "2025-12-24", "Christmas Eve"],
  ["CZ", "2026-09-28", "Czech Statehood Day"],
  ["SK", "2026-08-29", "Slovak National Uprising Anniversary"],
  ["HU", "2025-10-23", "1956 Revolution Day"],
  ["EE", "2026-02-24", "Independence Day"],
  ["LV", "2025-11-18", "Proclamation Day"],
  ["LT", "2026-03-11", "Day of Restoration of Independence"],
  ["HR", "2026-06-22", "Anti-Fascist Struggle Day"],
  ["SI", "2025-02-08", "Prešeren Day"],
  ["RO", "2025-04-18", "Good Friday"],
  ["RO", "2026-06-01", "Whit Monday"],
  ["BG", "2026-04-13", "Easter Monday"],
  ["SG", "2026-02-17", "Chinese New Year"],
  ["SG", "2026-02-18", "Chinese New Year"],
  ["SG", "2026-03-21", "Hari Raya Puasa"],
  ["SG", "2025-10-20", "Deepavali"],
  ["MY", "2026-06-01", "Birthday of the Yang di-Pertuan Agong"],
  ["MY", "2025-09-16", "Malaysia Day"],
  ["CN", "2026-04-05", "Qingming Festival"],
  ["CN", "2026-06-19", "Dragon Boat Festival"],
  ["CN", "2025-01-28", "Spring Festival"],
  ["HK", "2026-05-24", "The Birthday of the Buddha"],
  ["HK", "2025-10-07", "The day following the Chinese Mid-Autumn Festival"],
  ["TW", "2026-09-28", "Teachers' Day"],
  ["TW", "2026-02-16", "Lunar New Year's Eve"],
  ["JP", "2026-03-20", "Vernal Equinox Day"],
  ["JP", "2026-07-20", "Marine Day"],
  ["JP", "2027-09-23", "Autumnal Equinox Day"],
  ["KR", "2026-02-16", "Seollal"],
  ["KR", "2026-02-18", "Seollal"],
  ["KR", "2027-02-07", "Seollal"],
  ["KR", "2026-07-17", "Constitution Day"],
  ["KR", "2025-10-06", "Chuseok"],
  ["IN", "2026-11-08", "Diwali"],
  ["IN", "2027-01-26", "Republic Day"],
  ["ID", "2026-03-19", "Day of Silence (Nyepi)"],
  ["ID", "2025-08-17", "Independence Day"],
  ["VN", "2025-04-07", "Hung Kings' Commemoration Day"],
  ["VN", "2026-02-17", "Tết"],
  ["TH", "2026-04-14", "Songkran Festival"],
  ["TH", "2025-05-11", "Visakha Bucha Day"],
  ["AU", "2027-01-26", "Australia Day"],
  ["AU", "2026-04-25", "Anzac Day"],
  ["EU", "2023-05-09", "Anniversary of the Schuman Declaration"],
  ["EU", "2026-07-21", "Belgian National Day"],
])("in %s %s is certain to be %s", (country, day, name) => {
  expect(on(country, day)).toContainEqual({ day, name, certain: true });
});

test.each([
  ["BE", "2026-07-11", "the Flemish Community"],
  ["BE", "2026-04-03", "Good Friday"],
  ["NL", "2025-04-27", "King's Day on a Sunday"],
  ["DE", "2026-06-04", "Corpus Christi, of some Länder only"],
  ["DE", "2025-10-31", "Reformation Day, of some Länder only"],
  ["AT", "2026-04-03", "Good Friday"],
  ["CH", "2026-05-01", "1 May"],
  ["FR", "2026-04-03", "Good Friday, of Alsace and Moselle only"],
  ["GB", "2026-11-30", "St Andrew's Day, of Scotland only"],
  ["GB", "2022-05-30", "the spring holiday that was moved to the jubilee"],
  ["ES", "2026-04-02", "Maundy Thursday"],
  ["IT", "2025-10-04", "St Francis before 2026"],
  ["DK", "2024-04-26", "Great Prayer Day after it was abolished"],
  ["PL", "2024-12-24", "Christmas Eve before 2025"],
  ["SK", "2026-05-08", "8 May in the year of savings"],
  ["SK", "2025-11-17", "17 November since 2025"],
  ["GR", "2024-05-01", "1 May in Holy Week"],
  ["GR", "2026-04-06", "the Easter Monday of the West"],
  ["IE", "2030-02-04", "the first Monday when 1 February is a Friday"],
  ["JP", "2026-05-07", "the day after Golden Week"],
  ["JP", "2027-09-22", "the day before an equinox that follows three days after"],
  ["KR", "2025-07-17", "Constitution Day before 2026"],
  ["KR", "2026-06-08", "the Monday after Memorial Day"],
  ["TW", "2025-05-01", "Labour Day before it was for all"],
  ["SG", "2026-04-06", "Easter Monday"],
  ["AU", "2026-04-27", "the Monday after Anzac Day"],
  ["EU", "2026-11-11", "Armistice Day"],
])("in %s %s is none: %s", (country, day) => {
  expect(on(country, day)).toEqual([]);
});

describe("a lost holiday is made up for", () => {
  test.each([
    ["GB", "2027-12-27", "Christmas Day", "2027-12-25"],
    ["GB", "2027-12-28", "Boxing Day", "2027-12-26"],
    ["GB", "2022-12-27", "Christmas Day", "2022-12-25"],
    ["GB", "2028-01-03", "New Year's Day", "2028-01-01"],
    ["AU", "2026-12-28", "Boxing Day", "2026-12-26"],
    ["SG", "2026-06-01", "Vesak Day", "2026-05-31"],
    ["SG", "2026-08-10", "National Day", "2026-08-09"],
    ["SG", "2026-11-09", "Deepavali", "2026-11-08"],
    ["SG", "2027-02-08", "Chinese New Year", "2027-02-07"],
    ["JP", "2026-05-06", "Constitution Day", "2026-05-03"],
    ["JP", "2024-02-12", "National Foundation Day", "2024-02-11"],
    ["KR", "2025-05-06", "Buddha's Birthday", "2025-05-05"],
    ["KR", "2025-10-08", "Chuseok", "2025-10-05"],
    ["KR", "2027-05-03", "Labour Day", "2027-05-01"],
    ["KR", "2028-10-05", "National Foundation Day", "2028-10-03"],
    ["HK", "2026-04-07", "Ching Ming Festival", "2026-04-05"],
    ["HK", "2027-02-09", "The second day of Lunar New Year", "2027-02-07"],
    ["TW", "2026-02-20", "Day before Lunar New Year's Eve", "2026-02-15"],
    ["TW", "2026-02-27", "Peace Memorial Day", "2026-02-28"],
    ["TW", "2026-04-03", "Children's Day", "2026-04-04"],
    ["TW", "2026-04-06", "Tomb-Sweeping Day", "2026-04-05"],
    ["TW", "2025-04-03", "Children's Day", "2025-04-04"],
    ["TW", "2021-12-31", "Founding Day of the Republic of China", "2022-01-01"],
    ["TH", "2024-01-02", "New Year's Eve", "2023-12-31"],
    ["VN", "2026-04-27", "Hung Kings' Commemoration Day", "2026-04-26"],
    ["BG", "2026-05-25", "Bulgarian Education and Culture Day", "2026-05-24"],
    ["LV", "2025-05-05", "Restoration of Independence Day", "2025-05-04"],
  ])("in %s on %s: %s of %s", (country, day, name, madeUpFor) => {
    expect(on(country, day)).toEqual([{ day, name, certain: true, madeUpFor }]);
  });

  test("by one day for a whole weekend in Thailand, by two in Bulgaria", () => {
    const madeUp = (country: string, year: number) => inCountry(country, year).filter(({ madeUpFor }) => madeUpFor).map(({ day }) => day);
    expect(madeUp("TH", 2024)).toEqual(["2024-01-02", "2024-02-26", "2024-04-08", "2024-04-16", "2024-05-06", "2024-07-22", "2024-07-29", "2024-10-14"]);
    expect(madeUp("BG", 2022)).toEqual(["2022-01-03", "2022-05-02", "2022-12-27", "2022-12-28"]);
  });

  test("on a working day that is no holiday and makes up for nothing else, wherever that is done", () => {
    for (const country of holidayCountries) {
      for (const year of years) {
        const holidays = inCountry(country, year);
        for (const { day } of holidays.filter(({ madeUpFor }) => madeUpFor)) {
          expect([country, day, holidays.filter((other) => other.day === day).length]).toEqual([country, day, 1]);
          expect([1, 2, 3, 4, 5]).toContain(weekdayOf(day));
        }
      }
    }
  });

  test("nowhere in Belgium, Ireland or Spain, where there is no such day for all", () => {
    for (const country of ["BE", "IE", "ES"]) expect(years.flatMap((year) => inCountry(country, year)).filter(({ madeUpFor }) => madeUpFor)).toEqual([]);
  });
});

describe("what moves with the moon", () => {
  /** Every day of our years by what a calendar calls it, such as `4/8`; a leap month has a mark of its own. */
  const daysBy = Object.fromEntries(["chinese", "dangi"].map((calendar) => {
    const format = new Intl.DateTimeFormat("en", { calendar, month: "numeric", day: "numeric", timeZone: "UTC" });
    const all = years.flatMap((year) => Array.from({ length: 365 }, (_, index) => new Date(Date.UTC(year, 0, 1 + index))));
    return [calendar, Map.groupBy(all, (date) => /^\d+\/\d+/.exec(format.format(date))?.[0])];
  }));
  const lunar = (calendar: string, month: number, day: number, year: number) =>
    daysBy[calendar]!.get(`${month}/${day}`)!.find((date) => date.getUTCFullYear() === year)?.toISOString().slice(0, 10);

  test.each([
    ["HK", "The Birthday of the Buddha", "chinese", 4, 8],
    ["HK", "Tuen Ng Festival", "chinese", 5, 5],
    ["TW", "Mid-Autumn Festival", "chinese", 8, 15],
    ["HK", "The day following the Chinese Mid-Autumn Festival", "chinese", 8, 16],
    ["HK", "Chung Yeung Festival", "chinese", 9, 9],
    ["KR", "Buddha's Birthday", "dangi", 4, 8],
  ])("is where another calculation puts it: in %s %s", (country, name, calendar, month, day) => {
    const ours = years.map((year) => inCountry(country, year).find((holiday) => holiday.name === name && !holiday.madeUpFor)?.day);
    expect(ours).toEqual(years.map((year) => lunar(calendar, month, day, year)));
  });

  test("comes on different days where the moon is new between the midnights of two countries", () => {
    expect(named("TW", 2027, "Lunar New Year's Eve")).toEqual(["2027-02-05"]);
    expect(named("KR", 2027, "Seollal")[0]).toBe("2027-02-06");
    expect(named("SG", 2030, "Chinese New Year")[0]).toBe("2030-02-03");
    expect(named("VN", 2030, "Tết")[0]).toBe("2030-02-01");
  });

  test("is certain where a calendar is enough, and not where somebody has yet to see or to say it", () => {
    const certain = (country: string, year: number, name: string) => inCountry(country, year).filter((holiday) => holiday.name === name).every((holiday) => holiday.certain);
    expect(certain("SG", 2035, "Chinese New Year")).toBe(true);
    expect(certain("SG", 2026, "Hari Raya Puasa")).toBe(true);
    expect(certain("SG", 2027, "Hari Raya Puasa")).toBe(false);
    expect(certain("JP", 2027, "Vernal Equinox Day")).toBe(true);
    expect(certain("JP", 2028, "Vernal Equinox Day")).toBe(false);
    expect(certain("EU", 2027, "Maundy Thursday")).toBe(false);
    expect(certain("EU", 2027, "Easter Monday")).toBe(true);
  });

  test("comes twice in a year that is long enough, and not at all when nobody has foreseen it", () => {
    expect(named("IN", 2033, "Id-ul-Fitr")).toHaveLength(2);
    expect(named("SG", 2040, "Deepavali")).toEqual([]);
  });
});

test("the days that China exchanged in 2026 are those of the notice, and so are the weekends on which it works", () => {
  const february = inCountry("CN", 2026).filter(({ day }) => day.startsWith("2026-02")).map(({ day }) => day.slice(-2));
  expect(february).toEqual(["16", "17", "18", "19", "20", "23"]);
  expect(named("CN", 2026, "National Day").map((day) => day.slice(-2))).toEqual(["01", "02", "03", "05", "06", "07"]);
  expect(workedWeekendsOf("CN").filter((day) => day.startsWith("2026"))).toEqual(["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]);
});

test("what China owes for a weekend in a year that was not announced is not certain", () => {
  expect(inCountry("CN", 2027).filter(({ madeUpFor }) => madeUpFor === "2027-05-01")).toEqual([{ day: "2027-05-03", name: "Labour Day", certain: false, madeUpFor: "2027-05-01" }]);
});

test("the holidays of the EU institutions in 2023 are those of the decision, on the days of a week on which they work", () => {
  const days = inCountry("EU", 2023).map(({ day }) => day.slice(5)).filter((day) => weekdayOf(`2023-${day}`) % 6 !== 0);
  expect(days).toEqual(["01-02", "04-06", "04-07", "04-10", "05-01", "05-09", "05-18", "05-19", "05-29", "07-21", "08-15", "11-01", "11-02", "12-25", "12-26", "12-27", "12-28", "12-29"]);
});

describe("every country", () => {
  test("is one of ISO 3166-1 or the EU, once", () => {
    expect(holidayCountries).toHaveLength(43);
    expect(new Set(holidayCountries).size).toBe(43);
    const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
    expect(holidayCountries.filter((country) => !/^[A-Z]{2}$/u.test(country) || names.of(country) === undefined)).toEqual([]);
  });

  test.each(holidayCountries)("has a source and its holidays in order: %s", (country) => {
    expect(sourceOfHolidays(country)?.length).toBeGreaterThan(20);
    for (const year of years) {
      const holidays = inCountry(country, year);
      const days = holidays.map(({ day }) => day);
      expect(days).toEqual(days.toSorted());
      expect(days.filter((day) => !day.startsWith(`${year}-`) || Number.isNaN(Date.parse(day)))).toEqual([]);
      expect(new Set(holidays.map(({ day, name }) => `${day} ${name}`)).size).toBe(holidays.length);
      expect(holidays.length).toBeGreaterThanOrEqual(5);
    }
  });

  test("works at weekends only on days that are no holiday", () => {
    const worked = holidayCountries.flatMap((country) => workedWeekendsOf(country).map((day) => ({ country, day })));
    expect(worked.filter(({ day }) => weekdayOf(day) % 6 !== 0)).toEqual([]);
    expect(worked.filter(({ country, day }) => on(country, day).length > 0)).toEqual([]);
  });
});

test.each([["US", 2026], ["", 2026], ["be", 2026], ["constructor", 2026], ["BE", 2019], ["BE", 2041], ["BE", 2026.5], ["BE", Number.NaN]])("there is no answer for %s in %d", (country, year) => {
  expect(holidaysOf(country, year)).toBeNull();
});

test("what is not known has no source and works on no weekend", () => {
  expect(sourceOfHolidays("US")).toBeNull();
  expect(workedWeekendsOf("US")).toEqual([]);
});
