import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { difference, mostWords, type Difference } from "#lib/formats/diff.ts";
import { wordDistance } from "#lib/formats/distance.ts";
import { anyText } from "#tests/formats/any-text.ts";
import { effort } from "#tests/support/effort.ts";

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

/** Goes along the text before: takes what is the same, leaves what was deleted, adds what was inserted. Fails where that is not what stands there. */
function applied(before: string, { pieces }: Difference): string {
  let [at, result] = [0, ""];
  for (const { kind, text: piece } of pieces) {
    if (kind !== "inserted") {
      expect(before.startsWith(piece, at)).toBe(true);
      at += piece.length;
    }
    if (kind !== "deleted") result += piece;
  }
  expect(at).toBe(before.length);
  return result;
}

const sentences: Record<string, readonly string[]> = {
  el: ["Ο κατασκευαστής κοινοποιεί", " την ευπάθεια", "· εντός 24 ωρών"], bg: ["Производителят уведомява", " за уязвимостта", " в срок от 24 часа"],
  "zh-Hans": ["制造商应当", "在二十四小时内", "报告漏洞。"], "zh-Hant": ["製造商應", "於二十四小時內", "通報漏洞。"], ja: ["製造業者は", "24時間以内に", "脆弱性を報告する。"],
  ko: ["제조업자는 ", "24시간 이내에 ", "취약점을 보고한다."], th: ["ผู้ผลิต", "ต้องรายงานช่องโหว่", "ภายใน 24 ชั่วโมง"], hi: ["निर्माता ", "24 घंटे के भीतर ", "सूचित करेगा।"],
  ar: ["يبلغ المصنع ", "عن الثغرة ", "خلال 24 ساعة"], he: ["היצרן ", "ידווח על הפגיעות ", "תוך 24 שעות"], am: ["አምራቹ ", "ተጋላጭነቱን ", "ያሳውቃል።"], hy: ["Արտադրողը ", "հայտնում է ", "24 ժամում։"],
};
const inOneScript = fc.constantFrom(...Object.keys(sentences)).chain((tag) => {
  const written = fc.array(fc.constantFrom(...sentences[tag]!, " ", "\n", "-"), { maxLength: 12 }).map((parts) => parts.join(""));
  return fc.tuple(fc.constant(tag), written, written);
});

test("the difference applied to the text before gives the text after, in every script", () => {
  const holds = (tag: string, before: string, after: string) => {
    expect(applied(before, difference(before, after, tag))).toBe(after);
  };
  fc.assert(fc.property(inOneScript, ([tag, before, after]) => holds(tag, before, after)), { numRuns: 300 });
  fc.assert(fc.property(anyText(), anyText(), language, (before, after, tag) => holds(tag, before, after)), { numRuns: 200 });
});

describe("the distance of two wordings", () => {
  test.each([
    ["the same words", "shall report within 24 hours", "shall report within 24 hours", 0],
    ["other punctuation alone", "shall report, within 24 hours;", "shall report within 24 hours.", 0],
    ["one word of five", "shall report within 24 hours", "shall report within 72 hours", 0.2],
    ["nothing in common", "shall report", "is free", 1],
    ["a new provision", "", "shall report", 1],
    ["two empty ones", "", "", 0],
  ])("is the share of words that differ: %s", (_, one, other, distance) => {
    expect(wordDistance(one, other, "en")).toBeCloseTo(distance);
  });

  test("is the same from both sides, within 0 and 1, and 0 to itself", () => {
    fc.assert(
      fc.property(inOneScript, ([tag, one, other]) => {
        const distance = wordDistance(one, other, tag);
        expect(distance).toBeGreaterThanOrEqual(0);
        expect(distance).toBeLessThanOrEqual(1);
        expect(wordDistance(one, one, tag)).toBe(0);
        expect(wordDistance(other, one, tag)).toBeCloseTo(distance, 9);
      }),
    );
  });
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
    const took = effort(() => {
      const found = difference(words("a", 9_000), words("b", 9_000), "en");
      expect(found).toMatchObject({ by: "word", removed: 9_000, added: 9_000 });
      expect(found.pieces).toHaveLength(2);
      const lines = (prefix: string) => words(prefix, 150_000).replaceAll(" ", "\n");
      expect(difference(lines("a"), lines("b"), "en")).toMatchObject({ by: "paragraph", removed: 150_000 });
    });
    expect(took).toBeLessThan(25_000);
  });
});
