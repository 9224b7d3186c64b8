import type { Notice } from "#lib/formats/query-text/index.ts";
import { periodOf, shows, stepped, type Show } from "#lib/calendar/model.ts";
import { Day } from "#lib/kernel/input.ts";
import { printRegistry, readRegistry, type Asked } from "#lib/registry/model.ts";

/** How somebody looks at the calendar, as an address says it. `on` is null for today. */
export type CalendarLook = { show: Show; on: string | null; hub: string | null; mine: boolean; asked: Asked; after: string | null };

type Given = Record<string, string | readonly string[] | undefined>;
const one = (value: Given[string]) => ([value ?? []].flat()[0] ?? "").trim();
/** Far enough from both ends of what can be told as a day. */
const [earliest, latest] = ["1900-01-01", "2200-01-01"];

/** Reads an address of the calendar. What cannot be read is left out and noticed, never an error. */
export function readCalendarAddress(given: Given, hubs: readonly string[]): { look: CalendarLook; notices: readonly Notice[] } {
  const { notices: unread, ...asked } = readRegistry(one(given.q));
  const notices = [...unread];
  const among = <T extends string>(values: readonly T[], field: string): T | null => {
    const found = values.find((value) => value === one(given[field])) ?? null;
    if (one(given[field]) && !found) notices.push({ code: "unknownValue", text: one(given[field]), field });
    return found;
  };
  const day = one(given.on);
  const on = Day.safeParse(day).success && day > earliest && day < latest ? day : null;
  if (day && !on) notices.push({ code: "noSuchDay", text: day });
  return { look: { show: among(shows, "show") ?? "agenda", on, hub: among(hubs, "hub"), mine: among(["yes"], "mine") !== null, asked, after: one(given.after) || null }, notices };
}

/** The members of an address that shows this; what is as usual is left out. */
export function calendarMembers({ show, on, hub, mine, asked, after }: CalendarLook): Record<string, string> {
  const q = printRegistry(asked);
  return { ...(show === "agenda" ? {} : { show }), ...(on ? { on } : {}), ...(hub ? { hub } : {}), ...(mine ? { mine: "yes" } : {}), ...(q ? { q } : {}), ...(after ? { after } : {}) };
}

/** An address of the calendar, changed in this; what is changed begins on its first page. */
export function calendarAddress(look: CalendarLook, change: Partial<CalendarLook> = {}): string {
  const members = new URLSearchParams(calendarMembers({ ...look, after: null, ...change })).toString().replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%3C", "<").replaceAll("%3E", ">");
  return members ? `/calendar?${members}` : "/calendar";
}

/** What is asked of the domain. */
export const choiceOf = ({ hub, mine, asked }: CalendarLook) => ({ ...(hub ? { hub } : {}), ...(mine ? { mine } : {}), q: printRegistry(asked) });
export const shownDays = ({ show, on }: CalendarLook, today: string) => periodOf(show, on ?? today);
/** The same look, a period earlier or later. */
export const turned = (look: CalendarLook, today: string, step: 1 | -1) => calendarAddress(look, { on: stepped(look.show, look.on ?? today, step) });
