import { DeadlineRuler } from "#components/figure/deadline-ruler.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { clock } from "#lib/platform/clock.ts";
import { dayOfMoment, daysUntil } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";
import type { upcomingDeadlines } from "#lib/dates/queries.ts";

type Deadlines = Awaited<ReturnType<typeof upcomingDeadlines>>;
const day = 86_400_000;

/** The next eight weeks of a hub, derived from dated facts. */
export async function HubRuler({ deadlines }: { deadlines: Deadlines }) {
  const { say, dates, zone } = await speech();
  const short = new Intl.DateTimeFormat(dates, { timeZone: zone, day: "numeric", month: "short" });
  const weeks = Array.from({ length: 9 }, (_, week) => short.format(new Date(clock.now().getTime() + week * 7 * day)));
  const pins = deadlines.map(({ id, at, docket, label, hubCode }) => ({ key: id, day: daysUntil(at, zone), date: dayOfMoment(at, dates, zone), dateTime: at.toISOString(), docket, title: label, href: `/issues/${docket.toLowerCase()}`, tone: toneOf(hubCode) }));
  return <DeadlineRuler pins={pins} weeks={weeks} t={say("figure")} time={say("ui")} />;
}
