import { wallOf } from "#lib/formats/deadline.ts";
import { back, workdaysBetween, type WorkCalendar } from "#lib/formats/workdays.ts";

/** After so many working days without anybody to look after it, an issue has waited too long (`domain.md`, section 1). */
export const patience = 5;

/** The day since which an issue may have waited without having waited too long: before it, there were too many working days. */
export const patientSince = (now: Date, { zone, calendar }: { zone: string; calendar: WorkCalendar }): string => back(wallOf(now, zone).day, patience - 1, calendar);

/** How long an issue has waited, in working days of the hub, and whether that is too long: somebody who leads it is looking at it. */
export function waiting(since: Date, now: Date, { zone, calendar, led }: { zone: string; calendar: WorkCalendar; led: boolean }) {
  const days = workdaysBetween(wallOf(since, zone).day, wallOf(now, zone).day, calendar);
  return { days, late: !led && days >= patience };
}
