import { EntryRow } from "#app/(workshop)/calendar/entry-row.tsx";
import { byDay, countriesOf, dayInFull, type Tongue } from "#app/(workshop)/calendar/words.ts";
import { timeLeft } from "#components/ui/countdown.tsx";
import { Rows } from "#components/ui/rows.tsx";
import type { DayOff } from "#lib/calendar/model.ts";
import type { Entry } from "#lib/calendar/queries.ts";
import type { Speak } from "#lib/next/words.ts";

type Props = { entries: readonly Entry[]; off: readonly DayOff[]; days: { from: string; to: string }; tongue: Tongue; time: Speak };

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Day by day, as a list. Today is there also when nothing is on it, as long as there is something on other days. */
export function Agenda({ entries, off, days: { from, to }, tongue, time }: Props) {
  const { today, t } = tongue;
  const on = byDay(entries), resting = Map.groupBy(off, ({ day }) => day);
  const shown = [...new Set([...on.keys(), ...resting.keys(), ...(entries.length > 0 && today >= from && today <= to ? [today] : [])])].toSorted();
  return (
    <div className="agenda">
      {shown.map((day) => (
        <section key={day} aria-labelledby={`day-${day}`} className={day === today ? "today" : undefined}>
          <header>
            <h3 id={`day-${day}`}>{day === today && <span className="mark-today">{t("today")}</span>} <time dateTime={day}>{dayInFull(day, tongue)}</time></h3>
            {day > today && <p className="meta">{timeLeft(daysBetween(today, day), time)}</p>}
          </header>
          <div>
            {resting.get(day)?.map((one) => <RestingLine key={one.name} off={one} tongue={tongue} />)}
            {on.has(day) ? <Rows label={dayInFull(day, tongue)}>{on.get(day)!.map((entry) => <EntryRow key={entry.uid} entry={entry} tongue={tongue} />)}</Rows> : !resting.has(day) && <p className="resting">{t("nothingToday")}</p>}
          </div>
        </section>
      ))}
    </div>
  );
}

/** A day on which a hub does not work, quietly. Holidays have their names in English. */
export function RestingLine({ off, tongue }: { off: DayOff; tongue: Tongue }) {
  const { t } = tongue;
  if (off.name === null) return <p className="resting">{t("off.decided", { hubs: off.hubs.join(", ") })}</p>;
  return <p className="resting"><span lang="en">{off.name}</span>. {t(off.certain ? "off.holiday" : "off.expected", { countries: countriesOf(off, tongue) })}</p>;
}
