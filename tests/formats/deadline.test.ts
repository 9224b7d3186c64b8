import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysLeft, endOfDay, instantOf, isZone, wallOf } from "#lib/formats/deadline.ts";

const utc = (day: string, time: string, zone: string) => {
  const found = instantOf({ day, time, zone });
  return found.ok ? `${found.instant.toISOString().slice(0, 16)}${found.ambiguous ? " (twice)" : ""}` : found.reason;
};

test.each([
  ["2026-12-01", "23:59", "Europe/Brussels", "2026-12-01T22:59"],
  ["2026-07-01", "23:59", "Europe/Brussels", "2026-07-01T21:59"],
  ["2026-12-01", "17:00", "Asia/Singapore", "2026-12-01T09:00"],
  ["2026-12-01", "17:00", "Asia/Kolkata", "2026-12-01T11:30"],
  ["2026-12-01", "00:00", "Asia/Tokyo", "2026-11-30T15:00"],
  ["2026-12-01", "12:00", "UTC", "2026-12-01T12:00"],
  ["2026-02-28", "23:59:30", "America/New_York", "2026-03-01T04:59"],
  ["2028-02-29", "10:00", "Europe/Amsterdam", "2028-02-29T09:00"],
])("%s %s in %s is an instant", (day, time, zone, instant) => {
  expect(utc(day, time, zone)).toBe(instant);
});

describe("when the clock changes", () => {
  test.each([
    ["2026-03-29", "02:00", "Europe/Brussels"],
    ["2026-03-29", "02:59", "Europe/Brussels"],
    ["2026-03-08", "02:30", "America/New_York"],
    ["2026-10-04", "02:15", "Australia/Sydney"],
  ])("%s %s in %s is refused: the clock skipped it", (day, time, zone) => {
    expect(utc(day, time, zone)).toBe("noSuchTime");
  });

  test("the minutes around the gap exist", () => {
    expect(utc("2026-03-29", "01:59", "Europe/Brussels")).toBe("2026-03-29T00:59");
    expect(utc("2026-03-29", "03:00", "Europe/Brussels")).toBe("2026-03-29T01:00");
  });

  test("an hour that comes twice gives the first, and says so", () => {
    expect(utc("2026-10-25", "02:30", "Europe/Brussels")).toBe("2026-10-25T00:30 (twice)");
    expect(utc("2026-10-25", "03:00", "Europe/Brussels")).toBe("2026-10-25T02:00");
    expect(utc("2026-11-01", "01:30", "America/New_York")).toBe("2026-11-01T05:30 (twice)");
  });

  test("a day that a country skipped does not exist", () => {
    expect(utc("2011-12-30", "12:00", "Pacific/Apia")).toBe("noSuchDay");
    expect(utc("2011-12-31", "12:00", "Pacific/Apia")).toBe("2011-12-30T22:00");
    expect(endOfDay("2011-12-30", "Pacific/Apia")).toEqual({ ok: false, reason: "noSuchDay" });
    expect(endOfDay("2011-12-29", "Pacific/Apia")).toEqual({ ok: true, instant: new Date("2011-12-30T09:59:59Z"), ambiguous: false });
  });
});

test.each([
  ["2026-02-30", "12:00", "Europe/Brussels", "noSuchDay"],
  ["2026-2-3", "12:00", "Europe/Brussels", "noSuchDay"],
  ["tomorrow", "12:00", "Europe/Brussels", "noSuchDay"],
  ["2026-12-01", "24:00", "Europe/Brussels", "noSuchTime"],
  ["2026-12-01", "9:00", "Europe/Brussels", "noSuchTime"],
  ["2026-12-01", "12:60", "Europe/Brussels", "noSuchTime"],
  ["2026-12-01", "12:00", "Europe/Atlantis", "unknownZone"],
  ["2026-12-01", "12:00", "+01:00", "unknownZone"],
  ["2026-12-01", "12:00", "", "unknownZone"],
])("%s %s %s is refused as %s", (day, time, zone, reason) => {
  expect(instantOf({ day, time, zone })).toEqual({ ok: false, reason });
});

test("the end of a day is its last second, also when midnight does not exist", () => {
  const end = (day: string, zone: string) => {
    const found = endOfDay(day, zone);
    return found.ok ? wallOf(found.instant, zone) : found.reason;
  };
  expect(end("2026-12-01", "Europe/Brussels")).toEqual({ day: "2026-12-01", time: "23:59:59", zone: "Europe/Brussels" });
  expect(end("2026-03-28", "Asia/Beirut")).toEqual({ day: "2026-03-28", time: "23:59:59", zone: "Asia/Beirut" });
  expect(end("2026-13-01", "Europe/Brussels")).toBe("noSuchDay");
  expect(end("2026-12-01", "Mars/Olympus")).toBe("unknownZone");
});

const zone = fc.constantFrom("Europe/Brussels", "Asia/Singapore", "Asia/Tokyo", "Asia/Kolkata", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "UTC");
const minute = fc.integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2060, 0, 1) / 60_000 }).map((count) => new Date(count * 60_000));

test("what the wall shows leads back to the instant, or to its earlier twin", () => {
  fc.assert(
    fc.property(minute, zone, (instant, where) => {
      const back = instantOf(wallOf(instant, where));
      const late = back.ok ? instant.getTime() - back.instant.getTime() : Number.NaN;
      const twins = back.ok && back.ambiguous ? [0, 1_800_000, 3_600_000] : [0];
      expect(twins).toContain(late);
    }),
  );
});

test("a zone that is not known cannot be shown", () => {
  expect(() => wallOf(new Date(), "Europe/Atlantis")).toThrow(RangeError);
  expect(isZone("Europe/Brussels")).toBe(true);
  expect(isZone("+02:00")).toBe(false);
});

describe("days left", () => {
  const now = new Date("2026-11-28T22:30:00Z");

  test("are counted on the calendar of a zone", () => {
    expect(daysLeft(now, new Date("2026-11-28T22:59:00Z"), "Europe/Brussels")).toBe(0);
    expect(daysLeft(now, new Date("2026-12-01T22:59:00Z"), "Europe/Brussels")).toBe(3);
    expect(daysLeft(now, new Date("2026-11-29T09:00:00Z"), "Asia/Singapore")).toBe(0);
    expect(daysLeft(now, new Date("2026-11-27T12:00:00Z"), "Europe/Brussels")).toBe(-1);
  });

  test("are full periods of 24 hours without one", () => {
    expect(daysLeft(now, new Date("2026-12-01T22:29:00Z"))).toBe(2);
    expect(daysLeft(now, new Date("2026-11-29T22:29:00Z"))).toBe(0);
    expect(daysLeft(now, now)).toBe(0);
    expect(daysLeft(now, new Date("2026-11-28T22:29:59Z"))).toBe(-1);
  });

  test("do not stumble over the night the clock changes", () => {
    expect(daysLeft(new Date("2026-03-28T22:30:00Z"), new Date("2026-03-29T21:30:00Z"), "Europe/Brussels")).toBe(1);
  });
});

describe("a deadline at the end of a day in Brussels, for readers elsewhere, on both sides of both changes of the clock", () => {
  test.each([
    ["2026-03-28", "2026-03-29 06:59", "2026-03-29 07:59", "2026-03-29 04:29", "2026-03-28 22:59"],
    ["2026-03-29", "2026-03-30 05:59", "2026-03-30 06:59", "2026-03-30 03:29", "2026-03-29 22:59"],
    ["2026-10-24", "2026-10-25 05:59", "2026-10-25 06:59", "2026-10-25 03:29", "2026-10-24 22:59"],
    ["2026-10-25", "2026-10-26 06:59", "2026-10-26 07:59", "2026-10-26 04:29", "2026-10-25 22:59"],
  ])("%s", (day, ...shown) => {
    const found = instantOf({ day, time: "23:59", zone: "Europe/Brussels" });
    if (!found.ok) throw new Error(found.reason);
    const zones = ["Asia/Singapore", "Asia/Seoul", "Asia/Kolkata", "Europe/Lisbon"];
    expect(zones.map((zone) => { const wall = wallOf(found.instant, zone); return `${wall.day} ${wall.time}`; })).toEqual(shown);
    for (const zone of zones) {
      // Hour by hour through three days: the count never grows, never says it is over too soon, and is the one of the reader's calendar.
      const counted = Array.from({ length: 73 }, (_, hours) => daysLeft(new Date(found.instant.getTime() - (72 - hours) * 3_600_000), found.instant, zone));
      expect(counted).toEqual(counted.toSorted((one, other) => other - one));
      expect([counted[0], counted.at(-1)]).toEqual([3, 0]);
      expect(daysLeft(new Date(found.instant.getTime() + 60_000), found.instant, zone)).toBe(0);
      const tomorrow = new Date(found.instant.getTime() + 24 * 3_600_000);
      expect([zone, daysLeft(tomorrow, found.instant, zone)]).toEqual([zone, -1]);
    }
  });
});
