import { wallOf } from "#lib/formats/deadline.ts";
import { workdaysBetween, type WorkCalendar } from "#lib/formats/workdays.ts";

/** After so many working days without anybody to look after it, an issue has waited too long (`domain.md`, section 1). */
export const patience = 5;

/** How long an issue has waited, in working days of the hub, and whether that is too long: somebody who leads it is looking at it. */
export function waiting(since: Date, now: Date, { zone, calendar, led }: { zone: string; calendar: WorkCalendar; led: boolean }) {
  const days = workdaysBetween(wallOf(since, zone).day, wallOf(now, zone).day, calendar);
  return { days, late: !led && days >= patience };
}
