import fc from "fast-check";
import { expect, test } from "vitest";
import { graphemeLength, plain, shortened } from "#lib/formats/text.ts";

test.each([
  ["line ends", "a\r\nb\rc\u2028d\ve", "a\nb\nc\nd\ne"],
  ["control characters", "a\u0000b\u0007c\u001B[31m\u009Fd", "abc[31md"],
  ["tabs and line ends stay", "a\tb\n", "a\tb\n"],
  ["normal form", "e\u0301", "é"],
  ["byte order mark", "\uFEFFtext", "text"],
  ["broken surrogates", "a\uD800b", "a\uFFFDb"],
  ["direction overrides", "file\u202Egnp.exe", "filegnp.exe"],
  ["joiners and direction marks stay", "👩\u200D👩\u200D👧 \u200Fשלום\u200E می\u200Cخواهم \u2067x\u2069", "👩\u200D👩\u200D👧 \u200Fשלום\u200E می\u200Cخواهم \u2067x\u2069"],
])("%s", (_, typed, kept) => {
  expect(plain(typed)).toBe(kept);
});

test("twice is once, and no control character remains", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom("\r", "\n", "\u0000", "\u0301", "e", "\uFEFF", "\u0085", "\v") }), (one, other) => {
      const once = plain(one + other);
      expect(plain(once)).toBe(once);
      expect(once).not.toMatch(/(?![\n\t])\p{Cc}/u);
      expect(once.isWellFormed()).toBe(true);
    }),
  );
});

test("characters are counted as a reader sees them", () => {
  expect(graphemeLength("👩‍👩‍👧 e\u0301ñ 漏洞")).toBe(7);
  expect(graphemeLength("")).toBe(0);
});

test("a text is cut between characters, with an ellipsis, and only if it is too long", () => {
  expect(shortened("漏洞报告", 4)).toBe("漏洞报告");
  expect(shortened("漏洞报告义务", 4)).toBe("漏洞报…");
  expect(shortened("ab 👩‍👩‍👧cd", 4)).toBe("ab…");
  expect(shortened("abc", 0)).toBe("…");
});

test("a shortened text is never longer than asked", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 20 }), (text, limit) => { expect(graphemeLength(shortened(text, limit))).toBeLessThanOrEqual(limit); }));
});
