import { dayOf } from "#lib/formats/identifiers/figures.ts";
import type { Span } from "#lib/formats/query-text/grammar.ts";

export type ReadSpan = { ok: true; value: Span } | { ok: false; code: "badSpan" | "noSuchDay"; suggestion?: string };

const furthest = 36_500;
const daysIn: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30 };

const refused = (code: "badSpan" | "noSuchDay", suggestion?: string) => ({ ok: false, code, ...(suggestion && { suggestion }) }) as const;
const read = (value: Span): ReadSpan => ({ ok: true, value });

const end = String.raw`\d{1,5}[dwm]|\d{4}-\d{1,2}-\d{1,2}`;
const open = new RegExp(`^(?<sign>[<>]?)(?<end>${end})$`, "u");
const closed = new RegExp(String.raw`^(?<from>${end}|\d{1,5})(?:\.{2,3}|[–—])(?<to>${end})$`, "u");

/** One end of a span: a number of days, an ISO day, or why it is neither. */
function endOf(text: string): number | string | { ok: false; code: "badSpan" | "noSuchDay" } {
  const [year, month, day] = text.split("-");
  if (year && month && day) return dayOf(year, month, day) ?? refused("noSuchDay");
  const days = Number(text.slice(0, -1)) * (daysIn[text.slice(-1)] ?? Number.NaN);
  return days <= furthest ? days : refused("badSpan");
}

function readOpen(sign: string, text: string): ReadSpan {
  const at = endOf(text);
  if (typeof at === "object") return at;
  if (typeof at === "number") return read({ type: "days", is: sign === ">" ? "beyond" : "within", days: at });
  return read({ type: "days", is: sign === "" ? "on" : sign === "<" ? "before" : "after", day: at });
}

function readClosed(first: string, second: string): ReadSpan {
  const one = endOf(/[dwm]$|-/u.test(first) ? first : first + second.slice(-1));
  const other = endOf(second);
  if (typeof one === "object") return one;
  if (typeof other === "object") return other;
  if (typeof one === "number" && typeof other === "number") return read({ type: "days", is: "between", from: Math.min(one, other), to: Math.max(one, other) });
  if (typeof one === "number" || typeof other === "number") return refused("badSpan");
  if (one === other) return read({ type: "days", is: "on", day: one });
  return read({ type: "days", is: "during", ...(one < other ? { from: one, to: other } : { from: other, to: one }) });
}

/** `30`, `<=30d` and `30 days` are not guessed at, but it is easy to tell what was meant. Four digits are rather a year. */
function meant(text: string): string | undefined {
  const { sign, figure, unit } = /^(?<sign>[<>]?)=?(?<figure>\d{1,3})(?![\d-])(?<unit>[dwm]?)/u.exec(text)?.groups ?? {};
  const days = Number(figure) * (daysIn[unit || "d"] ?? 1);
  return days <= furthest ? `${sign || "<"}${days}d` : undefined;
}

/**
 * Reads a span: `<30d`, `>90d`, `7d..30d`, `30d` (the same as `<30d`), `overdue`, `none`, `today`, `2026-12-01`, `<2026-12-01`,
 * `2026-12-01..2026-12-31`. Weeks (`w`) are 7 days and months (`m`) 30, a hundred years at most; ends in the wrong order are turned round.
 * ISO days are of 1951 to 2099. In small letters.
 */
export function readSpan(typed: string): ReadSpan {
  const text = typed.replaceAll(" ", "");
  if (text === "none" || text === "overdue" || text === "today") return read({ type: "days", is: text });
  const one = open.exec(text)?.groups;
  if (one) return readOpen(one.sign ?? "", one.end ?? "");
  const two = closed.exec(text)?.groups;
  return two ? readClosed(two.from ?? "", two.to ?? "") : refused("badSpan", meant(text));
}

/** Writes a span in the one form that `readSpan` gives back. */
export function printSpan(span: Span): string {
  switch (span.is) {
    case "within": return `<${span.days}d`;
    case "beyond": return `>${span.days}d`;
    case "between": return `${span.from}d..${span.to}d`;
    case "on": return span.day;
    case "before": return `<${span.day}`;
    case "after": return `>${span.day}`;
    case "during": return `${span.from}..${span.to}`;
    default: return span.is;
  }
}
