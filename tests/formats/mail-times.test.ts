import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wallOf } from "#lib/formats/deadline.ts";
import { periodAfter, periodAt, quietUntil } from "#lib/formats/mail-times.ts";

const brussels = "Europe/Brussels";
const at = (moment: string) => new Date(moment);
const anyZone = fc.constantFrom(brussels, "Asia/Taipei", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "UTC");
const anyMoment = fc.date({ min: at("2020-01-01T00:00:00Z"), max: at("2030-01-01T00:00:00Z"), noInvalidDate: true });
const anyHour = fc.integer({ min: 0, max: 23 });

describe("a digest", () => {
  test("is due on its day at its hour, in winter as in summer", () => {
    const monday = { on: 1, hour: 8, zone: brussels };
    expect(periodAt(monday, at("2026-11-30T07:00:00Z"))).toEqual({ day: "2026-11-30", at: at("2026-11-30T07:00:00Z") });
    expect(periodAt(monday, at("2026-11-30T06:59:59Z")).day).toBe("2026-11-23");
    expect(periodAt(monday, at("2026-06-29T06:00:00Z")).at).toEqual(at("2026-06-29T06:00:00Z"));
  });

  test("on working days leaves the weekend out", () => {
    expect(periodAt({ on: "workdays", hour: 8, zone: brussels }, at("2026-11-29T12:00:00Z")).day).toBe("2026-11-27");
    expect(periodAfter({ on: "workdays", hour: 8, zone: brussels }, at("2026-11-27T12:00:00Z")).day).toBe("2026-11-30");
  });

  test("at an hour that the clock skips comes when it moves on, and at one that it shows twice comes once", () => {
    const sunday = { on: 7, hour: 2, zone: brussels };
    expect(periodAt(sunday, at("2026-03-29T12:00:00Z"))).toEqual({ day: "2026-03-29", at: at("2026-03-29T01:00:00Z") });
    expect(["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"].map((moment) => periodAt(sunday, at(moment)).day)).toEqual(["2026-10-25", "2026-10-25"]);
  });

  test("has one period at any moment, and the next begins where it ends", () => {
    fc.assert(fc.property(anyMoment, anyZone, anyHour, fc.oneof(fc.integer({ min: 1, max: 7 }), fc.constant("workdays" as const)), (now, zone, hour, on) => {
      const rhythm = { on, hour, zone };
      const [present, next] = [periodAt(rhythm, now), periodAfter(rhythm, now)];
      expect(present.at <= now && now < next.at && present.day < next.day).toBe(true);
      expect(periodAt(rhythm, new Date(next.at.getTime() - 1)).day).toBe(present.day);
      expect(periodAt(rhythm, next.at)).toEqual(next);
    }), { numRuns: 300 });
  });
});

describe("quiet hours", () => {
  const usual = { from: 20, until: 7, weekends: true, zone: brussels };

  test.each([
    ["in the evening", "2026-11-24T19:30:00Z", "2026-11-25T06:00:00Z"], ["in the small hours", "2026-11-25T02:00:00Z", "2026-11-25T06:00:00Z"],
    ["on Friday night, over the weekend and the night after it", "2026-11-27T21:00:00Z", "2026-11-30T06:00:00Z"], ["on Sunday at noon", "2026-11-29T11:00:00Z", "2026-11-30T06:00:00Z"],
  ])("end with the next morning that is none: %s", (_, now, end) => expect(quietUntil(usual, at(now))).toEqual(at(end)));

  test.each(["2026-11-25T06:00:00Z", "2026-11-25T18:59:59Z"])("are none by day: %s", (now) => expect(quietUntil(usual, at(now))).toBeNull());
  test("are none where they begin and end at once", () => expect(quietUntil({ ...usual, from: 7, weekends: false }, at("2026-11-28T03:00:00Z"))).toBeNull());
  test("may be by day", () => expect(quietUntil({ ...usual, from: 9, until: 17, weekends: false }, at("2026-11-25T10:00:00Z"))).toEqual(at("2026-11-25T16:00:00Z")));

  test("end at a moment that is not quiet, whatever the clock does", () => {
    fc.assert(fc.property(anyMoment, anyZone, anyHour, anyHour, fc.boolean(), (now, zone, from, until, weekends) => {
      const quiet = { from, until, weekends, zone };
      const end = quietUntil(quiet, now);
      if (end === null) return;
      expect(end > now && end.getTime() - now.getTime() < 5 * 86_400_000).toBe(true);
      expect([quietUntil(quiet, end), wallOf(end, zone).zone]).toEqual([null, zone]);
    }), { numRuns: 300 });
  });
});
