import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keys, places, sections } from "#components/shell/keys.ts";
import { fitting, settled, stepped, type Entry, type Group } from "#components/shell/palette-model.ts";

const entry = (label: string, press?: string): Entry => ({ id: label, label, press: press ? [press] : undefined });
const labels = (groups: readonly Group[]) => groups.flatMap(({ entries }) => entries.map(({ label }) => label));
const page: Group[] = [
  { kind: "onPage", entries: [entry("Vote on EU-40 position v1", "V"), entry("Watch", "W"), entry("Kopiëren")] },
  { kind: "places", entries: [entry("Issues", "S"), entry("Positions", "P"), entry("Inbox", "I")] },
];

describe("what is at hand", () => {
  test("is all there before anything is typed, in its own order", () => {
    expect(fitting(page, " ")).toEqual(page);
  });

  test("fits by its letter, its beginning, the beginnings of its words, or a part of them, whatever the accents", () => {
    expect(labels(fitting(page, "v"))).toEqual(["Vote on EU-40 position v1"]);
    expect(labels(fitting(page, "posi"))).toEqual(["Vote on EU-40 position v1", "Positions"]);
    expect(labels(fitting(page, "eu vo"))).toEqual(["Vote on EU-40 position v1"]);
    expect(labels(fitting(page, "KOPIEREN"))).toEqual(["Kopiëren"]);
    expect(fitting(page, "nothing of the kind")).toEqual([]);
  });

  test("has what fits best first within its group", () => {
    expect(labels(fitting([{ kind: "places", entries: [entry("My issues"), entry("Reissue"), entry("Issues")] }], "issue"))).toEqual(["Issues", "My issues", "Reissue"]);
  });
});

describe("what the server finds", () => {
  const group = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e")).map((ids) => ids.map((id) => entry(id)));
  const groups = fc.record({ issue: group, position: group }).map((all) => Object.entries(all).flatMap(([kind, entries]) => (entries.length > 0 ? [{ kind, entries }] : [])));

  test("never changes places with what is shown, and is all there", () => {
    fc.assert(fc.property(groups, groups, (shown, come) => {
      const after = settled(shown, come);
      for (const { kind, entries } of after) {
        const ids = entries.map(({ id }) => id);
        const before = (shown.find((one) => one.kind === kind)?.entries ?? []).map(({ id }) => id).filter((id) => ids.includes(id));
        expect(ids.slice(0, before.length)).toEqual(before);
      }
      const flat = (all: readonly Group[]) => all.flatMap(({ kind, entries }) => entries.map(({ id }) => `${kind} ${id}`)).sort();
      expect(flat(after)).toEqual(flat(come));
    }));
  });
});

test("steps go round and round, and begin at either end", () => {
  const three = [entry("a"), entry("b"), entry("c")];
  expect([stepped(three, null, 1), stepped(three, null, -1), stepped(three, "c", 1), stepped(three, "a", -1), stepped([], null, 1)]).toEqual(["a", "c", "a", "c", null]);
});

describe("the keys", () => {
  test("mean one thing each", () => {
    for (const table of [keys, places]) expect(new Set(Object.values(table)).size).toBe(Object.keys(table).length);
  });

  test("are all on the page of keys", () => {
    const shown = sections.flatMap(({ lines }) => lines.flatMap(({ press }) => press));
    expect([...Object.values(keys), ...Object.values(places)].filter((key) => !shown.includes(key))).toEqual([]);
  });
});
