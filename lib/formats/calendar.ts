import ical, { escape, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import { plain } from "#lib/formats/text.ts";

/**
 * When something is: at a moment, perhaps until another; or on whole days (ISO), where the authority names no hour. Of days one, all up to
 * `lastDay`, which is the last one that counts, or as many as `days` says.
 */
export type CalendarTime = { at: Date; until?: Date } | { day: string; lastDay?: string } | { day: string; days: number };

/** One dated thing in a calendar. */
export type CalendarEntry = {
  /** The same for ever, also when the date moves or is cancelled; globally unique, so it ends in a domain: `deadline-12@standpunt.example`. */
  uid: string;
  /** Goes up by one whenever the entry changes: calendars keep the version with the highest. */
  sequence: number;
  changedAt: Date;
  summary: string;
  description?: string;
  url?: string;
  categories?: readonly string[];
  /** Whether people stay free meanwhile, as they do at a deadline; so unless it is false. */
  transparent?: boolean;
  /** It will not be, and calendars strike it out. A change of its own, written with the next higher `sequence`: what comes back goes up by two. */
  cancelled?: boolean;
} & CalendarTime;

export interface CalendarFile {
  name: string;
  description?: string;
  /** The address it is published at. */
  url?: string;
  /** How often subscribers should look again, in hours. */
  refreshHours: number;
  entries: readonly CalendarEntry[];
}

const uidShape = /^[\w.@:+-]{1,255}$/u;
/** What INTEGER holds (RFC 5545, 3.3.8), less one for what is cancelled. */
const highestSequence = 2 ** 31 - 2;

/** RFC 5545 wants a component, and validators miss it: a calendar without entries declares a zone that nothing refers to. */
const withoutEntries = [
  "BEGIN:VTIMEZONE", "TZID:UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE", "",
].join("\r\n");

/** The library writes these two as they come; RFC 5545 wants them escaped like every text. */
const textValue = (text: string) => escape(plain(text), false);

/** The library escapes an address as if it were a text: `,` and `;` go in as octets, and so does what RFC 3986 does not know. */
const address = (url: string) => new URL(url).href.replace(/%(?![\dA-F]{2})|[^\w\-.~:/?#[\]@!$&'()*+=%]/giu, encodeURIComponent);

function checkedUid(uid: string): string {
  if (!uidShape.test(uid)) throw new TypeError(`Not a calendar UID: ${JSON.stringify(uid)}`);
  return uid;
}

function version({ sequence, cancelled = false }: CalendarEntry): number {
  if (!Number.isInteger(sequence) || sequence < 0 || sequence > highestSequence) throw new RangeError(`Not a sequence: ${sequence}`);
  return cancelled ? sequence + 1 : sequence;
}

/** Years have four digits in a calendar, and seconds no fractions. */
function moment(date: Date): Date {
  const second = new Date(Math.floor(date.getTime() / 1_000) * 1_000);
  if (!(second.getUTCFullYear() >= 0 && second.getUTCFullYear() <= 9_999)) throw new RangeError("Not a moment of a calendar");
  return second;
}

/** As `Temporal` keeps it, so that the server's own zone does not come in. */
function wholeDay(day: Temporal.PlainDate): Temporal.PlainDate {
  if (day.year < 0 || day.year > 9_999) throw new RangeError("Not a day of a calendar");
  return day;
}

/** Start and end, the end exclusive and later than the start. A day says its end too: some readers pass over what has none. */
function span(time: CalendarTime) {
  // In UTC, which clients get right, though some then name no other zone: a TZID wants a VTIMEZONE, and the platform's zone data gives single
  // changes but no yearly rule. Outlook misreads a VTIMEZONE made of those (GitHub: iCalcreator/iCalcreator, issues 86 and 106).
  if ("at" in time) {
    const [start, end] = [moment(time.at), time.until && moment(time.until)];
    if (end && end <= start) throw new RangeError("Ends before it starts");
    return { start, ...(end && { end }), allDay: false };
  }
  const start = wholeDay(Temporal.PlainDate.from(time.day));
  const end = wholeDay("days" in time ? start.add({ days: time.days }) : Temporal.PlainDate.from(time.lastDay ?? time.day).add({ days: 1 }));
  if (Temporal.PlainDate.compare(end, start) <= 0) throw new RangeError("Ends before it starts");
  return { start, end, allDay: true };
}

function event(entry: CalendarEntry) {
  const changed = moment(entry.changedAt);
  return {
    id: checkedUid(entry.uid),
    sequence: version(entry),
    stamp: changed,
    lastModified: changed,
    ...span(entry),
    summary: plain(entry.summary),
    transparency: entry.transparent === false ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    categories: (entry.categories ?? []).map(plain).filter((name) => name !== "").map((name) => ({ name })),
    ...(entry.description !== undefined && { description: plain(entry.description) }),
    ...(entry.url !== undefined && { url: address(entry.url) }),
    ...(entry.cancelled && { status: ICalEventStatus.CANCELLED }),
  };
}

/**
 * An iCalendar file (RFC 5545, with NAME, URL and REFRESH-INTERVAL of RFC 7986): moments in UTC, days as DATE, lines of at most 75 octets
 * ending in CRLF. Throws TypeError for a UID or an address that is none and for a UID that comes twice, RangeError for a sequence, a moment
 * or a day that is none and for an end that is not after the start.
 */
export function calendarText({ name, description, url, refreshHours, entries }: CalendarFile): string {
  if (new Set(entries.map(({ uid }) => uid)).size < entries.length) throw new TypeError("Two entries with one UID");
  const calendar = ical({
    name: textValue(name),
    prodId: { company: "Standpunt", product: "Deadlines", language: "EN" },
    ttl: refreshHours * 3_600,
    ...(description !== undefined && { description: textValue(description) }),
    ...(url !== undefined && { url: address(url) }),
    events: entries.map(event),
  });
  const text = `${calendar.toString()}\r\n`;
  return entries.length > 0 ? text : text.replace(/END:VCALENDAR\r\n$/u, `${withoutEntries}$&`);
}
