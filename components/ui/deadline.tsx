import type { Translate } from "#components/ui/translate.ts";
import { dateFormat } from "#lib/formats/date-format.ts";

type DeadlineProps = {
  /** The instant, as milliseconds of UTC. */
  instant: number;
  /** The authority's zone, such as `Europe/Brussels`, and the reader's. */
  zone: string;
  readerZone: string;
  /** What the two zones are called in the reader's language; the city of the zone's name otherwise. */
  place?: string;
  readerPlace?: string;
  /** A locale for dates, such as `en-GB`. */
  locale: string;
  past?: boolean;
  /** Speaks namespace `ui`. */
  t: Translate;
};

/** When a door closes: in the authority's zone first, then in the reader's when its clock shows another time. */
export function Deadline({ instant, zone, readerZone, place, readerPlace, locale, past = false, t }: DeadlineProps) {
  const there = clockIn(zone, instant, locale);
  const here = clockIn(readerZone, instant, locale);
  const sameDay = there.date === here.date;
  const sameTime = sameDay && there.time === here.time;
  const dateTime = new Date(instant).toISOString();
  return (
    <p className="deadline">
      <time dateTime={dateTime}>{t(past ? "deadline.closed" : "deadline.closes", { date: there.date, time: there.time, place: place ?? city(zone) })}</time>
      {!sameTime && (
        <>
          {" "}
          <time dateTime={dateTime}>
            {t(sameDay ? "deadline.sameDayHere" : "deadline.otherDayHere", { date: here.day, time: here.time, place: readerPlace ?? city(readerZone) })}
          </time>
        </>
      )}
    </p>
  );
}

function clockIn(timeZone: string, instant: number, locale: string) {
  const format = (options: Intl.DateTimeFormatOptions) => dateFormat(locale, { timeZone, ...options }).format(instant);
  return {
    date: format({ day: "numeric", month: "long", year: "numeric" }),
    day: format({ day: "numeric", month: "long" }),
    time: format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
  };
}

/** What a zone is called where nobody named it: the city in its name. */
export function city(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}
