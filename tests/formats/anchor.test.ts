import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anchorOf, locatorOf, pageAnchorOf, subdivisionPath } from "#lib/formats/anchor.ts";
import { parseLocator, printLocator, type Locator, type Unit } from "#lib/formats/locator.ts";

function read(text: string): Locator {
  const parsed = parseLocator(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.reason}`);
  return parsed.locator;
}

test.each([
  ["Article 24", "art_24"], ["Article 4 a", "art_4a"], ["Article 24 – paragraph 2", "024.002"], ["Article 4 a – paragraph 1 b", "004A.001B"], ["Article 24 – paragraph 2 – point a", "024.002.a"],
  ["Article 24 – paragraph 2 – point a – point ii", "024.002.a.ii"], ["Article 3 – paragraph 1 – point 14 a", "003.001.14a"], ["Article 2 – paragraph 5 – subparagraph 2 – point b", "002.005.s2.b"],
  ["Article 2 – paragraph 1 – indent 3", "002.001.in3"], ["Recital 18", "rct_18"], ["Citation 3", "cit_3"], ["Annex I", "anx_I"], ["Annex", "anx"], ["Annex I – Part II – point 3", "anx_I.prt_II.3"], ["Annex III – Class I – point 2", "anx_III.cls_I.2"],
  ["Annex VIII – point 4 – point 4.1", "anx_VIII.4.4-1"], ["Annex I – Article 2 – paragraph 1", "anx_I~002.001"], ["Title II – Chapter 1 – Section 3", "tis_II.cpt_1.sct_3"], ["Title", "tit_1"], ["Preamble – subparagraph 2", "pbl_1.s2"],
  ["Article 1 – paragraph 1 – point 5 – Article 4 – paragraph 1", "001.001.5~004.001"], ["Article 1 – paragraph 1 – point 2 – point a – paragraph 2", "001.001.2.a.p2"], ["Article 1 – paragraph 1 – point 43 – Annex XIV", "001.001.43~anx_XIV"],
  ["Section 3.2 – paragraph 41", "sct_3-2.p41"], ["Paragraph 41", "par_41"], ["Article 15-2", "art_15-2"], ["Closing 2", "fnp_2"],
])("%s is found at %s, and back", (place, anchor) => {
  expect(anchorOf(read(place))).toBe(anchor);
  expect(printLocator(locatorOf(anchor)!)).toBe(place);
});

test("what has no words of its own is found in what is around it", () => {
  expect(["Article 24 – title", "Article 24 – paragraph 2 – introductory part", "Article 24 – paragraph 2 – subparagraph 1", "Article 24 – paragraph 2 – subparagraph 1 – point a", "Article 24 – paragraph 2 – sentence 1"].map((place) => anchorOf(read(place)))).toEqual(["art_24", "024.002", "024.002", "024.002.a", "024.002"]);
});

test.each(["", "~", ".", "art_", "art_24.", "024.002.a~", "<script>", "024.002.a b", "x".repeat(10)])("what is no anchor leads nowhere: %s", (text) => {
  const locator = locatorOf(text);
  expect(locator === undefined || anchorOf(locator) === text).toBe(true);
});

describe("codes and citations", () => {
  test.each([
    ["a24p2", "Article 24 – paragraph 2"], ["a4i1", "Article 4 – point 1"], ["a24t1", "Article 24 – title"], ["r66", "Recital 66"], ["a4ap2ib", "Article 4 a – paragraph 2 – point b"],
    ["Article 24(2)", "Article 24 – paragraph 2"], ["Art. 24(2)(a)(ii)", "Article 24 – paragraph 2 – point a – point ii"], ["Article 24(2), point (b)", "Article 24 – paragraph 2 – point b"], ["Article 4a(1) (new)", "Article 4 a – paragraph 1 (new)"],
  ])("%s is %s", (typed, place) => {
    expect(printLocator(read(typed))).toBe(place);
  });
});

test("EUR-Lex is asked for the deepest element that it names", () => {
  expect(["Article 24 – paragraph 2 – point a", "Article 24", "Annex I – Part II – point 3", "Annex", "Paragraph 3"].map((place) => pageAnchorOf(read(place)))).toEqual(["024.002", "art_24", "anx_I", "anx_1", undefined]);
  expect(subdivisionPath(read("Article 24 – paragraph 2 – point a"))).toBe("art_24/par_2/pnt_a");
});

const figure = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom("", " a", " b")).map(([number, letter]) => `${number}${letter}`);
const roman = fc.constantFrom("I", "IV", "XII", "II a");
const deep: fc.Arbitrary<Unit[]> = fc.array(fc.oneof(
  fc.record({ kind: fc.constant("point" as const), number: fc.oneof(figure, fc.constantFrom("a", "ii", "xviii", "ba", "A", "4.1", "4.1.2")) }),
  fc.record({ kind: fc.constantFrom("indent" as const, "table" as const), number: fc.integer({ min: 1, max: 99 }).map(String) }),
  fc.record({ kind: fc.constant("subparagraph" as const), number: fc.integer({ min: 2, max: 99 }).map(String) }),
), { maxLength: 4 });
const article: fc.Arbitrary<Unit[]> = fc.oneof(fc.record({ kind: fc.constant("article" as const), number: figure }).map((unit): Unit[] => [unit]), fc.tuple(figure, figure, deep).map(([number, paragraph, inner]): Unit[] => [{ kind: "article", number }, { kind: "paragraph", number: paragraph }, ...inner]));
const annex: fc.Arbitrary<Unit[]> = fc.tuple(roman, fc.option(fc.record({ kind: fc.constantFrom("part" as const, "section" as const, "class" as const), number: roman }), { nil: undefined }), deep).map(([number, division, inner]) => [{ kind: "annex", number }, ...(division ? [division] : []), ...inner]);
const place = fc.oneof(article, annex, fc.record({ kind: fc.constantFrom("recital" as const, "citation" as const), number: figure }).map((unit): Unit[] => [unit]), fc.tuple(annex, article).map(([outer, inner]) => [...outer.slice(0, 1), ...inner]), fc.tuple(article.filter((units) => units.length > 2), article).map(([outer, inner]) => [...outer, ...inner]));

test("every place has an anchor of its own that leads back to it", () => {
  fc.assert(fc.property(place, (units) => {
    const anchor = anchorOf({ units, isNew: false })!;
    expect(locatorOf(anchor)).toEqual({ units, isNew: false });
    expect(anchor).toMatch(/^[A-Za-z\d_.~-]+$/);
  }));
});
