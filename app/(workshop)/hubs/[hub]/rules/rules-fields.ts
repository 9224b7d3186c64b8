import type { Rule, Rules } from "#db/rules.ts";
import { channels, methods, type Channel } from "#db/vocabulary.ts";
import { holidayCountries } from "#lib/formats/holidays/index.ts";
import type { FullRules } from "#lib/hubs/model.ts";
import type { Faults } from "#lib/kernel/refusal.ts";
import type { Typed } from "#lib/next/form.ts";

/** The rules of a hub as the fields of one form, and back: shares as percentages, days off one a line. */

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const percentage = (share: number) => Math.round(share * 1_000) / 10;
const ticked = (typed: Typed, name: string) => typed[name] === "on";
const text = (typed: Typed, name: string) => (typeof typed[name] === "string" ? typed[name].trim() : "");
/** What is no number stays what it is, for the command to refuse at its field. */
const number = (typed: Typed, name: string, whole = 1) => {
  const said = text(typed, name);
  return (said === "" || Number.isNaN(Number(said)) ? said : Number(said) / whole) as number;
};

export const valuesOf = ({ methods: offered, usual, weights, calendar, planning }: FullRules): Record<string, string | boolean> => ({
  usual, ...Object.fromEntries(methods.flatMap((method): [string, string | boolean][] => {
    const rule = offered.find((one) => one.method === method);
    return [[`offered-${method}`, rule !== undefined], [`days-${method}`, `${rule?.days ?? ""}`], [`quorum-${method}`, rule ? `${percentage(rule.quorum)}` : ""], [`threshold-${method}`, rule ? `${percentage(rule.threshold)}` : ""], [`discussBlocks-${method}`, rule?.discussBlocks ?? false]];
  })),
  ...Object.fromEntries(weekdays.map((day) => [`weekday-${day}`, calendar.weekdays.includes(day)])), ...Object.fromEntries(holidayCountries.map((code) => [`country-${code}`, calendar.countries.includes(code)])),
  extra: (calendar.extra ?? []).map(({ day, works }) => (works ? `${day} +` : day)).join("\n"),
  feedback: `${planning.feedback}`, drafting: `${planning.drafting}`, preparing: `${planning.preparing}`, hour: planning.hour, ...Object.fromEntries(channels.map((channel) => [`lead-${channel}`, `${planning.lead[channel]}`])),
  impact: `${weights.impact}`, likelihood: `${weights.likelihood}`, time: `${weights.time}`,
});

const offeredIn = (typed: Typed) => methods.filter((method) => ticked(typed, `offered-${method}`));

export function rulesIn(typed: Typed): Rules {
  const lines = text(typed, "extra").split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
  return {
    methods: offeredIn(typed).map((method): Rule => ({ method, days: number(typed, `days-${method}`), quorum: number(typed, `quorum-${method}`, 100), threshold: number(typed, `threshold-${method}`, 100), discussBlocks: ticked(typed, `discussBlocks-${method}`) })),
    usual: text(typed, "usual") as Rules["usual"],
    weights: { impact: number(typed, "impact"), likelihood: number(typed, "likelihood"), time: number(typed, "time") },
    calendar: {
      countries: holidayCountries.filter((code) => ticked(typed, `country-${code}`)), weekdays: weekdays.filter((day) => ticked(typed, `weekday-${day}`)),
      extra: lines.map((line) => ({ day: line.replace(/\s*\+$/, ""), works: line.endsWith("+") })),
    },
    planning: { feedback: number(typed, "feedback"), drafting: number(typed, "drafting"), preparing: number(typed, "preparing"), hour: text(typed, "hour"), lead: Object.fromEntries(channels.map((channel) => [channel, number(typed, `lead-${channel}`)])) as Record<Channel, number> },
  };
}

/** The field of the form in which a fault was typed. */
function fieldOf(path: string, typed: Typed): string {
  const [, part, ...rest] = path.split(".");
  if (part === "methods") return rest.length === 2 ? `${rest[1]!}-${offeredIn(typed)[Number(rest[0])] ?? ""}` : `offered-${methods[0]}`;
  if (part === "planning") return rest.join("-");
  if (part === "calendar") return rest[0] === "extra" ? "extra" : rest[0] === "weekdays" ? "weekday-1" : "countries";
  return part === "weights" ? rest[0]! : part ?? path;
}

/** Faults under the names of the form's fields, with limits of shares as percentages. */
export const faultsIn = (faults: Faults, typed: Typed): Faults => Object.fromEntries(Object.entries(faults).map(([path, found]) => {
  const field = fieldOf(path, typed);
  const isShare = /^(quorum|threshold)-/.test(field);
  return [field, found.map(({ code, values }) => ({ code, ...(values && { values: isShare ? Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value) * 100])) : values }) }))];
}));
