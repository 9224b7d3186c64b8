import { Temporal } from "temporal-polyfill";
import type { DateKind } from "#db/vocabulary.ts";
import { holidaysOf, holidayYears } from "#lib/formats/holidays/index.ts";
import type { WorkCalendar } from "#lib/formats/workdays.ts";
import { endings } from "#lib/procedures/model.ts";

/** What stands in a calendar: a day of an authority, doors of our own that shut, and steps of our plans. */
export const entryKinds = ["date", "call", "decision", "response", "milestone"] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Whether an event is at an hour: one is given, or it ends with its day. All else is on a whole day. */
export const hasHour = (time: string | null, kind: DateKind) => time !== null || endings.includes(kind);

/** A day on which people do not work: a public holiday of some countries, or, without a name, what a hub decided. */
export type DayOff = { day: string; name: string | null; countries: string[]; hubs: string[]; certain: boolean };

const yearsIn = ({ from, to }: { from: string; to: string }) => {
  const [first, last] = [Math.max(Number(from.slice(0, 4)), holidayYears.first), Math.min(Number(to.slice(0, 4)), holidayYears.last)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, past) => first + past);
};

const add = <T>(list: T[], one: T) => { if (!list.includes(one)) list.push(one); };

/** The days off of hubs in a stretch of days, by day; one holiday of several countries is one. A hub's own word comes before a holiday. */
export function daysOffIn(stretch: { from: string; to: string }, hubs: readonly { hub: string; calendar: WorkCalendar }[]): DayOff[] {
  const found = new Map<string, DayOff>();
  const note = (day: string, name: string | null, certain: boolean, hub: string, country?: string) => {
    if (day < stretch.from || day > stretch.to) return;
    const key = `${day} ${name ?? ""}`, known = found.get(key) ?? { day, name, countries: [], hubs: [], certain: true };
    add(known.hubs, hub);
    if (country) add(known.countries, country);
    found.set(key, { ...known, certain: known.certain && certain });
  };
  for (const { hub, calendar: { countries, extra = [] } } of hubs) {
    const decided = new Map(extra.map(({ day, works }) => [day, works]));
    for (const [day, works] of decided) if (!works) note(day, null, true, hub);
    for (const country of countries) for (const year of yearsIn(stretch)) for (const { day, name, certain } of holidaysOf(country, year) ?? []) if (!decided.has(day)) note(day, name, certain, hub, country);
  }
  return [...found.values()].toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

/** The ways to look at a calendar. */
export const shows = ["agenda", "month", "timeline"] as const;
export type Show = (typeof shows)[number];

const agendaDays = 28;
const [monthsBefore, monthsShown, monthsStepped] = [3, 12, 6];
const dayOf = (iso: string) => Temporal.PlainDate.from(iso);
const firstOfMonth = (iso: string) => dayOf(iso).with({ day: 1 });

/** The days that are shown at once around or from a day on, both included: four weeks, a month, or a year of which a quarter lies before. */
export function periodOf(show: Show, on: string): { from: string; to: string } {
  const [first, days] = show === "agenda" ? [dayOf(on), { days: agendaDays }] : show === "month" ? [firstOfMonth(on), { months: 1 }] : [firstOfMonth(on).subtract({ months: monthsBefore }), { months: monthsShown }];
  return { from: first.toString(), to: first.add(days).subtract({ days: 1 }).toString() };
}

/** The same one period earlier or later. */
export function stepped(show: Show, on: string, step: 1 | -1): string {
  const [first, by] = show === "agenda" ? [dayOf(on), { days: agendaDays }] : [firstOfMonth(on), { months: show === "month" ? 1 : monthsStepped }];
  return (step > 0 ? first.add(by) : first.subtract(by)).toString();
}

/** The weeks of a month from Monday on, with null for days of its neighbours. */
export function weeksOf(on: string): (string | null)[][] {
  const first = firstOfMonth(on);
  const cells = [...Array.from({ length: first.dayOfWeek - 1 }, () => null), ...Array.from({ length: first.daysInMonth }, (_, past) => first.add({ days: past }).toString())];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => Array.from({ length: 7 }, (__, day) => cells[week * 7 + day] ?? null));
}
