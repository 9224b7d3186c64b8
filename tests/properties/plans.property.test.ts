import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { usualPlanning, type Rule } from "#db/rules.ts";
import { channels, methods, milestones, type Milestone } from "#db/vocabulary.ts";
import { isWorkday, whyOff, workdaysBetween } from "#lib/formats/workdays.ts";
import { ladder, methodsThatFit, momentOn, steppedBy, verdictOn, type Pin, type Setting } from "#lib/plans/model.ts";

const hour = 3_600_000, day = 24 * hour;
const from = Date.UTC(2026, 0, 1);
const moment = fc.integer({ min: 0, max: 900 * 24 * 4 }).map((quarters) => new Date(from + quarters * (hour / 4)));
const isoDay = fc.integer({ min: 0, max: 900 }).map((days) => new Date(from + days * day).toISOString().slice(0, 10));
const few = fc.integer({ min: 0, max: 15 });

const rule: fc.Arbitrary<Rule> = fc.record({ method: fc.constantFrom(...methods), days: fc.integer({ min: 1, max: 30 }), quorum: fc.constant(0.5), threshold: fc.constant(0.5), discussBlocks: fc.boolean() });
const pin: fc.Arbitrary<Pin> = isoDay.map((on) => ({ day: on, reason: "The board meets.", by: null, since: new Date(from) }));
const bareSetting = fc.record({
  deadline: moment, zone: fc.constantFrom("Europe/Brussels", "Asia/Singapore", "America/Sao_Paulo", "Pacific/Auckland"), rule, channel: fc.constantFrom(...channels),
  calendar: fc.record({ countries: fc.uniqueArray(fc.constantFrom("BE", "NL", "CN", "SG", "JP", "IN"), { maxLength: 3 }), weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }) }),
  planning: fc.record({ feedback: few, drafting: few, preparing: few, hour: fc.constantFrom("00:00", "02:30", "12:00", "23:59"), lead: few.map((days) => ({ ...usualPlanning.lead, letter: days })) }),
});
const unpinned: fc.Arbitrary<Setting> = bareSetting.map((setting) => ({ ...setting, pins: {} }));
const pinned: fc.Arbitrary<Setting> = fc.tuple(bareSetting, fc.dictionary(fc.constantFrom(...milestones), pin, { maxKeys: 3 })).map(([setting, pins]) => ({ ...setting, pins: pins as Partial<Record<Milestone, Pin>> }));

describe("a ladder", () => {
  test("puts no step that nobody pinned after a later one, after the deadline, or on a day on which nobody works", () => {
    fc.assert(fc.property(pinned, (setting) => {
      const rungs = ladder(setting);
      expect(rungs.map(({ milestone }) => milestone)).toEqual(milestones);
      for (const [index, { pin: by, day: on, at, clash }] of rungs.entries()) {
        if (by) { expect(on).toBe(by.day); continue; }
        expect(isWorkday(on, setting.calendar)).toBe(true);
        expect(rungs.slice(index + 1).every((later) => on <= later.day && at <= later.at)).toBe(true);
        expect(at <= setting.deadline).toBe(true);
        expect(clash).toBeNull();
      }
    }));
  });

  test("says of a pin that it clashes exactly when it comes after a later step or the deadline, or cuts a decision short", () => {
    fc.assert(fc.property(pinned, (setting) => {
      const rungs = ladder(setting);
      for (const [index, { milestone, day: on, at, pin: by, clash }] of rungs.entries()) {
        const late = at > setting.deadline || rungs.slice(index + 1).some((later) => later.day < on);
        const short = milestone === "decision-opens" && Date.parse(rungs[index + 1]!.day) - Date.parse(on) < setting.rule.days * day;
        expect(clash !== null).toBe(by !== null && (late || short));
      }
    }));
  });

  test("leaves every step the time that the rules give it", () => {
    fc.assert(fc.property(unpinned, (setting) => {
      const rungs = ladder(setting);
      for (const [index, { milestone, day: on, days }] of rungs.entries()) {
        const next = rungs[index + 1];
        if (!next) continue;
        if (milestone === "decision-opens") expect(Date.parse(next.day) - Date.parse(on)).toBeGreaterThanOrEqual(days * day);
        else expect(workdaysBetween(on, next.day, setting.calendar)).toBe(days);
      }
    }));
  });

  test("accounts for each day off that a step was moved over", () => {
    fc.assert(fc.property(unpinned, (setting) => {
      for (const rung of ladder(setting)) {
        const { weekends, holidays, decided } = steppedBy(rung, setting.calendar);
        expect(decided).toEqual([]);
        expect(weekends).toBeGreaterThanOrEqual(0);
        for (const { name, country, from: first, to } of holidays) for (const on of [first, to]) expect(whyOff(on, setting.calendar)).toMatchObject({ kind: "holiday", name, country });
      }
    }));
  });
});

describe("a later deadline", () => {
  const ranks = ["no-method", "other-method", "late", "tight", "in-time", "filed"];
  const deadlines = fc.tuple(moment, moment).map((both) => both.toSorted((one, other) => one.getTime() - other.getTime()) as [Date, Date]);

  test("never puts a step earlier, and never takes a way to decide away", () => {
    fc.assert(fc.property(unpinned, deadlines, fc.array(rule, { minLength: 1, maxLength: 4 }), moment, (setting, [sooner, later], rules, now) => {
      const [before, after] = [sooner, later].map((deadline) => ladder({ ...setting, deadline }));
      for (const [index, rung] of before!.entries()) expect(after![index]!.day >= rung.day).toBe(true);
      const fits = [sooner, later].map((deadline) => methodsThatFit({ ...setting, deadline }, rules, now));
      for (const [index, fit] of fits[0]!.entries()) {
        expect(fits[1]![index]!.decisionBy >= fit.decisionBy && fits[1]![index]!.callBy >= fit.callBy).toBe(true);
        if (fit.fits) expect(fits[1]![index]!.fits).toBe(true);
      }
    }));
  });

  test("never makes the verdict worse, whatever is pinned", () => {
    fc.assert(fc.property(pinned, deadlines, fc.array(rule, { maxLength: 3 }), fc.integer({ min: 0, max: 6 }), moment, (setting, [sooner, later], rules, behind, now) => {
      const [before, after] = [sooner, later].map((deadline) => ranks.indexOf(verdictOn({ setting: { ...setting, deadline }, methods: rules, behind, now }).code));
      expect(before).toBeGreaterThanOrEqual(0);
      expect(after!).toBeGreaterThanOrEqual(before!);
    }));
  });

  test("offers another way only while it is still possible, and only where the hub's own is not", () => {
    fc.assert(fc.property(unpinned, fc.array(rule, { maxLength: 3 }), moment, (setting, rules, now) => {
      const verdict = verdictOn({ setting, methods: rules, behind: 0, now });
      const own = methodsThatFit(setting, [setting.rule], now)[0]!.fits;
      expect(["other-method", "no-method"].includes(verdict.code)).toBe(!own);
      if (verdict.code === "other-method") expect(verdict.until! > now).toBe(true);
      if (verdict.code === "no-method") expect(methodsThatFit(setting, rules, now).some(({ fits }) => fits)).toBe(false);
    }));
  });
});

test("a moment of a plan is the hub's hour on every day of the year, or as much later as the clock skipped", () => {
  fc.assert(fc.property(isoDay, fc.constantFrom("Europe/Brussels", "America/Sao_Paulo", "Africa/Cairo"), fc.constantFrom("00:30", "02:30", "12:00"), (on, zone, at) => {
    const shown = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" }).format(momentOn(on, { planning: { ...usualPlanning, hour: at }, zone }));
    expect(shown.slice(0, 10)).toBe(on);
    expect([at, `0${Number(at.slice(0, 2)) + 1}:30`]).toContain(shown.slice(11));
  }));
});
