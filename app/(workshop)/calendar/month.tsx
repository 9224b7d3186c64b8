import { byDay, dayInFull, hourOf, monthAndYear, weekdays, whatOf, type Tongue } from "#app/(workshop)/calendar/words.ts";
import { toneOf } from "#components/shell/tone-of.ts";
import { classNames } from "#components/ui/class-names.ts";
import { Link } from "#components/ui/link.tsx";
import { weeksOf, type DayOff } from "#lib/calendar/model.ts";
import type { Entry } from "#lib/calendar/queries.ts";
import { calendarAddress, type CalendarLook } from "#lib/next/calendar-address.ts";

type Props = { entries: readonly Entry[]; off: readonly DayOff[]; look: CalendarLook; on: string; tongue: Tongue };

const mostShown = 3;

/** A month as a table of weeks from Monday on. Narrow, it is the list of the days that have something. */
export function Month({ entries, off, look, on, tongue }: Props) {
  const onDay = byDay(entries), resting = Map.groupBy(off, ({ day }) => day);
  return (
    <table className="month" role="table">
      <caption className="sr-only">{monthAndYear(on, tongue)}</caption>
      <thead role="rowgroup"><tr role="row">{weekdays(tongue).map(({ short, long }) => <th key={long} scope="col" role="columnheader" abbr={long}>{short}</th>)}</tr></thead>
      <tbody role="rowgroup">
        {weeksOf(on).map((week, index) => (
          <tr key={index} role="row">
            {week.map((day, place) => (day ? <DayCell key={day} day={day} entries={onDay.get(day) ?? []} off={resting.get(day) ?? []} look={look} tongue={tongue} /> : <td key={place} role="cell" className="bare">{"\u00A0"}</td>))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day, entries, off, look, tongue }: { day: string; entries: readonly Entry[]; off: readonly DayOff[]; look: CalendarLook; tongue: Tongue }) {
  const { t, today } = tongue;
  const ofDay = calendarAddress(look, { show: "agenda", on: day });
  const said = <><span aria-hidden="true" className="number">{Number(day.slice(8))}</span><span className="in-full">{dayInFull(day, tongue)}</span></>;
  const [shown, more] = [entries.slice(0, mostShown), entries.length - mostShown];
  return (
    <td role="cell" className={classNames(day === today && "today", entries.length === 0 && off.length === 0 && day !== today && "bare")}>
      <p className="date">{entries.length > 0 ? <Link href={ofDay}>{said}</Link> : said}{day === today && <span className="mark-today">{t("today")}</span>}</p>
      {off.map((one) => <p key={one.name} className="resting">{one.name === null ? t("off.short") : <span lang="en">{one.name}</span>}</p>)}
      {shown.length > 0 && <ul>{shown.map((entry) => <Brief key={entry.uid} entry={entry} tongue={tongue} />)}</ul>}
      {more > 0 && <Link href={ofDay} className="more">{t("more", { count: more })}<span className="sr-only"> {dayInFull(day, tongue)}</span></Link>}
    </td>
  );
}

function Brief({ entry, tongue }: { entry: Entry; tongue: Tongue }) {
  const { docket, path, cancelled, hub } = entry;
  const what = whatOf(entry, tongue);
  const hour = hourOf(entry, tongue);
  return (
    <li className={`tone-${toneOf(hub.code)}`}>
      <Link href={path} title={[what, hour?.there, hour?.here].filter(Boolean).join(", ")}><b>{docket}</b> {cancelled ? <><s>{what}</s> <span className="sr-only">{tongue.t("cancelled")}</span></> : what}</Link>
    </li>
  );
}
