import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pageAnchorOf } from "#lib/formats/anchor.ts";
import { parseLocator, printLocator, type Locator, type Unit } from "#lib/formats/locator.ts";

function read(text: string): Locator {
  const parsed = parseLocator(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.reason}`);
  return parsed.locator;
}

describe("a place is read however it is separated and printed in one form", () => {
  test.each([
    ["Article 3 – paragraph 1 – point 18", "Article 3 – paragraph 1 – point 18"],
    ["Article 3 - paragraph 1 - point 18", "Article 3 – paragraph 1 – point 18"],
    ["article 3, PARAGRAPH 1 — Point (18)", "Article 3 – paragraph 1 – point 18"],
    ["Article 1, § 1, sub§ 2", "Article 1 – paragraph 1 – subparagraph 2"],
    ["Article 3 – paragraph 1 – point 18a (new)", "Article 3 – paragraph 1 – point 18 a (new)"],
    ["Recital 7 a (new)", "Recital 7 a (new)"],
    ["Recital A (new)", "Recital A (new)"],
    ["Paragraph 1 a (new)", "Paragraph 1 a (new)"],
    ["Article 24 – title", "Article 24 – title"],
    ["Title II – Chapter 1", "Title II – Chapter 1"],
    ["Annex I – Part II – point 1 – introductory part", "Annex I – Part II – point 1 – introductory part"],
    ["Annex IVa (new)", "Annex IV a (new)"],
    ["Article 10 – paragraph 2 – point (b) – point (ii)", "Article 10 – paragraph 2 – point b – point ii"],
    ["Article 4 – paragraph 1 – point a a (new)", "Article 4 – paragraph 1 – point a a (new)"],
    ["Rec. 18", "Recital 18"],
    ["Art. 5 – par. 2 – indent 1 – sentence 1", "Article 5 – paragraph 2 – indent 1 – sentence 1"],
    ["Citation 3", "Citation 3"],
  ])("%s", (typed, printed) => {
    expect(printLocator(read(typed))).toBe(printed);
  });
});

test("a place is taken apart into its levels", () => {
  expect(read("Article 3 – paragraph 1 – point 18 a (new)")).toEqual({
    units: [{ kind: "article", number: "3" }, { kind: "paragraph", number: "1" }, { kind: "point", number: "18 a" }],
    isNew: true,
  });
  expect(read("Article 24 – title").units[1]).toEqual({ kind: "title" });
});

test.each([
  ["", "empty", undefined],
  ["Article", "missingNumber", "Article"],
  ["Article 3 – clause 4", "unknownUnit", "clause 4"],
  ["Article three", "badNumber", "Article three"],
  ["Article 3 – – point 1", "unknownUnit", ""],
  ["Article 3 (new) – paragraph 1", "badNumber", "Article 3 (new)"],
  ["paragraphs 1", "unknownUnit", "paragraphs 1"],
  ["Article 1 – ".repeat(60), "tooLong", undefined],
])("%s is refused", (typed, reason, at) => {
  expect(parseLocator(typed)).toEqual(at === undefined ? { ok: false, reason } : { ok: false, reason, at });
});

const figure = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.option(fc.constantFrom("a", "b", "z", "aa"), { nil: undefined })).map(([number, letter]) => (letter ? `${number} ${letter}` : String(number)));
const roman = fc.constantFrom("I", "IV", "XII", "II a");
const unit: fc.Arbitrary<Unit> = fc.oneof(
  fc.record({ kind: fc.constantFrom("recital", "article", "citation"), number: figure }),
  fc.record({ kind: fc.constantFrom("annex", "chapter", "section", "title", "part"), number: fc.oneof(figure, roman) }),
  fc.record({ kind: fc.constantFrom("paragraph", "subparagraph", "indent", "sentence"), number: figure }),
  fc.record({ kind: fc.constant("point"), number: fc.oneof(figure, fc.constantFrom("a", "ii", "aa", "a a", "I")) }),
  fc.record({ kind: fc.constantFrom("introductory part", "title", "heading") }),
);

test("what is printed is read back", () => {
  fc.assert(
    fc.property(fc.record({ units: fc.array(unit, { minLength: 1, maxLength: 6 }), isNew: fc.boolean() }), (locator) => {
      expect(read(printLocator(locator))).toEqual(locator);
    }),
  );
});

test("garbage is refused, never thrown, and what is read prints to itself", () => {
  const words = fc.array(fc.constantFrom("Article", "point", "§", "–", "-", ",", "1", "a", "(a)", "(new)", " ", "IV", "title"), { maxLength: 12 }).map((all) => all.join(" "));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), words), (text) => {
      const parsed = parseLocator(text);
      expect(parsed.ok ? parseLocator(printLocator(parsed.locator)) : parsed).toEqual(parsed);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["Article 24 – paragraph 2 – point a", "024.002"],
  ["Article 24", "art_24"],
  ["Article 4 a (new)", "art_4a"],
  ["Article 4 a – paragraph 2", "004A.002"],
  ["Recital 18", "rct_18"],
  ["Annex I – Part II – point 3", "anx_I"],
  ["Chapter II – Section 1", "cpt_II.sct_1"],
  ["Paragraph 3", undefined],
])("%s has an anchor in EUR-Lex", (place, anchor) => {
  expect(pageAnchorOf(read(place))).toBe(anchor);
});
