import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { marked, pieceAround } from "#lib/formats/search-hits.ts";
import { searchTerms } from "#lib/formats/search-terms.ts";

const hits = (text: string, typed: string) => marked(text, searchTerms(typed)).filter(({ hit }) => hit).map((piece) => piece.text);

describe("what is marked in a text", () => {
  test.each([
    ["The Stewards of open source", "steward SOURCE", ["Stewards", "source"]],
    ["Für Künstliche Intelligenz", "kunstliche", ["Künstliche"]],
    ["open source and open sources", '"open source"', ["open source"]],
    ["open-source", '"open source"', ["open-source"]],
    ["关于漏洞报告的规定", "漏洞报告", ["漏洞报告"]],
    ["ΤΕΧΝΗΤΌΣ κανόνας", "τεχνητοσ", ["ΤΕΧΝΗΤΌΣ"]],
    ["nothing of it", "absent", []],
    ["a and b", "a", ["a"]],
    ["closed", "-closed", []],
  ])("%s by %s", (text, typed, expected) => expect(hits(text, typed)).toEqual(expected));

  test("together with what is between is the text", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.string({ unit: "grapheme", maxLength: 20 }), (text, typed) => { expect(marked(text, searchTerms(typed)).map((piece) => piece.text).join("")).toBe(text); }));
  });
});

describe("the piece of a text", () => {
  const far = `${"words before it ".repeat(60)}the needle stands here${" words after it".repeat(60)}`;

  test("is that around what was found, however far in", () => {
    const piece = pieceAround(far, searchTerms("needle"));
    expect(piece).toContain("needle stands here");
    expect(piece).toMatch(/^… \S.* …$/);
    expect(piece.length).toBeLessThan(220);
  });

  test("is its beginning where nothing is found, and all of it where it is short", () => {
    expect(pieceAround(far, searchTerms("absent"))).toMatch(/^words before it .* …$/);
    expect(pieceAround("  short \n text ", searchTerms("absent"))).toBe("short text");
  });

  test("never ends within a character", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom("𠮷", "é", "word ", "漏洞", "🙂"), { minLength: 100, maxLength: 400 }), (parts) => { expect(pieceAround(parts.join(""), searchTerms("漏洞")).isWellFormed()).toBe(true); }));
  });
});
