/** Types of values as RFC 5545, 3.3 names them, and three of our own: a moment that must be in UTC, a place, and a text in parts. */
export type ValueType = keyof typeof shapes;

/** A property: its types of value, the first the one without VALUE; whether several values may stand in a line; its parameters beside VALUE. */
export interface PropertyRule { types: readonly ValueType[]; says: boolean; list: boolean; parameters: readonly string[] }

const isDate = (value: string) => {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/u.exec(value) ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
};
const isDateTime = (value: string) => isDate(value.slice(0, 8)) && /^.{8}T(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d|60)Z?$/u.test(value);
const duration = String.raw`P(?:\d+W|\d+D(?:T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?|T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))`;
const isDuration = (value: string) => new RegExp(`^[+-]?${duration}$`, "u").test(value);
const isInteger = (value: string) => /^[+-]?\d{1,10}$/u.test(value) && Number(value) >= -(2 ** 31) && Number(value) < 2 ** 31;
const isPeriod = (value: string) => {
  const [start = "", end = "", ...more] = value.split("/");
  return more.length === 0 && isDateTime(start) && (isDateTime(end) || isDuration(end));
};
const isRecurrence = (value: string) => {
  const parts = value.split(";").map((part) => /^(FREQ|UNTIL|COUNT|INTERVAL|BYSECOND|BYMINUTE|BYHOUR|BYDAY|BYMONTHDAY|BYYEARDAY|BYWEEKNO|BYMONTH|BYSETPOS|WKST)=[\w,+-]+$/u.exec(part)?.[1]);
  return parts.includes("FREQ") && !parts.includes(undefined) && new Set(parts).size === parts.length && !(parts.includes("UNTIL") && parts.includes("COUNT"));
};
const isUri = (value: string) => /^[a-z][a-z\d+.-]*:(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\da-f]{2})*$/iu.test(value) && URL.canParse(value);
const coordinate = String.raw`[+-]?\d+(?:\.\d+)?`;

/** Whether one value is of a type; TEXT keeps `\`, `;` and `,` behind a backslash (3.3.11). */
const shapes = {
  TEXT: (value: string) => /^(?:[^\\;,]|\\[\\;,Nn])*$/u.test(value),
  PARTS: (value: string) => /^(?:[^\\,]|\\[\\;,Nn])*$/u.test(value),
  DATE: isDate,
  "DATE-TIME": isDateTime,
  UTC: (value: string) => isDateTime(value) && value.endsWith("Z"),
  DURATION: isDuration,
  INTEGER: isInteger,
  PERIOD: isPeriod,
  RECUR: isRecurrence,
  URI: isUri,
  "CAL-ADDRESS": isUri,
  BINARY: (value: string) => /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/u.test(value),
  BOOLEAN: (value: string) => /^(?:TRUE|FALSE)$/iu.test(value),
  FLOAT: (value: string) => new RegExp(`^${coordinate}$`, "u").test(value),
  PLACE: (value: string) => new RegExp(`^${coordinate};${coordinate}$`, "u").test(value),
  TIME: (value: string) => /^(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d|60)Z?$/u.test(value),
  "UTC-OFFSET": (value: string) => /^(?!-0000(?:00)?$)[+-](?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?$/u.test(value),
};

/** Name, types (`!`: VALUE must be there; `*`: several in a line), parameters. RFC 5545, 3.7 and 3.8, of alarms, events and zones; RFC 7986, 5. */
const written = `
  CALSCALE TEXT | METHOD TEXT | PRODID TEXT | VERSION TEXT
  NAME TEXT ALTREP LANGUAGE | REFRESH-INTERVAL !DURATION | SOURCE URI | COLOR TEXT
  IMAGE !URI/BINARY ALTREP DISPLAY ENCODING FMTTYPE | CONFERENCE !URI FEATURE LABEL LANGUAGE
  ATTACH URI/BINARY ENCODING FMTTYPE | CATEGORIES *TEXT LANGUAGE | CLASS TEXT | COMMENT TEXT ALTREP LANGUAGE | DESCRIPTION TEXT ALTREP LANGUAGE
  GEO PLACE | LOCATION TEXT ALTREP LANGUAGE | PRIORITY INTEGER | RESOURCES *TEXT ALTREP LANGUAGE | STATUS TEXT | SUMMARY TEXT ALTREP LANGUAGE
  DTEND DATE-TIME/DATE TZID | DTSTART DATE-TIME/DATE TZID | DURATION DURATION | TRANSP TEXT
  TZID TEXT | TZNAME TEXT LANGUAGE | TZOFFSETFROM UTC-OFFSET | TZOFFSETTO UTC-OFFSET | TZURL URI
  ATTENDEE CAL-ADDRESS CN CUTYPE DELEGATED-FROM DELEGATED-TO DIR EMAIL LANGUAGE MEMBER PARTSTAT ROLE RSVP SENT-BY
  CONTACT TEXT ALTREP LANGUAGE | ORGANIZER CAL-ADDRESS CN DIR EMAIL LANGUAGE SENT-BY | RECURRENCE-ID DATE-TIME/DATE TZID RANGE
  RELATED-TO TEXT RELTYPE | URL URI | UID TEXT
  EXDATE *DATE-TIME/DATE TZID | RDATE *DATE-TIME/DATE/PERIOD TZID | RRULE RECUR
  ACTION TEXT | REPEAT INTEGER | TRIGGER DURATION/UTC RELATED
  CREATED UTC | DTSTAMP UTC | LAST-MODIFIED UTC | SEQUENCE INTEGER | REQUEST-STATUS PARTS LANGUAGE`;

const rules = new Map(written.trim().split(/\s*[|\n]\s*/u).map((rule): [string, PropertyRule] => {
  const [name = "", types = "", ...parameters] = rule.split(" ");
  return [name, { types: types.replace(/[!*]/u, "").split("/") as ValueType[], says: types.startsWith("!"), list: types.startsWith("*"), parameters }];
}));

/** The rule of a property by its name in capitals. One that begins with `X-` is a text unless VALUE says otherwise, with parameters of its own. */
export function ruleOf(name: string): PropertyRule | undefined {
  if (name.startsWith("X-")) return { types: ["TEXT", ...(Object.keys(shapes) as ValueType[])], says: false, list: false, parameters: [] };
  return rules.get(name);
}

export const isOfType = (type: ValueType, value: string) => shapes[type](value);

/** Words that a property is limited to; STATUS as it is of an event (RFC 5545, 3.7.1, 3.7.4, 3.8.1.11 and 3.8.2.7). */
export const closedLists: Readonly<Record<string, readonly string[]>> = {
  VERSION: ["2.0"], CALSCALE: ["GREGORIAN"], STATUS: ["TENTATIVE", "CONFIRMED", "CANCELLED"], TRANSP: ["OPAQUE", "TRANSPARENT"],
};

const [counted, lasting, something] = [/^\+?\d/u, /^\+?P.*[1-9]/u, /./u];

/** What a property's value must be beyond its type. */
export const limits: Readonly<Record<string, RegExp>> = {
  SEQUENCE: counted, REPEAT: counted, PRIORITY: /^\d$/u, DURATION: lasting, "REFRESH-INTERVAL": lasting, UID: something, TZID: something, PRODID: something,
};

/** A component: what it stands in, its properties that must be there once, may be there once or more often, and components of which it has one at least. */
export interface ComponentRule { in: readonly string[]; must: string; once: string; may: string; oneOf: readonly string[] }

const nothing = { must: "", once: "", may: "", oneOf: [] };
export const observance: ComponentRule = { in: ["VTIMEZONE"], must: "DTSTART TZOFFSETFROM TZOFFSETTO", once: "RRULE", may: "COMMENT RDATE TZNAME", oneOf: [] };

/** Where components stand and what is in them: RFC 5545, 3.4 and 3.6, RFC 7986, 4. To-dos, journals and free/busy times are not read. */
export const componentRules: Readonly<Record<string, ComponentRule>> = {
  FILE: { ...nothing, in: [] },
  VCALENDAR: {
    in: ["FILE"], must: "PRODID VERSION", once: "CALSCALE METHOD UID LAST-MODIFIED URL REFRESH-INTERVAL SOURCE COLOR", may: "NAME DESCRIPTION CATEGORIES IMAGE",
    oneOf: ["VEVENT", "VTIMEZONE"],
  },
  VEVENT: {
    ...nothing, in: ["VCALENDAR"], must: "UID DTSTAMP DTSTART",
    once: "CLASS COLOR CREATED DESCRIPTION DTEND DURATION GEO LAST-MODIFIED LOCATION ORGANIZER PRIORITY RECURRENCE-ID RRULE SEQUENCE STATUS SUMMARY TRANSP URL",
    may: "ATTACH ATTENDEE CATEGORIES COMMENT CONFERENCE CONTACT EXDATE IMAGE RDATE RELATED-TO REQUEST-STATUS RESOURCES",
  },
  VALARM: { ...nothing, in: ["VEVENT"], must: "ACTION TRIGGER", once: "DESCRIPTION DURATION REPEAT SUMMARY", may: "ATTACH ATTENDEE" },
  VTIMEZONE: { ...nothing, in: ["VCALENDAR"], must: "TZID", once: "LAST-MODIFIED TZURL", oneOf: ["STANDARD", "DAYLIGHT"] },
  STANDARD: observance,
  DAYLIGHT: observance,
};
