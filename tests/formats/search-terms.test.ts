import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bigrams, quoted, searchTerms } from "#lib/formats/search-terms.ts";

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

describe("what someone typed is taken apart", () => {
  test.each([
    ["Cyber resilience", ["cyber", "resilience"], []],
    ["vulnérabilité: open-source!", ["vulnérabilité", "open", "source"], []],
    ["漏洞报告 report", ["report"], ["漏洞报告"]],
    ["report report", ["report"], []],
    ["\"a\" AND (b* OR c:d) NEAR/2 ^e", ["a", "and", "b", "or", "c", "d", "near", "2", "e"], []],
    ["   ", [], []],
  ])("%s", (typed, words, runs) => {
    expect(searchTerms(typed)).toMatchObject({ words, runs });
  });

  test("identifiers and dockets are recognised beside the words", () => {
    expect(searchTerms("2022/272 (cod) recital")).toMatchObject({ words: ["2022", "272", "cod", "recital"], identifiers: [{ key: "procedure:2022/0272" }], dockets: [] });
    expect(searchTerms("EU-23").dockets).toEqual(["EU-23"]);
    expect(searchTerms("eu23 asia-7").dockets).toEqual(["EU-23", "ASIA-7"]);
    expect(searchTerms("open-source 2024/2847 GB/T 45674-2025 a1").dockets).toEqual([]);
    expect(searchTerms("iso27001")).toMatchObject({ words: ["iso27001"], dockets: ["ISO-27001"] });
  });
});

test("terms are plain, few and safe to quote, whatever was typed", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 400 }), fc.string({ unit: fc.constantFrom(...Array.from("\"*^:()-+ ab漏洞'&|!")), maxLength: 200 })), (typed) => {
      const { words, runs } = searchTerms(typed);
      for (const term of [...words, ...runs]) expect(term).toMatch(/^[\p{L}\p{M}\p{N}ー]+$/u);
      expect(words.length).toBeLessThanOrEqual(32);
      expect(new Set(words).size).toBe(words.length);
    }),
  );
  expect(searchTerms("⺀ 漏⺀洞").runs).toEqual(["漏", "洞"]);
  expect(searchTerms(Array.from({ length: 100 }, (_, index) => `w${index}`).join(" ")).words).toHaveLength(32);
});

test("a quote inside a term is doubled", () => {
  expect(quoted('a"b')).toBe('"a""b"');
});
