import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bigrams, foldedWords, quoted, searchTerms, type Sought } from "#lib/formats/search-terms.ts";

test.each([
  ["市场监督", "市场 场监 监督"],
  ["字", "字"],
  ["The 漏洞 of サイバー and 보안", "漏洞 サイ イバ バー 보안"],
  ["ｻｲﾊﾞｰ", "サイ イバ バー"],
  ["𠮷野家", "𠮷野 野家"],
  ["only Latin", ""],
])("the pairs of %s", (text, pairs) => {
  expect(bigrams(text)).toBe(pairs);
});

test("a run within a text is found as a phrase of pairs", () => {
  const run = fc.string({ unit: fc.constantFrom(...Array.from("市场监督管理总局漏洞")), minLength: 2, maxLength: 6 });
  fc.assert(fc.property(run, run, run, (before, middle, after) => { expect(` ${bigrams(before + middle + after)} `).toContain(` ${bigrams(middle)} `); }));
});

/** What is looked for, as it could be typed. */
const said = (sought: readonly Sought[]) => sought.map((one) => ("run" in one ? one.run : one.begins ? `${one.words.join(" ")}*` : one.words.join(" ")));

describe("what someone typed is taken apart", () => {
  test.each([
    ["Cyber resilience", ["cyber*", "resilience*"], []],
    ["vulnérabilité: open-source!", ["vulnerabilite*", "open*", "source*"], []],
    ["漏洞报告 report", ["漏洞报告", "report*"], []],
    ["report report", ["report*"], []],
    ['"open source" steward', ["open source", "steward*"], []],
    ["„offene Quelle“ «logiciel libre» 「自由软件」", ["offene quelle", "logiciel libre", "自由软件"], []],
    ["source -closed -\"trade secret\" -propriet*", ["source*"], ["closed", "trade secret", "propriet*"]],
    ["state-of-the-art", ["state*", "of*", "the*", "art*"], []],
    ["EU AI法案", ["eu*", "ai*", "法案"], []],
    ["\"a\" AND (b* OR c:d) NEAR/2 ^e", ["a", "and*", "b*", "or*", "c*", "d*", "near*", "2*", "e*"], []],
    ["   ", [], []],
    ["- -- -\"\" \"", [], []],
  ])("%s", (typed, sought, without) => {
    const terms = searchTerms(typed);
    expect([said(terms.sought), said(terms.without)]).toEqual([sought, without]);
  });

  test("a single character of a script without spaces is told apart, since no pair holds it", () => {
    expect(searchTerms("法 open")).toMatchObject({ short: ["法"], sought: [{ words: ["open"] }] });
  });

  test("identifiers and dockets are recognised beside the words", () => {
    expect(searchTerms("2022/272 (cod) recital")).toMatchObject({ identifiers: [{ key: "procedure:2022/0272" }], dockets: [] });
    expect(said(searchTerms("2022/272 (cod)").sought)).toEqual(["2022*", "272*", "cod*"]);
    expect(searchTerms("EU-23").dockets).toEqual(["EU-23"]);
    expect(searchTerms("eu23 asia-7").dockets).toEqual(["EU-23", "ASIA-7"]);
    expect(searchTerms("open-source 2024/2847 GB/T 45674-2025 a1").dockets).toEqual([]);
    expect(searchTerms("iso27001")).toMatchObject({ sought: [{ words: ["iso27001"] }], dockets: ["ISO-27001"] });
  });
});

test.each([
  ["Straße", "STRASSE"], ["Łódź", "lodz"], ["İstanbul", "istanbul"], ["ışık", "isik"], ["ΤΕΧΝΗΤΌΣ", "τεχνητος"], ["Øresund", "oresund"], ["Ǆ", "dz"], ["ＡＢＣ１２", "abc12"],
  ["مُحَمَّد", "محمد"], ["محمـــد", "محمد"], ["أمن", "امن"], ["حرية", "حريه"], ["٢٠٢٤", "2024"], ["שָׁלוֹם", "שלומ"], ["תקי״ם", "תקימ"], ["co\u00ADoperate", "cooperate"],
])("%s and %s are one word", (one, other) => {
  expect(foldedWords(one)).toEqual(foldedWords(other));
  expect(foldedWords(one)).toHaveLength(1);
});

test("what is folded stays as it is when it is folded again", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => { const words = foldedWords(text.toWellFormed()); expect(foldedWords(words.join(" "))).toEqual(words); }));
});

test("terms are plain, few and safe to quote, whatever was typed", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 400 }), fc.string({ unit: fc.constantFrom(...Array.from("\"*^:()-+ ab漏洞'&|!")), maxLength: 200 })), (typed) => {
      const { sought, without } = searchTerms(typed);
      for (const term of [...sought, ...without]) for (const plain of "run" in term ? [term.run] : term.words) expect(plain).toMatch(/^[\p{L}\p{M}\p{N}ー]+$/u);
      expect(sought.length).toBeLessThanOrEqual(32);
    }),
  );
  expect(said(searchTerms("⺀ 漏洞⺀洞报").sought)).toEqual(["漏洞", "洞报"]);
  expect(searchTerms(Array.from({ length: 100 }, (_, index) => `w${index}`).join(" ")).sought).toHaveLength(32);
});

test.each([["quotes", '"'.repeat(10_001)], ["minus", "-".repeat(10_000)], ["stars", "*".repeat(1_000)], ["a long word", "a".repeat(10_000)], ["half characters", "\uD800".repeat(5_000)], ["nothing", "\u0000".repeat(500)], ["minus and quotes", '-"'.repeat(5_000)], ["a long run", "法".repeat(10_000)]])("a bomb of %s is a few terms", (_, typed) => {
  const { sought, without } = searchTerms(typed);
  expect(sought.length + without.length).toBeLessThanOrEqual(64);
});

test("a quote inside a term is doubled", () => {
  expect(quoted('a"b')).toBe('"a""b"');
});
