import { Doubts } from "#app/(workshop)/calendar/entry-row.tsx";
import { Strip, StripAxis, type Axis } from "#app/(workshop)/calendar/strip.tsx";
import { dayAndYear, dayShort, kindOf, whatOf, type Tongue } from "#app/(workshop)/calendar/words.ts";
import { toneOf } from "#components/shell/tone-of.ts";
import { TimeLeft, isNear, timeLeft } from "#components/ui/countdown.tsx";
import { Details } from "#components/ui/details.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import type { Entry, issueTimelines } from "#lib/calendar/queries.ts";
import { daysUntil } from "#lib/next/dates.ts";
import type { Speak } from "#lib/next/words.ts";

type Issues = Awaited<ReturnType<typeof issueTimelines>>["issues"];
type Props = { issues: Issues; axis: Axis; tongue: Tongue; time: Speak };

/** A row for each issue over one axis of time: the figure for the eye, all of it in words for everyone. */
export function Timeline({ issues, axis, tongue, time }: Props) {
  return (
    <div className="strips">
      <StripAxis axis={axis} tongue={tongue} />
      <ol aria-label={tongue.t("timeline.label")}>
        {issues.map((issue) => <Lane key={issue.docket} issue={issue} axis={axis} tongue={tongue} time={time} />)}
      </ol>
    </div>
  );
}

function Lane({ issue: { docket, title, hub, entries }, axis, tongue, time }: Omit<Props, "issues"> & { issue: Issues[number] }) {
  const { t, zone } = tongue;
  const next = entries.find(({ at, cancelled }) => at.getTime() > axis.now && !cancelled);
  const days = next ? daysUntil(next.at, zone) : null;
  return (
    <li>
      <div className="lane-words">
        <p className="lane-title"><Docket code={docket} tone={toneOf(hub.code)} /> <Link href={`/issues/${docket.toLowerCase()}`}>{title}</Link></p>
        <p className="small text-ink-2">{next && days !== null ? <><TimeLeft small words={timeLeft(days, time)} near={isNear(days)} /> · {t("timeline.next", { what: whatOf(next, tongue), date: dayShort(next.day, tongue) })}</> : t("timeline.nothingAhead")}</p>
      </div>
      <Strip entries={entries} axis={axis} tongue={tongue} />
      <Details summary={<>{t("timeline.dates", { count: entries.length })}<span className="sr-only"> {docket}</span></>}>
        <ul className="lane-dates">{entries.map((entry) => <DateLine key={entry.uid} entry={entry} tongue={tongue} />)}</ul>
      </Details>
    </li>
  );
}

function DateLine({ entry, tongue }: { entry: Entry; tongue: Tongue }) {
  const { day, path, cancelled } = entry;
  const what = whatOf(entry, tongue);
  return <li><time dateTime={day}>{dayAndYear(day, tongue)}</time> <span><Link href={path}>{cancelled ? <s>{what}</s> : what}</Link> <span className="text-ink-3">{kindOf(entry, tongue)}</span> <Doubts entry={entry} tongue={tongue} /></span></li>;
}
