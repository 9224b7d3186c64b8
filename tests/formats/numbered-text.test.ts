import { describe, expect, test } from "vitest";
import { addressOf, finderIn, placeOf, withWordsAt, wordsAt } from "#lib/formats/numbered-text.ts";

const text = { lede: "In short.", sections: [{ heading: "One", body: "First words here.\n\nSecond words there." }, { heading: "Two", body: "Third words.\n\nFirst words here." }] };

describe("a place in a numbered text", () => {
  test.each(["lede", "s1", "s2-p3"])("%s is read as it is written", (address) => { expect(addressOf(placeOf(address)!)).toBe(address); });
  test.each(["", "s0", "s1-p0", "s1-", "p1", "s1p1", "s1-p1 ", "s99999"])("%j is none", (address) => { expect(placeOf(address)).toBeNull(); });

  test("holds words, and takes others", () => {
    expect(["lede", "s1", "s1-p2", "s2-p3", "s3"].map((at) => wordsAt(text, placeOf(at)!))).toEqual(["In short.", text.sections[0]!.body, "Second words there.", null, null]);
    expect(withWordsAt(text, placeOf("s2-p1")!, "Other.").sections[1]!.body).toBe("Other.\n\nFirst words here.");
    expect(withWordsAt(text, placeOf("lede")!, "Other.").lede).toBe("Other.");
    expect(withWordsAt(text, placeOf("s2-p7")!, "Other.")).toBe(text);
  });

  test("is found again by its words: the nearest of the same, else the likest, else none", () => {
    const find = finderIn(text, "en");
    expect(find({ section: 2, paragraph: 2, words: "First words here." })).toMatchObject({ section: 2, paragraph: 2, same: true });
    expect(find({ section: 2, paragraph: 9, words: "Second other words there." })).toMatchObject({ section: 1, paragraph: 2, same: false });
    expect(find({ section: 1, paragraph: 1, words: "Nothing of the kind was ever said." })).toBeNull();
    expect(find({ section: 0, paragraph: null, words: "Long gone." })).toMatchObject({ section: 0, words: "In short.", same: false });
  });
});
