import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bases, computeAll, computeDate, ruleSources, type Base, type DateRule, type KnownDays } from "#lib/formats/legal-dates.ts";
import { calendarDay, periodUnits } from "#lib/formats/legal-dates/counting.ts";

const from = (of: Base, day: string): KnownDays => ({ [of]: day });
const dayOf = (rule: DateRule, known: KnownDays, isOff?: (day: string) => boolean) => {
  const computed = computeDate(rule, known, isOff ? { isOff } : {});
  return computed.ok ? computed.day : computed.reason;
};
const twentieth: DateRule = { rule: "following-day", n: 20, of: "publication" };

describe("an act enters into force on the n-th day following that of its publication", () => {
  test.each([
    ["Cyber Resilience Act", 20, "2024-11-20", "2024-12-10"],
    ["Delegated Regulation (EU) 2026/881", 20, "2026-04-20", "2026-05-10"],
    ["Digital Omnibus on AI", 3, "2026-07-24", "2026-07-27"],
    ["AI Act", 20, "2024-07-12", "2024-08-01"],
    ["General Data Protection Regulation", 20, "2016-05-04", "2016-05-24"],
    ["Product Liability Directive", 20, "2024-11-18", "2024-12-08"],
    ["published on the eve of a leap day", 1, "2028-02-28", "2028-02-29"],
    ["on the day of its publication", 0, "2026-12-31", "2026-12-31"],
  ])("%s: day %i after %s is %s, weekend or not", (_, n, published, day) => {
    expect(dayOf({ rule: "following-day", n, of: "publication" }, from("publication", published))).toBe(day);
  });

  test("and the source of that is told", () => {
    const source = (rule: DateRule, known: KnownDays) => { const computed = computeDate(rule, known); return computed.ok && computed.source; };
    expect(source(twentieth, from("publication", "2024-11-20"))).toBe("tfeu-297");
    expect(source({ ...twentieth, n: 3 }, from("publication", "2026-07-24"))).toBe("r1182-71-3-1");
    expect(source({ ...twentieth, n: 0 }, from("publication", "2026-07-24"))).toBe("text");
    expect(source({ ...twentieth, of: "gazette" }, from("gazette", "2026-07-24"))).toBe("text");
    expect(source({ rule: "day", day: "2027-12-11" }, {})).toBe("text");
  });
});

describe("a period from an event ends on the day with the same number or name", () => {
  test.each([
    [1, "weeks", "2026-04-01", "2026-04-08"],
    [2, "months", "2026-04-15", "2026-06-15"],
    [1, "months", "2027-01-31", "2027-02-28"],
    [1, "months", "2028-01-31", "2028-02-29"],
    [1, "months", "2027-02-28", "2027-03-28"],
    [6, "months", "2026-08-31", "2027-02-28"],
    [4, "years", "2024-02-29", "2028-02-29"],
    [1, "years", "2024-02-29", "2025-02-28"],
    [10, "days", "2026-12-25", "2027-01-04"],
  ] as const)("%i %s from %s: %s", (n, unit, event, day) => {
    expect(dayOf({ rule: "period", n, unit, of: "adoption" }, from("adoption", event))).toBe(day);
  });
});

describe("a period within which somebody must act", () => {
  const period = (n: number, unit: (typeof periodUnits)[number]): DateRule => ({ rule: "period", n, unit, of: "notification", ends: true });

  test("ends with the following working day, and says what it was moved from", () => {
    // 2 May 2026 is a Saturday, 1 May a public holiday in Belgium.
    expect(computeDate(period(1, "months"), from("notification", "2026-04-02"))).toEqual({ ok: true, day: "2026-05-04", source: "r1182-71-3-4", moved: "2026-05-02" });
    const mayDay = (day: string) => day === "2026-05-01" || [0, 6].includes(new Date(day).getUTCDay());
    expect(dayOf(period(1, "months"), from("notification", "2026-04-01"))).toBe("2026-05-01");
    expect(dayOf(period(1, "months"), from("notification", "2026-04-01"), mayDay)).toBe("2026-05-04");
    expect(computeDate(period(1, "months"), from("notification", "2026-04-07"))).toEqual({ ok: true, day: "2026-05-07", source: "r1182-71-3-2" });
  });

  test("has two working days if it has two days", () => {
    // From a Friday, two days are a weekend: Monday is one working day, Tuesday the second.
    expect(computeDate(period(2, "days"), from("notification", "2026-11-27"))).toEqual({ ok: true, day: "2026-12-01", source: "r1182-71-3-5", moved: "2026-11-29" });
    expect(dayOf(period(1, "days"), from("notification", "2026-11-27"))).toBe("2026-11-30");
    expect(dayOf(period(2, "days"), from("notification", "2026-11-26"))).toBe("2026-11-30");
  });

  test("does not end where nobody ever works", () => {
    expect(dayOf(period(1, "months"), from("notification", "2026-04-02"), () => true)).toBe("notComputable");
  });

  test("moves only in the Union: elsewhere no rule for that is claimed", () => {
    expect(computeDate({ rule: "period", n: 1, unit: "months", of: "gazette", ends: true }, from("gazette", "2026-04-02"))).toEqual({ ok: true, day: "2026-05-02", source: "text" });
  });
});

/** The political agreement says "n months after entry into force"; the Official Journal printed these days. */
describe("what begins n months after entry into force begins when they are over, as the Official Journal prints it", () => {
  test.each([
    ["Cyber Resilience Act", "2024-11-20", 36, "2027-12-11"],
    ["Cyber Resilience Act, Article 14", "2024-11-20", 21, "2026-09-11"],
    ["Cyber Resilience Act, Chapter IV", "2024-11-20", 18, "2026-06-11"],
    ["AI Act", "2024-07-12", 24, "2026-08-02"],
    ["AI Act, Chapters I and II", "2024-07-12", 6, "2025-02-02"],
    ["Digital Services Act", "2022-10-27", 15, "2024-02-17"],
    ["Digital Markets Act", "2022-10-12", 6, "2023-05-02"],
    ["Data Act", "2023-12-22", 20, "2025-09-12"],
    ["NIS 2 Directive, transposition", "2022-12-27", 21, "2024-10-17"],
    ["Product Liability Directive, transposition", "2024-11-18", 24, "2026-12-09"],
    ["General Data Protection Regulation", "2016-05-04", 24, "2018-05-25"],
  ])("%s, published on %s: %i months, %s", (_, published, n, printed) => {
    const rules = [
      { key: "force", kind: "entry-into-force", rule: twentieth },
      { key: "applies", kind: "application", rule: { rule: "elapsed", n, unit: "months", of: "entry-into-force", law: "eu" } },
    ] as const;
    expect(computeAll(rules, from("publication", published)).days[1]).toEqual({ key: "applies", ok: true, day: printed, source: "r1182-71-3-2" });
  });
});

describe("outside the Union", () => {
  test("Japan counts the day of promulgation: 20 days from 8 May are over on 28 May", () => {
    expect(computeDate({ rule: "elapsed", n: 20, unit: "days", of: "promulgation", law: "jp" }, from("promulgation", "2026-05-08"))).toEqual({ ok: true, day: "2026-05-28", source: "jp-civil-code-143" });
    expect(dayOf({ rule: "elapsed", n: 20, unit: "days", of: "promulgation", law: "jp" }, from("promulgation", "2026-05-20"))).toBe("2026-06-09");
  });

  test("a Cabinet Order of Japan may set the last day of the period and none after it", () => {
    // The AI Promotion Act, promulgated on 4 June 2025: three months for the chapters that a Cabinet Order set to 1 September.
    const rule: DateRule = { rule: "no-later-than", n: 3, unit: "months", of: "promulgation" };
    expect(computeDate(rule, from("promulgation", "2025-06-04"))).toEqual({ ok: true, day: "2025-09-03", source: "jp-civil-code-143" });
    expect(dayOf({ ...rule, n: 6 }, from("promulgation", "2026-08-31"))).toBe("2027-02-28");
  });

  test.each([
    ["AI Basic Act", 1, "years", "2025-01-21", "2026-01-22"],
    ["Personal Information Protection Act", 6, "months", "2011-03-29", "2011-09-30"],
  ] as const)("Korea does not count it: %s, %i %s after %s have passed on %s", (_, n, unit, promulgated, day) => {
    expect(computeDate({ rule: "elapsed", n, unit, of: "promulgation", law: "kr" }, from("promulgation", promulgated))).toEqual({ ok: true, day, source: "kr-civil-code-160" });
  });

  test("a day that a Minister of Singapore appoints cannot be computed", () => {
    expect(computeDate({ rule: "appointed" }, from("gazette", "2026-01-01"))).toEqual({ ok: false, reason: "notComputable" });
  });
});

describe("what cannot be computed is refused", () => {
  test.each([
    [twentieth, {}, { ok: false, reason: "missingBase", base: "publication" }],
    [twentieth, { publication: "2026-02-30" }, { ok: false, reason: "noSuchDay", base: "publication" }],
    [twentieth, { publication: "yesterday" }, { ok: false, reason: "noSuchDay", base: "publication" }],
    [{ rule: "day", day: "2027-02-29" }, {}, { ok: false, reason: "noSuchDay" }],
    [{ ...twentieth, n: -1 }, { publication: "2026-01-01" }, { ok: false, reason: "outOfRange" }],
    [{ ...twentieth, n: 1.5 }, { publication: "2026-01-01" }, { ok: false, reason: "outOfRange" }],
    [{ ...twentieth, n: Number.NaN }, { publication: "2026-01-01" }, { ok: false, reason: "outOfRange" }],
    [{ ...twentieth, n: 1 }, { publication: "9999-12-31" }, { ok: false, reason: "outOfRange" }],
    [{ rule: "period", n: 100_000, unit: "years", of: "publication" }, { publication: "2026-01-01" }, { ok: false, reason: "outOfRange" }],
    [{ rule: "no-later-than", n: 0, unit: "days", of: "publication" }, { publication: "0000-01-01" }, { ok: false, reason: "outOfRange" }],
  ] as const)("%o from %o", (rule, known, refusal) => {
    expect(computeDate(rule, known)).toEqual(refusal);
  });
});

describe("rules that hang on one another", () => {
  const months = (n: number, of: Base): DateRule => ({ rule: "period", n, unit: "months", of });
  const chain = [
    { key: "applies", kind: "application", rule: months(12, "entry-into-force") },
    { key: "force", kind: "entry-into-force", rule: twentieth },
    { key: "annex", kind: "entry-into-force", rule: months(1, "entry-into-force") },
  ];
  const named = ({ days }: ReturnType<typeof computeAll>) => days.map(({ key, day }) => `${key} ${day}`);

  test("are resolved in whatever order they stand; the first of a kind gives its day", () => {
    expect(named(computeAll(chain, from("publication", "2024-11-20")))).toEqual(["applies 2025-12-10", "force 2024-12-10", "annex 2025-01-10"]);
  });

  test("follow the day that is known rather than the rule for it", () => {
    expect(named(computeAll(chain, { publication: "2024-11-20", "entry-into-force": "2025-01-01" }))).toEqual(["applies 2026-01-01", "force 2024-12-10", "annex 2025-02-01"]);
  });

  test("name the event that is missing at the beginning of the chain", () => {
    expect(computeAll(chain, {}).unresolved).toEqual(["applies", "force", "annex"].map((key) => ({ key, reason: "missingBase", base: "publication" })));
  });

  test("and go in a circle are named, and keep no other from being resolved", () => {
    const circle = [
      { key: "force", kind: "entry-into-force", rule: months(1, "adoption") },
      { key: "adoption", kind: "adoption", rule: months(1, "entry-into-force") },
      { key: "itself", kind: "gazette", rule: months(1, "gazette") },
      { key: "apart", kind: "application", rule: twentieth },
    ];
    const { days, unresolved } = computeAll(circle, from("publication", "2024-11-20"));
    expect(days.map(({ key }) => key)).toEqual(["apart"]);
    expect(unresolved.map(({ key, reason }) => `${key} ${reason}`)).toEqual(["force cycle", "adoption cycle", "itself cycle"]);
  });

  test("and hang on a day that nobody can compute are unresolved like it", () => {
    const appointed = [{ key: "force", kind: "entry-into-force", rule: { rule: "appointed" } as const }, chain[0]!];
    expect(computeAll(appointed, {}).unresolved).toEqual([{ key: "force", reason: "notComputable" }, { key: "applies", reason: "notComputable" }]);
  });

  test("always come to an end, each in one of the two lists", () => {
    const keyed = fc.array(fc.record({ key: fc.string(), kind: fc.constantFrom(...bases, "application"), rule: anyRule }), { maxLength: 30 });
    fc.assert(
      fc.property(keyed, fc.constantFrom({}, from("publication", "2024-11-20")), (rules, known) => {
        const { days, unresolved } = computeAll(rules, known);
        expect(days.length + unresolved.length).toBe(rules.length);
      }),
    );
  });
});

const anyDay = fc.integer({ min: Date.UTC(1950, 0, 1) / 86_400_000, max: Date.UTC(2100, 0, 1) / 86_400_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const counted = { n: fc.integer({ min: 0, max: 400 }), of: fc.constantFrom(...bases) };
const unit = fc.constantFrom(...periodUnits);
const anyRule: fc.Arbitrary<DateRule> = fc.oneof(
  fc.record({ rule: fc.constant("following-day" as const), ...counted }),
  fc.record({ rule: fc.constant("period" as const), unit, ends: fc.boolean(), ...counted }),
  fc.record({ rule: fc.constant("elapsed" as const), unit, law: fc.constantFrom("eu" as const, "jp" as const, "kr" as const), ...counted }),
  fc.record({ rule: fc.constant("no-later-than" as const), unit, ...counted }),
);
const ofEvent = (rule: DateRule, day: string) => computeDate(rule, Object.fromEntries(bases.map((base) => [base, day])));

test("a later event never gives an earlier day", () => {
  fc.assert(
    fc.property(anyRule, anyDay, anyDay, (rule, one, other) => {
      const [early, late] = [one, other].sort().map((day) => ofEvent(rule, day));
      expect(early!.ok && late!.ok && early!.day <= late!.day).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("what is computed is a day of the calendar with a source from the list, and the same after it was kept as JSON", () => {
  fc.assert(
    fc.property(anyRule, anyDay, (rule, event) => {
      const computed = ofEvent(rule, event);
      expect(computed.ok && calendarDay(computed.day)?.toString() === computed.day && ruleSources.includes(computed.source)).toBe(true);
      expect(ofEvent(JSON.parse(JSON.stringify(rule)) as DateRule, event)).toEqual(computed);
    }),
  );
});

test("a period of n months ends in the n-th month, on the same day or on the last of the month", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (event, n) => {
      const ended = dayOf({ rule: "period", n, unit: "months", of: "adoption" }, from("adoption", event));
      const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
      expect(monthOf(ended) - monthOf(event)).toBe(n);
      const isLast = calendarDay(ended)!.day === calendarDay(ended)!.daysInMonth;
      expect(ended.slice(8) === event.slice(8) || (isLast && ended.slice(8) < event.slice(8))).toBe(true);
    }),
  );
});

test("the n-th day following an event is n days after it, and a Japanese period is over on the day after its last", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 400 }), unit, (event, n, of) => {
      const known = from("promulgation", event);
      const following = dayOf({ rule: "following-day", n, of: "promulgation" }, known);
      expect((Date.parse(following) - Date.parse(event)) / 86_400_000).toBe(n);
      const last = dayOf({ rule: "no-later-than", n, unit: of, of: "promulgation" }, known);
      const over = dayOf({ rule: "elapsed", n, unit: of, law: "jp", of: "promulgation" }, known);
      expect(dayOf({ rule: "following-day", n: 1, of: "gazette" }, from("gazette", last))).toBe(over);
    }),
  );
});

test("a deadline never ends on a day off, nor before the period does", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), unit, fc.func(fc.boolean()), (event, n, of, isHoliday) => {
      const isOff = (day: string) => isHoliday(day) && !day.endsWith("5");
      const deadline = dayOf({ rule: "period", n, unit: of, of: "adoption", ends: true }, from("adoption", event), isOff);
      expect(isOff(deadline)).toBe(false);
      expect(deadline >= dayOf({ rule: "period", n, unit: of, of: "adoption" }, from("adoption", event))).toBe(true);
    }),
  );
});
