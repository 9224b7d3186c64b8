import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarText, type CalendarEntry } from "#lib/formats/calendar.ts";

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

test("a moment is given in UTC, with its lasting id and the number of its version", () => {
  expect(eventOf(file(moment))).toEqual([
    "BEGIN:VEVENT", "UID:deadline-12@standpunt.example", "SEQUENCE:3", "DTSTAMP:20261101T080000Z", "DTSTART:20261201T225900Z",
    "SUMMARY:Feedback closes\\; CRA guidance\\, draft", "URL;VALUE=URI:https://standpunt.example/issues/EU-23", "LAST-MODIFIED:20261101T080000Z", "END:VEVENT",
  ]);
});

test("a day is given as a day, whatever the server's time zone, and a cancelled one says so", () => {
  const event = eventOf(file(wholeDay));
  expect(event).toEqual(expect.arrayContaining(["DTSTART;VALUE=DATE:20261214", "STATUS:CANCELLED", "DESCRIPTION:First line\\nSecond line"]));
  expect(event.some((line) => line.startsWith("DTEND"))).toBe(false);
});

test("the same content gives the same file", () => {
  expect(file(moment, wholeDay)).toBe(file(moment, wholeDay));
});

test("every line ends in CRLF and has at most 75 octets, and no text breaks out of its line", () => {
  const free = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.string({ unit: fc.constantFrom("\r", "\n", ",", ";", "\\", "漏", "é", "👩‍👩‍👧", "END:VEVENT", "\u2028"), maxLength: 80 }));
  fc.assert(
    fc.property(free, free, free, (name, summary, description) => {
      const text = calendarText({ name, description, refreshHours: 1, entries: [{ ...moment, summary, description }] });
      expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
      expect(text.replaceAll("\r\n", "")).not.toMatch(/(?!\t)\p{Cc}/u);
      for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(linesOf(text).filter((line) => line === "BEGIN:VEVENT" || line === "END:VEVENT")).toHaveLength(2);
      expect(linesOf(text).filter((line) => line !== "").every((line) => /^[A-Z-]+[:;]/u.test(line))).toBe(true);
    }),
  );
});

describe("what would break the file is refused", () => {
  test.each([[{ ...moment, uid: "a\r\nX:1" }], [{ ...moment, uid: "" }], [{ ...moment, url: "not an address" }]])("%o", (entry) => {
    expect(() => file(entry)).toThrow(TypeError);
  });
});
