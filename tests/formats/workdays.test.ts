import { describe, expect, test } from "vitest";
import { back, forward, isWorkday, onOrAfter, onOrBefore, whyOff, workdaysBetween, type WorkCalendar } from "#lib/formats/workdays.ts";

const office = [1, 2, 3, 4, 5];
const brussels: WorkCalendar = { countries: ["BE"], weekdays: office };
const both: WorkCalendar = { countries: ["BE", "SG"], weekdays: office };
const beijing: WorkCalendar = { countries: ["CN"], weekdays: office };

describe("a day is off", () => {
  test("at the weekend", () => {
    expect(whyOff("2026-07-18", brussels)).toEqual({ kind: "weekday" });
    expect(whyOff("2026-07-17", brussels)).toBeNull();
    expect(whyOff("2026-08-15", brussels)).toEqual({ kind: "weekday" });
  });

  test("on the weekdays of those who work part of the week", () => {
    expect(isWorkday("2026-07-17", { ...brussels, weekdays: [1, 2, 3, 4] })).toBe(false);
    expect(isWorkday("2026-07-18", { ...brussels, weekdays: [6] })).toBe(true);
  });

  test("on a holiday of any of its countries, which is named", () => {
    expect(whyOff("2026-07-21", both)).toEqual({ kind: "holiday", country: "BE", name: "National Day", certain: true });
    expect(whyOff("2026-02-17", both)).toEqual({ kind: "holiday", country: "SG", name: "Chinese New Year", certain: true });
    expect(isWorkday("2026-02-17", brussels)).toBe(true);
  });

  test("where it makes up for a holiday, or may be one", () => {
    expect(whyOff("2026-08-10", both)).toEqual({ kind: "holiday", country: "SG", name: "National Day", certain: true, madeUpFor: "2026-08-09" });
    expect(whyOff("2027-03-10", both)).toEqual({ kind: "holiday", country: "SG", name: "Hari Raya Puasa", certain: false });
  });

  test("where a hub decided it, and is not where it decided to work", () => {
    const decided = { ...brussels, extra: [{ day: "2026-07-20", works: false }, { day: "2026-07-21", works: true }, { day: "2026-07-18", works: true }] };
    expect(whyOff("2026-07-20", decided)).toEqual({ kind: "decided" });
    expect(whyOff("2026-07-21", decided)).toBeNull();
    expect(whyOff("2026-07-18", decided)).toBeNull();
  });

  test("as it was decided last", () => {
    expect(isWorkday("2026-07-20", { ...brussels, extra: [{ day: "2026-07-20", works: false }, { day: "2026-07-20", works: true }] })).toBe(true);
  });
});

describe("a Saturday on which China works", () => {
  test("is a working day in China", () => {
    expect(whyOff("2026-02-14", beijing)).toBeNull();
    expect(whyOff("2026-02-21", beijing)).toEqual({ kind: "weekday" });
  });

  test("is none where another country rests, nor where nobody asked for China", () => {
    expect(isWorkday("2026-02-14", { countries: ["CN", "BE"], weekdays: office })).toBe(false);
    expect(isWorkday("2026-02-14", { countries: [], weekdays: office })).toBe(false);
  });
});

test("without countries, and in years that we do not have, only weekdays count", () => {
  expect(whyOff("2026-12-25", { countries: [], weekdays: office })).toBeNull();
  expect(whyOff("2026-12-25", { countries: ["US"], weekdays: office })).toBeNull();
  expect(whyOff("2045-12-25", brussels)).toBeNull();
  expect(whyOff("2045-12-24", brussels)).toEqual({ kind: "weekday" });
});

describe("the nearest working day", () => {
  test("before Easter and after it", () => {
    expect(onOrBefore("2026-04-06", brussels)).toBe("2026-04-03");
    expect(onOrAfter("2026-04-04", brussels)).toBe("2026-04-07");
  });

  test("is the day itself where people work", () => {
    expect([onOrBefore("2026-04-07", brussels), onOrAfter("2026-04-07", brussels)]).toEqual(["2026-04-07", "2026-04-07"]);
  });

  test("lies beyond the turn of the year", () => {
    expect(onOrBefore("2027-01-03", { countries: ["EU"], weekdays: office })).toBe("2026-12-23");
  });
});

describe("a number of working days", () => {
  test("back skips the Ascension bridge and Whit Monday", () => {
    expect(back("2026-05-26", 0, brussels)).toBe("2026-05-26");
    expect(back("2026-05-26", 1, brussels)).toBe("2026-05-22");
    expect(back("2026-05-26", 10, brussels)).toBe("2026-05-08");
    expect(back("2026-05-26", 10, { countries: ["EU"], weekdays: office })).toBe("2026-05-07");
  });

  test("back from a day that is off is counted from the last one before it", () => {
    expect(back("2026-05-25", 0, brussels)).toBe("2026-05-22");
    expect(back("2026-05-25", 1, brussels)).toBe("2026-05-21");
  });

  test("forward mirrors it", () => {
    expect(forward("2026-12-24", 1, brussels)).toBe("2026-12-28");
    expect(forward("2026-12-25", 0, brussels)).toBe("2026-12-28");
    expect(forward("2026-12-31", 1, both)).toBe("2027-01-04");
  });

  test("lies between two days, the first left out and the last counted", () => {
    expect(workdaysBetween("2026-05-22", "2026-05-26", brussels)).toBe(1);
    expect(workdaysBetween("2026-05-26", "2026-05-22", brussels)).toBe(-1);
    expect(workdaysBetween("2026-05-26", "2026-05-26", brussels)).toBe(0);
    expect(workdaysBetween("2025-12-31", "2026-12-31", brussels)).toBe(253);
  });
});

describe("what has no answer is refused", () => {
  const idle = { countries: ["BE"], weekdays: [] };

  test("a calendar without a working day", () => {
    expect(() => onOrBefore("2026-05-26", idle)).toThrow(RangeError);
    expect(() => onOrAfter("2026-05-26", idle)).toThrow("No working day within 400 days of 2026-05-26");
    expect(() => back("2026-05-26", 0, idle)).toThrow(RangeError);
    expect(() => forward("2026-05-26", 3, idle)).toThrow(RangeError);
    expect(workdaysBetween("2026-01-01", "2026-12-31", idle)).toBe(0);
  });

  test("but not one with a single day, if it is near enough", () => {
    const once = { ...idle, extra: [{ day: "2026-05-26", works: true }] };
    expect(onOrBefore("2027-05-26", once)).toBe("2026-05-26");
    expect(() => onOrBefore("2027-12-26", once)).toThrow(RangeError);
    expect(() => back("2026-05-26", 1, once)).toThrow(RangeError);
  });

  test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("%d working days", (workdays) => {
    expect(() => back("2026-05-26", workdays, brussels)).toThrow(RangeError);
    expect(() => forward("2026-05-26", workdays, brussels)).toThrow(RangeError);
  });

  test.each(["2026-02-30", "soon", ""])("a day that is none: %j", (day) => {
    expect(() => whyOff(day, brussels)).toThrow(RangeError);
    expect(() => workdaysBetween(day, "2026-01-01", brussels)).toThrow(RangeError);
    expect(() => workdaysBetween("2026-01-01", day, brussels)).toThrow(RangeError);
  });
});
