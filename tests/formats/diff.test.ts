import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { difference, mostWords, type Difference } from "#lib/formats/diff.ts";

const side = ({ pieces }: Difference, left: "deleted" | "inserted") => pieces.filter(({ kind }) => kind === "same" || kind === left).map(({ text }) => text).join("");
const marked = (before: string, after: string, language: string) =>
  difference(before, after, language).pieces.map(({ kind, text }) => (kind === "same" ? text : kind === "deleted" ? `[-${text}-]` : `{+${text}+}`)).join("");

const language = fc.constantFrom("en", "nl", "zh-Hans", "ja", "th", "not a language", "");
const text = fc.oneof(
  fc.array(fc.constantFrom("the", "manufacturer", " ", "\n", "shall", "open-source", ",", "市场监督", "サイバー", "2024/2847", "-", "👩‍👩‍👧"), { maxLength: 40 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
);

test("same and deleted are the text before, same and inserted the text after", () => {
  fc.assert(
    fc.property(text, text, language, (before, after, tag) => {
      const found = difference(before, after, tag);
      expect(side(found, "deleted")).toBe(before);
      expect(side(found, "inserted")).toBe(after);
      expect(found.pieces.every((piece) => piece.text !== "")).toBe(true);
      for (const [index, piece] of found.pieces.entries()) expect(piece.kind).not.toBe(found.pieces[index + 1]?.kind);
    }),
    { numRuns: 400 },
  );
});

test("equal texts have one piece and no changed words", () => {
  expect(difference("The same.", "The same.", "en")).toEqual({ pieces: [{ kind: "same", text: "The same." }], added: 0, removed: 0, by: "word" });
  expect(difference("", "", "en").pieces).toEqual([]);
});

describe("whole words are marked", () => {
  test.each([
    ["en", "any manufacturer shall report", "any manufacturers shall report", "any [-manufacturer-]{+manufacturers+} shall report"],
    ["en", "free open-source software", "free open-hardware software", "free [-open-source-]{+open-hardware+} software"],
    ["en", "Regulation 2024/2847 applies", "Regulation 2024/2853 applies", "Regulation [-2024/2847-]{+2024/2853+} applies"],
    ["en", "within 24 hours of it", "within three days of it", "within [-24 hours-]{+three days+} of it"],
    ["nl", "de fabrikant meldt", "de fabrikant meldt dit", "de fabrikant meldt{+ dit+}"],
    ["zh-Hans", "开源软件的管理者", "开源软件的维护者", "开源软件的[-管理者-]{+维护者+}"],
    ["en", "a\n\nb", "a\n\nc", "a\n\n[-b-]{+c+}"],
  ])("in %s: %s", (tag, before, after, expected) => {
    expect(marked(before, after, tag)).toBe(expected);
  });
});

test("changed words are counted on each side", () => {
  expect(difference("within 24 hours, at most", "within three working days, at most", "en")).toMatchObject({ removed: 2, added: 3, by: "word" });
  expect(difference("", "Three new words.", "en")).toMatchObject({ removed: 0, added: 3 });
});

describe("a long text", () => {
  const paragraph = (number: number) => `Paragraph ${number} says what it says in ten words or so.\n`;
  const long = Array.from({ length: mostWords / 10 }, (_, index) => paragraph(index)).join("");

  test("is compared by paragraph, and by word as long as it is not", () => {
    const changed = long.replace("Paragraph 7 says", "Paragraph 7 said");
    const found = difference(long, changed, "en");
    expect(found).toMatchObject({ by: "paragraph", removed: 11, added: 11 });
    expect(found.pieces.filter(({ kind }) => kind !== "same").map(({ text: piece }) => piece)).toEqual([paragraph(7), paragraph(7).replace("says", "said").replace("what it said", "what it says")]);
    const half = long.slice(0, long.length / 3);
    expect(difference(half, half.replace("Paragraph 7 says", "Paragraph 7 said"), "en")).toMatchObject({ by: "word", removed: 1, added: 1 });
  });

  test("with nothing in common is compared in bearable time", () => {
    const words = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`).join(" ");
    const began = performance.now();
    const found = difference(words("a", 9_000), words("b", 9_000), "en");
    expect(found).toMatchObject({ by: "word", removed: 9_000, added: 9_000 });
    expect(found.pieces).toHaveLength(2);
    const lines = (prefix: string) => words(prefix, 150_000).replaceAll(" ", "\n");
    expect(difference(lines("a"), lines("b"), "en")).toMatchObject({ by: "paragraph", removed: 150_000 });
    expect(performance.now() - began).toBeLessThan(8_000);
  });
});
