import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ProvisionKind } from "#lib/formats/acts/act.ts";
import { mapProvisions, type Flat } from "#lib/formats/acts/mapping.ts";
import { effort } from "#tests/support/effort.ts";

type Line = [depth: number, kind: ProvisionKind, number: string | null, words: string, heading?: string];

/** An act of lines, each inside the nearest one before it that is less deep. The anchor is the path of numbers. */
function act(...lines: Line[]): Flat[] {
  const open: number[] = [];
  return lines.map(([depth, kind, number, words, heading], index) => {
    open.length = depth;
    const path = [...open.map((parent) => lines[parent]![2]), number ?? `n${index}`].join(".");
    const parent = open.at(-1) ?? null;
    open.push(index);
    return { kind, number, heading: heading ?? null, words, anchor: `${kind} ${path}`, parent };
  });
}

const steward: Line[] = [
  [0, "article", "24", "", "Obligations of open-source software stewards"],
  [1, "paragraph", "1", "Stewards shall put in place a cybersecurity policy that fosters the development of a secure product."],
  [1, "paragraph", "2", "Stewards shall cooperate with the market surveillance authorities, at their request, to mitigate the risks."],
  [2, "point", "a", "the name;"],
  [2, "point", "b", "the address;"],
  [1, "paragraph", "3", "The obligations laid down in Article 14 shall apply to the extent that they are involved in the development."],
];
const fines: Line[] = [
  [0, "article", "64", "", "Penalties"],
  [1, "paragraph", "1", "Member States shall lay down the rules on penalties applicable to infringements of this Regulation."],
  [2, "point", "a", "the name;"],
  [2, "point", "b", "the gravity;"],
];
const renumbered = (lines: Line[], number: string) => lines.map((line): Line => (line[0] === 0 ? [0, line[1], number, line[3], line[4]] : line));
const froms = (before: Flat[], after: Flat[], language = "en") => mapProvisions(before, after, language).map(({ from }) => from);

describe("two editions are mapped", () => {
  test("each provision to itself, word for word, where nothing changed", () => {
    const same = act(...steward, ...fines);
    expect(mapProvisions(same, same, "en").map(({ from, ground, confidence }) => [from, ground, confidence])).toEqual(same.map((_, index) => [index, "text", 1]));
  });

  test("through a new article that moves the numbers of all that follow, short points with their parents", () => {
    const before = act(...steward, ...fines);
    const after = act([0, "article", "1", "An entirely fresh provision about quantum lighthouses and harbour pilots."], ...renumbered(steward, "25"), ...renumbered(fines, "65"));
    const [fresh, ...rest] = mapProvisions(before, after, "en");
    expect(fresh!.from).toBeNull();
    expect(fresh!.confidence).toBeGreaterThan(0.8);
    expect(rest.map(({ from }) => from)).toEqual(before.keys().toArray());
  });

  test("by number, heading and similar words, and says by which, the surer the more speaks for it", () => {
    const before = act(...steward);
    const changed = steward.map((line): Line => (line[2] === "1" ? [1, "paragraph", "1", "Stewards shall document in a verifiable manner a cybersecurity policy that fosters a secure product."] : line));
    const [article, first, ...rest] = mapProvisions(before, act(...changed), "en");
    expect(article).toMatchObject({ from: 0, ground: "number" });
    expect(first).toMatchObject({ from: 1, ground: "number" });
    expect(first!.confidence).toBeLessThan(article!.confidence);
    expect(article!.confidence).toBeLessThan(1);
    expect(rest.every(({ ground, confidence }) => ground === "text" && confidence === 1)).toBe(true);
    const moved = mapProvisions(before, act(...renumbered(changed, "18")), "en");
    expect(moved[0]).toMatchObject({ from: 0, ground: "heading" });
  });

  test("not to one that kept its number and says another thing", () => {
    const after = act(steward[0]!, [1, "paragraph", "1", "Importers must keep the declaration of conformity ready for ten years."], ...steward.slice(2));
    expect(froms(act(...steward), after)).toEqual([0, null, 2, 3, 4, 5]);
  });

  test("past an inserted paragraph that took the number of the next one", () => {
    const after = act(...steward.slice(0, 2), [1, "paragraph", "2", "Importers must keep the declaration of conformity ready for ten years."], [1, "paragraph", "3", steward[2]![3]], ...steward.slice(3, 5), [1, "paragraph", "4", steward[5]![3]]);
    expect(froms(act(...steward), after)).toEqual([0, 1, null, 2, 3, 4, 5]);
  });

  test("a definition by its term, however it is defined now, and less surely so", () => {
    const defined = (...words: string[]) => act([0, "article", "3", "For the purposes of this Regulation, the following definitions apply:"], ...words.map((text, index): Line => [1, "point", String(index + 1), text]));
    const before = defined("‘risk’ means risk as defined in Directive XXX;", "‘vulnerability’ means a vulnerability as defined in Directive XXX;");
    const after = defined("‘steward’ means a legal person that supports software;", "‘vulnerability’ means a weakness or flaw that can be exploited;", "‘risk’ means the potential for loss;");
    const mapped = mapProvisions(before, after, "en");
    expect(mapped.map(({ from }) => from)).toEqual([0, null, 2, 1]);
    expect(mapped[3]!.ground).toBe("heading");
    expect(mapped[3]!.confidence).toBeLessThan(0.75);
  });

  test("never a part to a whole, and each found once at most", () => {
    const words = "Manufacturers shall notify an actively exploited vulnerability to the coordinator and to the agency.";
    const before = act([0, "recital", "1", words], [0, "article", "1", words]);
    const after = act([0, "article", "1", "", "Reporting"], [1, "paragraph", "1", words], [1, "paragraph", "2", words], [0, "recital", "9", words]);
    expect(froms(before, after)).toEqual([1, null, null, 0]);
  });

  test("in a script without spaces", () => {
    const before = act([0, "article", "一", "产品制造商应当在二十四小时内报告被利用的漏洞"], [0, "article", "二", "开源软件的管理者应当制定网络安全政策"]);
    const after = act([0, "article", "一", "开源软件的维护者应当制定网络安全政策"], [0, "article", "二", "产品制造商应当在七十二小时内报告被利用的漏洞"]);
    expect(froms(before, after, "zh-Hans")).toEqual([1, 0]);
  });

  test("keeping the order of siblings that read the same", () => {
    const points = (...words: string[]): Flat[] => act([0, "article", "2", "Definitions of all kinds of things apply here."], ...words.map((word): Line => [1, "indent", null, word]));
    expect(froms(points("deleted", "deleted", "open source", "deleted"), points("deleted", "deleted", "open source", "deleted"))).toEqual([0, 1, 2, 3, 4]);
  });

  test("even where one of them is empty, or the language is none", () => {
    expect(mapProvisions([], [], "en")).toEqual([]);
    expect(mapProvisions([], act(...fines), "").map(({ from, confidence }) => [from, confidence])).toEqual(fines.map(() => [null, 1]));
  });
});

test("whatever was shuffled, dropped and added, what reads the same and says enough is found, once", () => {
  const sentence = fc.array(fc.stringMatching(/^[a-z]{4,9}$/u), { minLength: 6, maxLength: 12 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.uniqueArray(sentence, { minLength: 2, maxLength: 20 }), fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), (all, order) => {
      const lines = (words: string[]) => act(...words.map((text, index): Line => [0, "paragraph", String(index + 1), text]));
      const shuffled = all.map((text, index) => ({ text, by: order[index]! })).toSorted((one, other) => one.by - other.by).map(({ text }) => text).slice(1);
      const found = mapProvisions(lines(all), lines(shuffled), "en");
      expect(found.map(({ from }) => all[from!])).toEqual(shuffled);
      expect(new Set(found.map(({ from }) => from)).size).toBe(found.length);
    }),
    { numRuns: 60 },
  );
});

test("ten thousand provisions with every third changed are mapped without comparing each with each", () => {
  const vocabulary = Array.from({ length: 4_000 }, (_, index) => `word${index}`);
  let seed = 7;
  const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const words = () => Array.from({ length: 20 }, () => vocabulary[Math.min(random(4_000), random(4_000), random(4_000))]).join(" ");
  const lines = Array.from({ length: 10_000 }, (_, index): Line => (index % 10 === 0 ? [0, "article", String(index / 10 + 1), "", `Heading ${index}`] : [1, "paragraph", String(index % 10), words()]));
  const before = act(...lines);
  const after = act([0, "article", "0", "One more."], ...lines.map((line, index): Line => (index % 3 === 0 ? [line[0], line[1], line[2], line[3].replace(/^(?:\S+ ){8}/u, "in the place of eight words "), line[4]] : line)));
  let found: ReturnType<typeof mapProvisions> = [];
  const took = effort(() => { found = mapProvisions(before, after, "en"); });
  expect(found.slice(1).filter(({ from }, index) => from !== index)).toEqual([]);
  expect(took).toBeLessThan(20_000);
});
