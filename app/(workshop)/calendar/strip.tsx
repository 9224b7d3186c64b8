import { dayShort, monthShort, whatOf, type Tongue } from "#app/(workshop)/calendar/words.ts";
import { stripLabels } from "#components/figure/strip-layout.ts";
import { isNear } from "#components/ui/countdown.tsx";
import type { Entry } from "#lib/calendar/queries.ts";
import { daysUntil } from "#lib/next/dates.ts";

/** What all rows share: the days at both ends, where the months begin, and the moment that it is. */
export type Axis = { from: string; to: string; months: readonly string[]; now: number };

const day = 86_400_000;
const startOf = (iso: string) => Date.parse(iso);
/** Where a moment is on the axis, from 0 to 100; beyond its ends it is less or more. */
const placeOf = (moment: number, { from, to }: Axis) => Math.round(((moment - startOf(from)) / (startOf(to) + day - startOf(from))) * 10_000) / 100;
const isOn = (place: number) => place >= 0 && place <= 100;
const percent = (place: number) => `${place}%`;

/** The months over all rows, today among them. */
export function StripAxis({ axis, tongue }: { axis: Axis; tongue: Tongue }) {
  const today = placeOf(axis.now, axis);
  return (
    <svg className="strip axis-months" aria-hidden="true">
      {axis.months.map((month) => (
        <g key={month} className={month.slice(5, 7) === "01" ? "year" : undefined}>
          <text x={percent(placeOf(startOf(month), axis))} y="14" dx="3">{month.slice(5, 7) === "01" ? month.slice(0, 4) : monthShort(month, tongue)}</text>
        </g>
      ))}
      {isOn(today) && <text className="today" x={percent(today)} y="32" textAnchor={today > 90 ? "end" : today < 5 ? "start" : "middle"}>{tongue.t("today")}</text>}
    </svg>
  );
}

/** The dates of one issue on the axis. Shapes say what they are: filled has been, hollow is to come, dashed is only planned, square is a door of ours. */
export function Strip({ entries, axis, tongue }: { entries: readonly Entry[]; axis: Axis; tongue: Tongue }) {
  const today = placeOf(axis.now, axis);
  const points = entries.map((entry) => ({ entry, place: placeOf(startOf(entry.day) + day / 2, axis), past: entry.at.getTime() <= axis.now }));
  const labels = stripLabels(points.map(({ entry, place }) => ({ place, label: `${dayShort(entry.day, tongue)} ${whatOf(entry, tongue)}` })));
  const [first, last] = [points[0]?.place ?? 0, points.at(-1)?.place ?? 0];
  const until = Math.min(Math.max(today, first), last);
  return (
    <svg className="strip" aria-hidden="true">
      {axis.months.map((month) => <line key={month} className={month.slice(5, 7) === "01" ? "month year" : "month"} x1={percent(placeOf(startOf(month), axis))} x2={percent(placeOf(startOf(month), axis))} y1="0" y2="100%" />)}
      {isOn(today) && <line className="today" x1={percent(today)} x2={percent(today)} y1="0" y2="100%" />}
      {until > first && <line className="passed" x1={percent(first)} x2={percent(until)} y1="16" y2="16" />}
      {last > until && <line className="ahead" x1={percent(until)} x2={percent(last)} y1="16" y2="16" />}
      {points.map(({ entry, place, past }, index) => (
        <svg key={entry.uid} x={percent(place)} y="16" overflow="visible" className={lookOf(entry, past, tongue)}>
          <Shape entry={entry} />
          {labels[index] && <text x="-4" y="22">{labels[index]}</text>}
          <title>{`${dayShort(entry.day, tongue)} ${whatOf(entry, tongue)}`}</title>
        </svg>
      ))}
    </svg>
  );
}

function lookOf({ at, confidence, cancelled }: Entry, past: boolean, { zone }: Tongue): string {
  if (cancelled) return "point off";
  if (past) return "point past";
  return `point${confidence === "indicative" ? " planned" : ""}${isNear(daysUntil(at, zone)) ? " near" : ""}`;
}

function Shape({ entry: { kind, cancelled } }: { entry: Entry }) {
  if (cancelled) return <path d="M-4 -4 4 4M4 -4-4 4" />;
  return kind === "date" ? <circle r="4.5" /> : <rect x="-4" y="-4" width="8" height="8" />;
}
