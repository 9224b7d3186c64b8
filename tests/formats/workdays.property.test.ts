import fc from "fast-check";
import { expect, test } from "vitest";
import { holidayCountries } from "#lib/formats/holidays/index.ts";
import { back, forward, isWorkday, onOrAfter, onOrBefore, whyOff, workdaysBetween, type WorkCalendar } from "#lib/formats/workdays.ts";

// Around the turn of the years too, and beyond the last that we have.
const day = fc.oneof(fc.integer({ min: 0, max: 2_200 }), fc.integer({ min: 5_100, max: 5_200 })).map((after) => new Date(Date.UTC(2025, 0, 1 + after)).toISOString().slice(0, 10));
const few = fc.integer({ min: 0, max: 25 });
const calendar: fc.Arbitrary<WorkCalendar> = fc.record({
  countries: fc.uniqueArray(fc.constantFrom(...holidayCountries), { maxLength: 3 }),
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  extra: fc.array(fc.record({ day, works: fc.boolean() }), { maxLength: 8 }),
});

test("what is found is a working day, and no other lies between", () => {
  fc.assert(
    fc.property(day, calendar, (from, works) => {
      const [before, after] = [onOrBefore(from, works), onOrAfter(from, works)];
      expect(before <= from && from <= after).toBe(true);
      expect([isWorkday(before, works), isWorkday(after, works)]).toEqual([true, true]);
      expect(workdaysBetween(before, after, works)).toBe(before === after ? 0 : 1);
    }),
  );
});

test("forward leads back to the working day from which back led, and the other way round", () => {
  fc.assert(
    fc.property(day, few, calendar, (from, workdays, works) => {
      const start = onOrBefore(from, works);
      expect(forward(back(start, workdays, works), workdays, works)).toBe(start);
      expect(back(forward(start, workdays, works), workdays, works)).toBe(start);
    }),
  );
});

test("as many working days as were gone lie between", () => {
  fc.assert(
    fc.property(day, few, calendar, (from, workdays, works) => {
      const start = onOrBefore(from, works);
      expect(workdaysBetween(start, forward(start, workdays, works), works)).toBe(workdays);
      expect(workdaysBetween(start, back(start, workdays, works), works) + workdays).toBe(0);
    }),
  );
});

test("a later day, or fewer working days back, never leads to an earlier day", () => {
  fc.assert(
    fc.property(day, day, few, calendar, (one, other, workdays, works) => {
      const [earlier, later] = [one, other].toSorted() as [string, string];
      expect(back(earlier, workdays, works) <= back(later, workdays, works)).toBe(true);
      expect(forward(earlier, workdays, works) <= forward(later, workdays, works)).toBe(true);
      expect(back(one, workdays + 1, works) < back(one, workdays, works)).toBe(true);
    }),
  );
});

test("working days add up over any third day", () => {
  const near = fc.tuple(day, fc.integer({ min: -80, max: 80 }), fc.integer({ min: -80, max: 80 }));
  const plus = (from: string, days: number) => new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
  fc.assert(
    fc.property(near, calendar, ([from, first, second], works) => {
      const [middle, to] = [plus(from, first), plus(from, second)];
      expect(workdaysBetween(from, middle, works) + workdaysBetween(middle, to, works)).toBe(workdaysBetween(from, to, works));
    }),
  );
});

test("another country never adds a working day from Monday to Friday", () => {
  fc.assert(
    fc.property(day, calendar, fc.constantFrom(...holidayCountries), (on, works, country) => {
      const office = { ...works, weekdays: [1, 2, 3, 4, 5] };
      const more = { ...office, countries: [...office.countries, country] };
      if (works.countries.length > 0 && isWorkday(on, more)) expect(whyOff(on, office)).toBeNull();
    }),
  );
});
