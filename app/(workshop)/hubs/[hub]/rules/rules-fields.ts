import { settled, usualRules, type Rule, type Rules } from "#db/rules.ts";
import { channels, methods, stewards, type Channel, type Method } from "#db/vocabulary.ts";
import { holidayCountries } from "#lib/formats/holidays/index.ts";
import type { ShownRules } from "#app/(workshop)/hubs/[hub]/rules/in-words.tsx";
import type { Faults } from "#lib/kernel/refusal.ts";
import type { Typed } from "#lib/next/form.ts";

/** The rules of a hub as the fields of one form, and back: shares as percentages, days off one a line. */

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
/** Thirds as a fraction, which no percentage is. */
function percentage(share: number): string {
  const thirds = Math.round(share * 3);
  return thirds % 3 !== 0 && Math.abs(share * 3 - thirds) < 1e-9 ? `${thirds}/3` : `${Math.round(share * 1_000) / 10}`;
}
const ticked = (typed: Typed, name: string) => typed[name] === "on";
const text = (typed: Typed, name: string) => (typeof typed[name] === "string" ? typed[name].trim() : "");
/** What is no number stays what it is, for the command to refuse at its field. */
const number = (typed: Typed, name: string, whole = 1) => {
  const said = text(typed, name);
  return (said === "" || Number.isNaN(Number(said)) ? said : Number(said) / whole) as number;
};

/** A share typed as a percentage or as a fraction. */
function share(typed: Typed, name: string): number {
  const [, part, of] = /^(\d{1,3})\s*\/\s*([1-9]\d{0,2})$/.exec(text(typed, name)) ?? [];
  return part && of ? Number(part) / Number(of) : number(typed, name, 100);
}

const counts = ["hours", "support", "mostAgainst", "ratifyWithin", "signatories"] as const;
/** The counts that a method can ask for; the others have no field. */
export const asks = (method: Method, count: (typeof counts)[number]) => ({ hours: ["override", "fast-track", "straw-poll"], support: ["supported-consensus", "ballot", "lazy-consensus"], mostAgainst: ["override", "formal-vote", "ballot"], ratifyWithin: ["fast-track"], signatories: ["sign-on"] })[count].includes(method);

export const valuesOf = ({ methods: offered, usual, weights, calendar, planning, stewards: named, filing }: ShownRules): Record<string, string | boolean> => ({
  usual, ...Object.fromEntries(methods.flatMap((method): [string, string | boolean][] => {
    const own = offered.find((one) => one.method === method);
    const rule = own ?? settled(usualRules[method]);
    return [
      [`offered-${method}`, own !== undefined], [`days-${method}`, `${rule.days}`], [`quorum-${method}`, percentage(rule.quorum)], [`quorumOf-${method}`, rule.quorumOf], [`threshold-${method}`, percentage(rule.threshold)], [`thresholdOf-${method}`, rule.thresholdOf],
      ...(["above", "discussBlocks", "staffOverrules", "restarts"] as const).map((flag): [string, boolean] => [`${flag}-${method}`, rule[flag]]), [`dissent-${method}`, rule.dissent === "public"], ...counts.map((count): [string, string] => [`${count}-${method}`, `${rule[count] ?? ""}`]),
    ];
  })),
  ...Object.fromEntries(stewards.map((steward) => [`steward-${steward}`, named.includes(steward)])),
  "filing-board": filing.approvedBy === "board", "filing-adopted": filing.adoptedOnly,
  ...Object.fromEntries(weekdays.map((day) => [`weekday-${day}`, calendar.weekdays.includes(day)])), ...Object.fromEntries(holidayCountries.map((code) => [`country-${code}`, calendar.countries.includes(code)])),
  extra: (calendar.extra ?? []).map(({ day, works }) => (works ? `${day} +` : day)).join("\n"),
  feedback: `${planning.feedback}`, drafting: `${planning.drafting}`, preparing: `${planning.preparing}`, hour: planning.hour, ...Object.fromEntries(channels.map((channel) => [`lead-${channel}`, `${planning.lead[channel]}`])),
  impact: `${weights.impact}`, likelihood: `${weights.likelihood}`, time: `${weights.time}`,
});

const offeredIn = (typed: Typed) => methods.filter((method) => ticked(typed, `offered-${method}`));

/** Whether ballots are counted against shares; where they are not, the form does not ask for any. */
export const counted = (method: Method) => method !== "delegated" && method !== "straw-poll" && method !== "sign-on";

const countingIn = (typed: Typed, method: Method) => ({
  quorum: share(typed, `quorum-${method}`), quorumOf: text(typed, `quorumOf-${method}`) as "entitled", threshold: share(typed, `threshold-${method}`), thresholdOf: text(typed, `thresholdOf-${method}`) as "entitled",
  above: ticked(typed, `above-${method}`), discussBlocks: ticked(typed, `discussBlocks-${method}`), staffOverrules: ticked(typed, `staffOverrules-${method}`), restarts: ticked(typed, `restarts-${method}`), dissent: ticked(typed, `dissent-${method}`) ? ("public" as const) : ("internal" as const),
});
const undefinedCounts = Object.fromEntries(counts.map((count) => [count, undefined])) as Record<(typeof counts)[number], undefined>;

export function rulesIn(typed: Typed): Rules {
  const lines = text(typed, "extra").split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
  return {
    methods: offeredIn(typed).map((method): Rule => ({
      ...(counted(method) ? countingIn(typed, method) : settled(usualRules[method])), method, days: number(typed, `days-${method}`), ...undefinedCounts,
      ...Object.fromEntries(counts.filter((count) => text(typed, `${count}-${method}`) !== "").map((count) => [count, number(typed, `${count}-${method}`)])),
    })),
    stewards: stewards.filter((steward) => ticked(typed, `steward-${steward}`)),
    filing: { approvedBy: ticked(typed, "filing-board") ? "board" : "anyone", adoptedOnly: ticked(typed, "filing-adopted") },
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
  if (part === "stewards") return `steward-${stewards[0]}`;
  return part === "weights" ? rest[0]! : part ?? path;
}

/** Faults under the names of the form's fields, with limits of shares as percentages. */
export const faultsIn = (faults: Faults, typed: Typed): Faults => Object.fromEntries(Object.entries(faults).map(([path, found]) => {
  const field = fieldOf(path, typed);
  const isShare = /^(quorum|threshold)-/.test(field);
  return [field, found.map(({ code, values }) => ({ code, ...(values && { values: isShare ? Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value) * 100])) : values }) }))];
}));
