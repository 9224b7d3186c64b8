import { expect, test } from "vitest";
import { faultsIn, rulesIn, valuesOf } from "#app/(workshop)/hubs/[hub]/rules/rules-fields.ts";
import { settled, usualPlanning, usualRules, type Rules as Stored } from "#db/rules.ts";
import { Rules } from "#lib/hubs/input.ts";
import { withUsual } from "#lib/hubs/model.ts";
import { faultsOf } from "#lib/kernel/faults.ts";
import { rules } from "#tests/support/factories.ts";

const full = (stored: Stored) => { const known = withUsual(stored, "BE"); return { ...known, methods: known.methods.map(settled) }; };
const typedOf = (values: Record<string, string | boolean>) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? value : value ? "on" : ""]));

const byMethod = (one: { method: string }, other: { method: string }) => one.method.localeCompare(other.method);

test("the form of a hub's rules, sent as it was shown, changes nothing", () => {
  const own = full({ ...rules, methods: [...rules.methods, ...Object.values(usualRules).slice(2).filter(({ method }) => method !== "formal-vote")], calendar: { countries: ["BE", "EU"], weekdays: [1, 2, 3, 4], extra: [{ day: "2031-12-24", works: false }, { day: "2031-12-27", works: true }] }, planning: { ...usualPlanning, hour: "09:30" } });
  const sent = rulesIn(typedOf(valuesOf(own)));
  const read = Rules.parse(sent);
  expect({ ...read, methods: read.methods.map(settled).toSorted(byMethod) }).toEqual({ ...own, methods: own.methods.toSorted(byMethod) });
});

test("a fault is told at the field in which it was typed", () => {
  const typed = { ...typedOf(valuesOf(full(rules))), "offered-ballot": "", "quorum-formal-vote": "140", "days-lazy-consensus": "soon", "lead-letter": "", hour: "25:00", impact: "4", extra: "2031-02-30" };
  const { error } = Rules.safeParse(rulesIn(typed), { reportInput: true });
  const faults = faultsIn(Object.fromEntries(Object.entries(faultsOf(error!)).map(([path, found]) => [`rules.${path}`, found])), typed);
  expect(Object.keys(faults).toSorted()).toEqual(["days-lazy-consensus", "extra", "hour", "impact", "lead-letter", "quorum-formal-vote"]);
  expect(faults["quorum-formal-vote"]).toEqual([{ code: "tooBig", values: { maximum: 100 } }]);
});
