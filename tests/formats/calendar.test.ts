import { execFileSync } from "node:child_process";
import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { calendarText, type CalendarEntry, type CalendarTime } from "#lib/formats/calendar.ts";
import { instantOf, wallOf } from "#lib/formats/deadline.ts";
import { plain } from "#lib/formats/text.ts";
import { anyText } from "#tests/formats/any-text.ts";
import { calendarFaults } from "#tests/support/strict-calendar.ts";

const changedAt = new Date("2026-11-01T08:00:00Z");
const moment: CalendarEntry = { uid: "deadline-12@standpunt.example", sequence: 3, changedAt, summary: "Feedback closes; CRA guidance, draft", url: "https://standpunt.example/issues/EU-23", at: new Date("2026-12-01T22:59:00Z") };
const wholeDay: CalendarEntry = { uid: "deadline-13@standpunt.example", sequence: 0, changedAt, summary: "Plenary", description: "First line\nSecond line", cancelled: true, day: "2026-12-14" };
const file = (...entries: CalendarEntry[]) => calendarText({ name: "Deadlines, OpenInfra Europe", description: "All; of them", url: "https://standpunt.example/calendar.ics", refreshHours: 6, entries });

/** Lines put together again as a reader does (RFC 5545, 3.1). */
const linesOf = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");
const eventOf = (text: string) => { const lines = linesOf(text); return lines.slice(lines.indexOf("BEGIN:VEVENT"), lines.indexOf("END:VEVENT") + 1); };

test("the calendar says what it is and when to look again", () => {
  expect(linesOf(file())).toEqual(expect.arrayContaining([
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Standpunt//Deadlines//EN", "NAME:Deadlines\\, OpenInfra Europe", "X-WR-CALDESC:All\\; of them",
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-PUBLISHED-TTL:PT6H", "URL:https://standpunt.example/calendar.ics", "END:VCALENDAR",
  ]));
});

test("a moment is given in UTC, with its lasting id and the number of its version, and makes nobody busy", () => {
  expect(eventOf(file(moment))).toEqual([
    "BEGIN:VEVENT", "UID:deadline-12@standpunt.example", "SEQUENCE:3", "DTSTAMP:20261101T080000Z", "DTSTART:20261201T225900Z",
    "SUMMARY:Feedback closes\\; CRA guidance\\, draft", "TRANSP:TRANSPARENT", "URL;VALUE=URI:https://standpunt.example/issues/EU-23", "LAST-MODIFIED:20261101T080000Z", "END:VEVENT",
  ]);
});

test("a day is given as a day that ends where the next begins", () => {
  expect(eventOf(file(wholeDay))).toEqual(expect.arrayContaining(["DTSTART;VALUE=DATE:20261214", "DTEND;VALUE=DATE:20261215", "DESCRIPTION:First line\\nSecond line"]));
});

const spanOf = (time: CalendarTime) => eventOf(file({ uid: "window-1@standpunt.example", sequence: 0, changedAt, summary: "Window", ...time })).filter((line) => line.startsWith("DT") && !line.startsWith("DTSTAMP"));

describe("a window ends after its last day", () => {
  test.each<[CalendarTime, string, string]>([
    [{ day: "2026-12-01", lastDay: "2027-01-26" }, "DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20270127"],
    [{ day: "2028-02-28", lastDay: "2028-02-29" }, "DTSTART;VALUE=DATE:20280228", "DTEND;VALUE=DATE:20280301"],
    [{ day: "2026-03-28", lastDay: "2026-03-29" }, "DTSTART;VALUE=DATE:20260328", "DTEND;VALUE=DATE:20260330"],
    [{ day: "2026-12-01", lastDay: "2026-12-01" }, "DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20261202"],
    [{ day: "2026-12-01", days: 56 }, "DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20270126"],
    [{ at: new Date("2026-12-01T09:00:00.900Z"), until: new Date("2026-12-01T10:30:00Z") }, "DTSTART:20261201T090000Z", "DTEND:20261201T103000Z"],
  ])("%o", (time, start, end) => {
    expect(spanOf(time)).toEqual([start, end]);
  });
});

test("a cancelled entry keeps its id and stands above the version before", () => {
  const [before, after] = [eventOf(file({ ...wholeDay, cancelled: false })), eventOf(file(wholeDay))];
  expect(before).toEqual(expect.arrayContaining(["UID:deadline-13@standpunt.example", "SEQUENCE:0"]));
  expect(before.some((line) => line.startsWith("STATUS"))).toBe(false);
  expect(after).toEqual(expect.arrayContaining(["UID:deadline-13@standpunt.example", "SEQUENCE:1", "STATUS:CANCELLED"]));
});

test("a meeting can make busy, and kinds are told apart", () => {
  const event = eventOf(file({ ...moment, transparent: false, categories: ["Meeting", "", "Brussels, Berlaymont"] }));
  expect(event).toEqual(expect.arrayContaining(["TRANSP:OPAQUE", "CATEGORIES:Meeting,Brussels\\, Berlaymont"]));
});

test("an address is no text: nothing in it is escaped with a backslash", () => {
  const event = eventOf(file({ ...moment, url: "https://standpunt.example/issues/EU-23;a?b=1,2&c=\\|%zz漏" }));
  expect(event).toContain("URL;VALUE=URI:https://standpunt.example/issues/EU-23%3Ba?b=1%2C2&c=%5C%7C%25zz%E6%BC%8F");
});

test("a calendar in which nothing comes is one all the same", () => {
  expect(calendarFaults(file())).toEqual([]);
  expect(linesOf(file()).filter((line) => line === "BEGIN:VEVENT")).toEqual([]);
  expect(calendarFaults(calendarText({ name: "END:VCALENDAR", refreshHours: 1, entries: [] }))).toEqual([]);
});

test("the same content gives the same file", () => {
  expect(file(moment, wholeDay)).toBe(file(moment, wholeDay));
});

test("the server's time zone changes nothing", () => {
  const program = `import { calendarText } from "#lib/formats/calendar.ts";
    const common = { sequence: 0, changedAt: new Date("2026-11-01T08:00:00Z"), summary: "" };
    console.log(calendarText({ name: "", refreshHours: 1, entries: [{ ...common, uid: "a@x", at: new Date("2026-10-25T00:30:00Z") }, { ...common, uid: "b@x", day: "2026-03-29", days: 2 }] }));`;
  const [utc, ...others] = ["UTC", "Pacific/Apia", "America/St_Johns", "Europe/Brussels"].map((TZ) => execFileSync(process.execPath, ["--input-type=module", "--eval", program], { env: { ...process.env, TZ }, encoding: "utf8" }));
  expect(utc).toContain("DTSTART:20261025T003000Z");
  expect(utc).toContain("DTEND;VALUE=DATE:20260331");
  expect(others).toEqual([utc, utc, utc]);
});

/** What another reader finds: ical.js, which is also what Thunderbird reads with. */
const readBack = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  const said = (name: string) => component.getFirstPropertyValue(name);
  const told = (time: ICAL.Time) => (time.isDate ? time.toString() : time.toJSDate().toISOString());
  return {
    uid: event.uid, sequence: event.sequence, summary: event.summary ?? "", description: event.description ?? "", start: told(event.startDate), end: told(event.endDate),
    categories: component.getFirstProperty("categories")?.getValues() ?? [], url: said("url"), status: said("status"), transparency: said("transp"), changed: told(said("dtstamp") as ICAL.Time),
  };
});

const wholeSecond = (date: Date) => new Date(Math.floor(date.getTime() / 1_000) * 1_000).toISOString();
const later = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const lengthOf = (time: { day: string; lastDay?: string } | { day: string; days: number }) => ("days" in time ? time.days : (Date.parse(time.lastDay ?? time.day) - Date.parse(time.day)) / 86_400_000 + 1);

/** The same by what was asked for. */
const expected = (entry: CalendarEntry) => ({
  uid: entry.uid, sequence: entry.sequence + (entry.cancelled ? 1 : 0), summary: plain(entry.summary), description: plain(entry.description ?? ""),
  start: "at" in entry ? wholeSecond(entry.at) : entry.day, end: "at" in entry ? wholeSecond(entry.until ?? entry.at) : later(entry.day, lengthOf(entry)),
  categories: (entry.categories ?? []).map(plain).filter((name) => name !== ""), url: entry.url ?? null,
  status: entry.cancelled ? "CANCELLED" : null, transparency: entry.transparent === false ? "OPAQUE" : "TRANSPARENT", changed: wholeSecond(entry.changedAt),
});

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const anyMoment = fc.date({ min: new Date("1970-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
const anyDay = anyMoment.map((date) => date.toISOString().slice(0, 10));
const length = fc.integer({ min: 1, max: 800 });
const anyTime: fc.Arbitrary<CalendarTime> = fc.oneof(
  fc.record({ at: anyMoment }),
  fc.tuple(anyMoment, fc.integer({ min: 1_000, max: 1e10 })).map(([at, after]) => ({ at, until: new Date(at.getTime() + after) })),
  fc.record({ day: anyDay }),
  fc.record({ day: anyDay, days: length }),
  fc.tuple(anyDay, length).map(([day, days]) => ({ day, lastDay: later(day, days - 1) })),
);
const anyEntry = fc.record({
  sequence: fc.nat({ max: 2 ** 31 - 2 }), changedAt: anyMoment, summary: anyText(), description: maybe(anyText(200)), url: maybe(fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url).href.replace(/[,;]/gu, encodeURIComponent))),
  // ical.js takes the comma after a text that ends in a backslash for one of the text.
  categories: maybe(fc.array(anyText(20).map((text) => text.replaceAll("\\", "/")), { maxLength: 3 })), transparent: maybe(fc.boolean()), cancelled: maybe(fc.boolean()),
});
const anyEntries = fc.array(fc.tuple(anyEntry, anyTime), { maxLength: 5 }).map((entries) => entries.map(([entry, time], at) => ({ uid: `entry-${at}@standpunt.example`, ...entry, ...time })));

test("every file is without fault, and another reader finds the same in it", () => {
  fc.assert(
    fc.property(anyText(), maybe(anyText(200)), anyEntries, (name, description, entries) => {
      const text = calendarText({ name, description, refreshHours: 6, entries });
      expect(calendarFaults(text)).toEqual([]);
      expect(readBack(text)).toEqual(entries.map(expected));
    }),
  );
});

test("a deadline on an authority's clock is read back as the same time on that clock", () => {
  const zone = fc.constantFrom("Europe/Brussels", "Europe/Dublin", "America/New_York", "Asia/Singapore", "Asia/Kolkata", "Australia/Lord_Howe", "America/St_Johns", "Africa/Casablanca", "Pacific/Apia", "UTC");
  const nearChange = fc.constantFrom("2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25", "2026-11-01", "2026-03-08", "2026-04-05", "2026-10-04");
  const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
  fc.assert(
    fc.property(fc.oneof(nearChange, anyDay), time, zone, (day, hour, where) => {
      const found = instantOf({ day, time: hour, zone: where });
      fc.pre(found.ok);
      const [read] = readBack(file({ ...moment, at: found.instant }));
      expect(wallOf(new Date(read!.start), where)).toEqual({ day, time: hour, zone: where });
    }),
  );
});

describe("what would break the file is refused", () => {
  test.each([[{ ...moment, uid: "a\r\nX:1" }], [{ ...moment, uid: "" }], [{ ...moment, url: "not an address" }]])("%o", (entry) => {
    expect(() => file(entry)).toThrow(TypeError);
  });

  test("two entries with one id", () => {
    expect(() => file(moment, { ...wholeDay, uid: moment.uid })).toThrow(TypeError);
  });

  test.each<[Partial<CalendarEntry> & CalendarTime]>([
    [{ day: "2026-02-30" }], [{ day: "soon" }], [{ day: "2026-12-01", lastDay: "2026-11-30" }], [{ day: "2026-12-01", days: 0 }], [{ day: "9999-12-31" }],
    [{ at: new Date(Number.NaN) }], [{ at: new Date("+010000-01-01T00:00:00Z") }], [{ at: new Date("2026-12-01T09:00:00.000Z"), until: new Date("2026-12-01T09:00:00.999Z") }],
    [{ day: "2026-12-01", sequence: -1 }], [{ day: "2026-12-01", sequence: 0.5 }], [{ day: "2026-12-01", changedAt: new Date(Number.NaN) }],
  ])("%o", (wrong) => {
    expect(() => file({ uid: "window-1@standpunt.example", sequence: 0, changedAt, summary: "Window", ...wrong })).toThrow(RangeError);
  });
});
