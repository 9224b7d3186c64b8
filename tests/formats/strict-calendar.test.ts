import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarFaults, type FaultCode } from "#tests/support/strict-calendar.ts";

const good = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Standpunt//Tests//EN
NAME;LANGUAGE=nl:Termijnen\\, Europa
REFRESH-INTERVAL;VALUE=DURATION:PT6H
X-PUBLISHED-TTL:PT6H
BEGIN:VTIMEZONE
TZID:Europe/Brussels
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:1@standpunt.example
DTSTAMP:20261101T080000Z
DTSTART:20261201T225900Z
SEQUENCE:3
SUMMARY:Feedback closes\\; "CRA": \\\\ guidance\\n漏洞 👩‍👩‍👧
CATEGORIES:Deadline,Brussels\\, 12:00
URL;VALUE=URI:https://standpunt.example/issues/EU-23?a=1,2;b
STATUS:CANCELLED
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:2@standpunt.example
DTSTAMP:20261101T080000Z
DTSTART;VALUE=DATE:20261201
DTEND;VALUE=DATE:20261203
ORGANIZER;CN="Hub; Europe":mailto:hub@standpunt.example
X-OURS;X-KIND=a,"b:c":text
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER;RELATED=START:-PT15M
DESCRIPTION:Soon
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:3@standpunt.example
DTSTAMP:20261101T080000Z
DTSTART;TZID=Europe/Brussels:20261201T090000
DTEND;TZID="Europe/Brussels":20261201T100000
RRULE:FREQ=DAILY;COUNT=3
END:VEVENT
END:VCALENDAR
`;
const withEnds = (text: string) => text.replaceAll("\n", "\r\n");

/** The good file, with one thing in it put otherwise, and the number of the line where that begins. */
function broken(from: string, to: string) {
  const at = good.indexOf(from);
  if (at === -1) throw new Error(`Not in the good file: ${from}`);
  return { file: withEnds(good.slice(0, at) + to + good.slice(at + from.length)), line: good.slice(0, at).split("\n").length };
}

test("a good file has no fault, nor has one that is folded between any two characters", () => {
  expect(calendarFaults(withEnds(good))).toEqual([]);
  expect(calendarFaults(withEnds(good.split("\n").map((line) => [...line].join("\n ")).join("\n")))).toEqual([]);
  expect(calendarFaults(withEnds(good).replace("SUMMARY", "summary").replace("CANCELLED", "cancelled"))).toEqual([]);
});

describe("one thing wrong is the one fault found", () => {
  test.each<[string, string, string, FaultCode, number?]>([
    ["a word that no property is called", "SEQUENCE:3", "SEQENCE:3", "unknownProperty"],
    ["a property of another component", "VERSION:2.0", "VERSION:2.0\nSUMMARY:All", "unknownProperty", 1],
    ["no product", "PRODID:-//Standpunt//Tests//EN\n", "", "missingProperty", -2],
    ["no version", "VERSION:2.0\n", "", "missingProperty", -1],
    ["another version", "VERSION:2.0", "VERSION:1.0", "unknownWord"],
    ["no UID", "UID:1@standpunt.example\n", "", "missingProperty", -1],
    ["an empty UID", "UID:1@standpunt.example", "UID:", "badValue"],
    ["no stamp", "DTSTAMP:20261101T080000Z\n", "", "missingProperty", -2],
    ["no start", "DTSTART:20261201T225900Z\n", "", "missingProperty", -3],
    ["a stamp by no clock in particular", "DTSTAMP:20261101T080000Z", "DTSTAMP:20261101T080000", "badValue"],
    ["two summaries", "SEQUENCE:3", "SEQUENCE:3\nSUMMARY:Other", "repeatedProperty", 2],
    ["two versions", "VERSION:2.0", "VERSION:2.0\nVERSION:2.0", "repeatedProperty", 1],
    ["an end on the day of the start", "DTEND;VALUE=DATE:20261203", "DTEND;VALUE=DATE:20261201", "endNotAfterStart"],
    ["an end before the start", "20261201T100000", "20261201T085959", "endNotAfterStart"],
    ["an end in hours of a start in days", "DTEND;VALUE=DATE:20261203", "DTEND:20261203T000000Z", "endOfOtherType"],
    ["an end by any clock of a start by one", 'DTEND;TZID="Europe/Brussels":20261201T100000', "DTEND:20261201T100000", "endOfOtherType"],
    ["an end and a duration", "RRULE:FREQ=DAILY;COUNT=3", "DURATION:PT1H", "endAndDuration"],
    ["a duration in hours of a day", "DTEND;VALUE=DATE:20261203", "DURATION:P1DT1H", "badValue"],
    ["a duration of nothing", "PT6H", "PT0S", "badValue"],
    ["a duration in no order", "PT6H", "PT6H30S", "badValue"],
    ["a date without VALUE", "DTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20261203", "DTSTART:20261201", "badValue"],
    ["a moment that is called a date", "DTSTART:20261201T225900Z", "DTSTART;VALUE=DATE:20261201T225900Z", "badValue"],
    ["a day that is none", "DTSTART:20261201T225900Z", "DTSTART:20260229T225900Z", "badValue"],
    ["an hour that is none", "DTSTART:20261201T225900Z", "DTSTART:20261201T245900Z", "badValue"],
    ["a value type that the property has not", "SEQUENCE:3", "SEQUENCE;VALUE=TEXT:3", "wrongValueType"],
    ["no value type where there is no default", "REFRESH-INTERVAL;VALUE=DURATION", "REFRESH-INTERVAL", "wrongValueType"],
    ["a zone that is not in the file", "TZID=Europe/Brussels:", "TZID=Europe/Paris:", "unknownZone"],
    ["a zone of a time in UTC", "DTSTART:20261201T225900Z", "DTSTART;TZID=Europe/Brussels:20261201T225900Z", "zoneNotAllowed"],
    ["a zone of a day", "DTSTART;VALUE=DATE", "DTSTART;VALUE=DATE;TZID=Europe/Brussels", "zoneNotAllowed"],
    ["a zone twice", "END:VTIMEZONE", "END:VTIMEZONE\nBEGIN:VTIMEZONE\nTZID:Europe/Brussels\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE", "repeatedZone", 2],
    ["a zone without an offset", "TZOFFSETTO:+0100\n", "", "missingProperty", -5],
    ["a zone that changes in UTC", "DTSTART:19961027T030000", "DTSTART:19961027T030000Z", "badValue"],
    ["an offset that is none", "TZOFFSETTO:+0200", "TZOFFSETTO:-0000", "badValue"],
    ["a parameter that is not known", "SEQUENCE:3", "SEQUENCE;OURS=1:3", "unknownParameter"],
    ["a parameter of another property", "SEQUENCE:3", "SEQUENCE;LANGUAGE=en:3", "unknownParameter"],
    ["a parameter twice", "NAME;LANGUAGE=nl", "NAME;LANGUAGE=nl;LANGUAGE=en", "repeatedParameter"],
    ["a bare comma", "Termijnen\\, Europa", "Termijnen, Europa", "unescaped"],
    ["a bare semicolon", "closes\\;", "closes;", "unescaped"],
    ["a backslash before nothing", '\\\\ guidance', '\\ guidance', "unescaped"],
    ["a backslash before another letter", "guidance\\n", "guidance\\t", "unescaped"],
    ["a backslash at the end of a list", "12:00", "12:00\\", "unescaped"],
    ["a bare comma in a text of our own", "X-PUBLISHED-TTL:PT6H", "X-OURS:a,b", "unescaped"],
    ["a text in lines", "guidance\\n漏洞", "guidance\n漏洞", "malformedLine", 1],
    ["an address that is escaped like a text", "a=1,2;b", "a=1\\,2;b", "badValue"],
    ["an address with a blank", "a=1,2;b", "a=1 2;b", "badValue"],
    ["a sequence below nothing", "SEQUENCE:3", "SEQUENCE:-1", "badValue"],
    ["a sequence in fractions", "SEQUENCE:3", "SEQUENCE:3.5", "badValue"],
    ["a sequence beyond 32 bits", "SEQUENCE:3", "SEQUENCE:2147483648", "badValue"],
    ["a state of a to-do", "STATUS:CANCELLED", "STATUS:COMPLETED", "unknownWord"],
    ["a transparency that is none", "TRANSP:TRANSPARENT", "TRANSP:FREE", "unknownWord"],
    ["a rule without a frequency", "FREQ=DAILY;COUNT=3", "COUNT=3", "badValue"],
    ["a UID twice", "UID:2@", "UID:1@", "repeatedUid"],
    ["an empty line", "VERSION:2.0\n", "VERSION:2.0\n\n", "emptyLine", 1],
    ["no colon", "TZNAME:CET", "TZNAME=CET", "malformedLine"],
    ["a parameter without a name", "DTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20261203", "DTSTART:20261201T000000Z\nDTEND;;VALUE=DATE:20261203", "malformedLine", 1],
    ["a control character", "guidance", "guid\u0007ance", "controlCharacter"],
    ["an event without its end", "END:VEVENT\nEND:VCALENDAR", "END:VCALENDAR", "notClosed", -6],
    ["an end of nothing", "END:VTIMEZONE\n", "END:VTIMEZONE\nEND:VEVENT\n", "notOpen", 1],
    ["an alarm in the calendar", "VERSION:2.0\n", "VERSION:2.0\nBEGIN:VALARM\nACTION:AUDIO\nTRIGGER:-PT5M\nEND:VALARM\n", "misplacedComponent", 1],
    ["a component that is none", "END:VCALENDAR", "BEGIN:VOURS\nEND:VOURS\nEND:VCALENDAR", "misplacedComponent"],
    ["a property outside", "END:VCALENDAR", "END:VCALENDAR\nNAME:More", "outside", 1],
    ["a second calendar", "END:VCALENDAR\n", "END:VCALENDAR\nBEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VTIMEZONE\nTZID:UTC\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0000\nEND:STANDARD\nEND:VTIMEZONE\nEND:VCALENDAR\n", "secondCalendar", 1],
  ])("%s", (_, from, to, fault, later = 0) => {
    const { file, line } = broken(from, to);
    expect(calendarFaults(file)).toEqual([expect.objectContaining({ line: line + later, fault })]);
  });

  test("a line that ends otherwise, or not at all", () => {
    const file = withEnds(good);
    expect(calendarFaults(file.replace("\r\n", "\n"))).toEqual([{ line: 1, fault: "lineEnd", about: "" }]);
    expect(calendarFaults(file.replace("VERSION:2.0\r\n", "VERSION:2.0\r"))).toEqual([{ line: 2, fault: "lineEnd", about: "" }]);
    expect(calendarFaults(file.slice(0, -2))).toEqual([{ line: 54, fault: "lineEnd", about: "" }]);
  });

  test("a line of 76 octets, however many characters", () => {
    const named = (name: string) => calendarFaults(broken("Termijnen\\, Europa", name).file);
    expect(named("é".repeat(29))).toEqual([]);
    expect(named(`${"é".repeat(29)}e`)).toEqual([{ line: 4, fault: "longLine", about: "" }]);
    expect(named(`e\n ${"é".repeat(37)}`)).toEqual([]);
    expect(named(`e\n ${"é".repeat(37)}e`)).toEqual([{ line: 5, fault: "longLine", about: "" }]);
  });

  test("a line cut inside a character, and octets that are none", () => {
    const octets = Buffer.from(withEnds(good));
    const at = octets.indexOf("漏");
    const cut = (...between: number[]) => Buffer.concat([octets.subarray(0, at + 1), Buffer.from(between), octets.subarray(at + 1)]);
    expect(calendarFaults(cut(13, 10, 32))).toEqual([{ line: 28, fault: "splitCharacter", about: "" }]);
    expect(calendarFaults(cut(255))).toEqual([{ line: 28, fault: "notUtf8", about: "" }]);
  });

  test("what is no calendar at all", () => {
    expect(calendarFaults("")).toEqual([{ line: 1, fault: "notACalendar", about: "" }]);
    expect(calendarFaults("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n")).toEqual([{ line: 1, fault: "missingComponent", about: "VCALENDAR" }]);
    expect(calendarFaults(` ${withEnds(good)}`).map(({ fault }) => fault)).toContain("nothingToContinue");
  });
});

test("no octets make it fail, and what damages a line does not stay unseen", () => {
  const octets = Buffer.from(withEnds(good));
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (any) => { expect(calendarFaults(any)).not.toEqual([]); }));
  fc.assert(fc.property(fc.nat({ max: octets.length - 1 }), (at) => { expect(calendarFaults(Buffer.concat([octets.subarray(0, at), Buffer.from([0]), octets.subarray(at)]))).not.toEqual([]); }));
});

const corpus = new URL("../../../shared/data/calendars-and-feeds/", import.meta.url);

test.for<[string, [number, FaultCode, string][]]>([
  ["icalendar-broken_ical.ics", [
    [1, "missingProperty", "PRODID"], [1, "missingProperty", "VERSION"], [2, "missingProperty", "DTSTAMP"], [2, "missingProperty", "DTSTART"], [4, "malformedLine", ""],
  ]],
  ["icalendar-calendar_with_unicode.ics", [[1, "missingComponent", "VCALENDAR"]]],
  ["icalendar-example.ics", [
    [10, "badValue", "DTSTART"], [11, "badValue", "DTEND"], [11, "endNotAfterStart", "DTEND"],
    [19, "missingProperty", "DTSTAMP"], [21, "badValue", "DTSTART"], [22, "badValue", "DTEND"], [22, "endNotAfterStart", "DTEND"],
    [30, "missingProperty", "DTSTAMP"], [32, "badValue", "DTSTART"], [33, "badValue", "DTEND"], [33, "endNotAfterStart", "DTEND"],
  ]],
  ["icaljs-recur_instances.ics", [[21, "missingProperty", "TZID"], [21, "missingComponent", "VTIMEZONE"]]],
])("of the real file %s it says what is wrong, beside line ends", ([name, faults], { skip }) => {
  const file = new URL(name, corpus);
  skip(!existsSync(file), "skipped: no corpus");
  const found = calendarFaults(readFileSync(file)).filter(({ fault }) => fault !== "lineEnd");
  expect(found.map(({ line, fault, about }) => [line, fault, about])).toEqual(faults);
});
