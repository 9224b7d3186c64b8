import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shippedProfiles } from "#db/channels/shipped.ts";
import { usualPlanning } from "#db/rules.ts";
import { channels } from "#db/vocabulary.ts";
import { charactersIn, contentOf, countOf, limitsOf, looksLike, takesLanguage, type Limit } from "#lib/formats/limits.ts";
import { plainOfMarkdown } from "#lib/formats/markdown/plain.ts";
import { fitOf } from "#lib/channels/model.ts";

const limit = (given: Partial<Limit> = {}): Limit => ({ count: 10, unit: "characters", counted: "code-points", lineBreak: 1, ...given });
const count = (text: string, given: Partial<Limit> = {}, plain = false, language = "en") => countOf(text, limit(given), { plain, language });
const onText = (given: Partial<Limit>, plain = false) => ({ parts: [{ part: "text" as const, plain, limit: limit(given) }] });
const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fc.array(fc.constantFrom("a", "é", "e\u0301", "👩‍👩‍👧‍👦", "𠮷", "\n", "\r\n", "\r", "**", "- ", "字", " ")).map((parts) => parts.join("")));

describe("characters as a channel counts them", () => {
  test.each<[string, string, number, number]>([
    ["an emoji of four people", "👩‍👩‍👧‍👦", 7, 11], ["a letter with its accent in it", "é", 1, 1], ["a letter and an accent on it", "e\u0301", 2, 2], ["a rare character", "𠮷", 1, 2], ["half a pair", "\ud83d", 1, 1], ["nothing", "", 0, 0],
  ])("tell %s", (_, text, points, units) => expect([count(text), count(text, { counted: "utf-16" })]).toEqual([points, units]));

  test.each(["a\nb", "a\r\nb", "a\rb"])("take the end of a line for one or for two, however it is written: %j", (text) => {
    expect([count(text), count(text, { lineBreak: 2 })]).toEqual([3, 4]);
  });

  test("are those of each line, and of the ends between them", () => {
    const line = anyText.map((text) => text.replace(/[\r\n]/gu, ""));
    fc.assert(fc.property(fc.array(line, { minLength: 1 }), fc.constantFrom<1 | 2>(1, 2), fc.constantFrom<"code-points" | "utf-16">("code-points", "utf-16"), fc.constantFrom("\n", "\r\n", "\r"), (lines, lineBreak, counted, end) => {
      const counting = { lineBreak, counted };
      expect(charactersIn(lines.join(end), counting)).toBe(lines.reduce((sum, one) => sum + charactersIn(one, counting), (lines.length - 1) * lineBreak));
    }));
  });

  test("are never more as Unicode counts them than as JavaScript does, and what is typed on Windows counts as much", () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(charactersIn(text, limit())).toBeLessThanOrEqual(charactersIn(text, limit({ counted: "utf-16" })));
      const lines = text.replace(/\r\n|\r/gu, "\n");
      expect(charactersIn(lines.replaceAll("\n", "\r\n"), limit({ lineBreak: 2 }))).toBe(charactersIn(lines, limit({ lineBreak: 2 })));
    }));
  });
});

describe("what else can be limited", () => {
  test("words of a script without spaces are those of its dictionary", () => {
    expect(count("We ask for open-source licences.", { unit: "words" })).toBe(5);
    expect(count("我们要求更多时间", { unit: "words" }, false, "zh-Hans")).toBeGreaterThan(2);
    expect(count("我们要求更多时间", { unit: "words" }, false, "zh-Hans")).toBeLessThan(8);
  });
  test("rows are those of its tables, without their heads; else its paragraphs", () => {
    expect(count("| Clause | Comment |\n|---|---|\n| 1 | One |\n| 2 | Two |", { unit: "rows" })).toBe(2);
    expect(count("One.\n\nTwo.\n\n---\n\nThree.", { unit: "rows" })).toBe(3);
  });
  test("bytes are those of UTF-8", () => expect(count("é👍", { unit: "bytes" })).toBe(6));
  test("pages cannot be told from words, and are not", () => {
    expect(count("Long.", { unit: "pages" })).toBeNull();
    expect(limitsOf(onText({ unit: "pages", count: 5 }), { text: "Long." })).toEqual([]);
    expect(limitsOf(onText({ unit: "pages", count: 5 }), { text: 6 })).toMatchObject([{ count: 6, left: -1, over: true }]);
  });
});

describe("plain text", () => {
  test.each([
    ["**We** ask for _more_ time.", "We ask for more time."], ["## Scope\n\nIt says `who`.", "Scope\n\nIt says who."], ["- one\n- two", "- one\n- two"], ["3. one\n4. two", "3. one\n4. two"],
    ["[the act](https://example.org/act)", "the act (https://example.org/act)"], ["https://example.org/act", "https://example.org/act"], ["> quoted", "quoted"], ["| a | b |\n|---|---|\n| 1 | 2 |", "a\tb\n1\t2"], ["5 * 3 * 2", "5 * 3 * 2"],
  ])("of %j is %j", (text, expected) => expect(plainOfMarkdown(text)).toBe(expected));
  test("leaves the marks uncounted, where the channel shows none", () => {
    expect([count("**bold** words", {}, true), count("**bold** words")]).toEqual([10, 14]);
    expect(limitsOf(onText({}, true), { text: "**bold** words" })).toMatchObject([{ count: 10, left: 0, over: false }]);
  });
});

describe("a limit", () => {
  test.each(["a".repeat(10), "e\u0301".repeat(5), "𠮷".repeat(10), "a\n".repeat(5), "a\r\n".repeat(5)])("is kept by exactly as much as it says, and broken by one more: %j", (text) => {
    expect(limitsOf(onText({}), { text })).toMatchObject([{ count: 10, left: 0, over: false }]);
    expect(limitsOf(onText({}), { text: `${text}.` })).toMatchObject([{ count: 11, left: -1, over: true }]);
  });
  test("on answers holds for each of them", () => {
    expect(limitsOf({ parts: [{ part: "answers" as const, plain: true, limit: limit() }] }, { answers: ["Short.", "Rather too long."] })).toMatchObject([{ number: 1, over: false }, { number: 2, over: true }]);
  });
  test("says of everything it measures how much is left, and nothing of what is not there", () => {
    fc.assert(fc.property(anyText, fc.integer({ min: 1, max: 30 }), (text, most) => {
      const [one] = limitsOf(onText({ count: most }), { text });
      expect(one).toMatchObject({ left: most - one!.count, over: one!.count > most });
      expect(limitsOf<"text" | "table">(onText({ count: most }), { table: text })).toEqual([]);
    }));
  });
  test("of two hundred thousand characters is told while somebody types", () => {
    const text = "**We** ask for more time, 👍.\n\n".repeat(6500);
    const before = performance.now();
    limitsOf(onText({}, true), { text });
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe("the channels as they are shipped", () => {
  test.each(channels)("%s says what it takes, the files it wants, and its source", (channel) => {
    const profile = shippedProfiles[channel];
    expect(profile.parts.length).toBeGreaterThan(0);
    expect(profile.packForms.length).toBeGreaterThan(0);
    expect(profile.checklist.length).toBeGreaterThan(0);
    expect(profile.source).not.toBe("");
    // Nobody has looked at the sources of these figures: they say so, each.
    expect(profile.parts.every((part) => part.limit?.confirmed !== true)).toBe(true);
    expect(usualPlanning.lead[channel]).toBe(profile.leadDays);
  });
  test("four thousand characters fit on Have your say, and one more does not, in whatever script", () => {
    const fit = (body: string) => fitOf(shippedProfiles["have-your-say"], { body, language: "en" });
    expect(fit("字".repeat(4000))).toMatchObject({ over: false, takesLanguage: true });
    expect(fit("👍".repeat(2000))).toMatchObject({ over: false });
    expect(fit(`${"👍".repeat(2000)}.`)).toMatchObject({ over: true, limits: [{ part: "text", count: 4001, limit: 4000, left: -1 }] });
  });
  test("a text fills the first part of its channel, except where that is made of answers", () => {
    expect(contentOf(shippedProfiles["have-your-say-attachment"], "Words")).toEqual({ attachment: "Words" });
    expect(contentOf(shippedProfiles.eusurvey, "Words")).toEqual({});
  });
});

test.each([[["zh"], "zh-Hans", true], [["zh-Hant"], "zh-Hans", false], [["zh-Hant"], "zh", true], [["ja"], "en", false], [[], "xx", true], [["en"], "enm", false]] as [string[], string, boolean][])("a channel that takes %j of a text in %s: %s", (languages, language, takes) => expect(takesLanguage(languages, language)).toBe(takes));

test.each([["F#", "F3567995", true], ["F#", "3567995", false], ["F#", "F35x", false], ["Ares(#)#", "Ares(2026)1234", true], [null, "anything", true], ["#", "０１", false]] as [string | null, string, boolean][])("a reference like %j: %s is %s", (pattern, reference, is) => expect(looksLike(pattern, reference)).toBe(is));
