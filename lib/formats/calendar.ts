import ical, { escape, ICalEventStatus } from "ical-generator";
import { plain } from "#lib/formats/text.ts";

/** One dated thing in a calendar: a moment (`at`), or a whole day where the authority names no hour (`day`, ISO). */
export type CalendarEntry = {
  /** The same for ever, also when the date moves; globally unique, so it ends in a domain: `deadline-12@standpunt.example`. */
  uid: string;
  /** Goes up by one whenever the entry changes: calendars keep the version with the highest. */
  sequence: number;
  changedAt: Date;
  summary: string;
  description?: string;
  url?: string;
  cancelled?: boolean;
} & ({ at: Date } | { day: string });

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

/** The library writes these two as they come; RFC 5545 wants them escaped like every text. */
const textValue = (text: string) => escape(plain(text), false);

function checkedUid(uid: string): string {
  if (!uidShape.test(uid)) throw new TypeError(`Not a calendar UID: ${JSON.stringify(uid)}`);
  return uid;
}

function event(entry: CalendarEntry) {
  const timed = "at" in entry;
  return {
    id: checkedUid(entry.uid),
    sequence: entry.sequence,
    stamp: entry.changedAt,
    lastModified: entry.changedAt,
    start: timed ? entry.at : new Date(`${entry.day}T00:00:00Z`),
    allDay: !timed,
    summary: plain(entry.summary),
    ...(entry.description !== undefined && { description: plain(entry.description) }),
    ...(entry.url !== undefined && { url: new URL(entry.url).href }),
    ...(entry.cancelled && { status: ICalEventStatus.CANCELLED }),
  };
}

/**
 * An iCalendar file (RFC 5545, with REFRESH-INTERVAL of RFC 7986): moments in UTC, days as DATE, lines of at most 75 octets ending in
 * CRLF. Throws TypeError for a UID or an address that is none.
 */
export function calendarText({ name, description, url, refreshHours, entries }: CalendarFile): string {
  const calendar = ical({
    name: textValue(name),
    prodId: { company: "Standpunt", product: "Deadlines", language: "EN" },
    ttl: refreshHours * 3_600,
    ...(description !== undefined && { description: textValue(description) }),
    ...(url !== undefined && { url: new URL(url).href }),
    events: entries.map(event),
  });
  return `${calendar.toString()}\r\n`;
}
