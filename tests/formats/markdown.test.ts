import { describe, expect, test } from "vitest";
import { readMarkdown, referencesIn, type Block } from "#lib/formats/markdown/blocks.ts";
import { readInline, wordsOf, type Inline } from "#lib/formats/markdown/inline.ts";
import { paragraphsIn, withParagraph } from "#lib/formats/markdown/paragraphs.ts";

const shown = (nodes: readonly Inline[]): string => nodes.map((node) => {
  if (node.kind === "break") return "<br>";
  if (node.kind === "link") return `<a ${node.href}>${shown(node.inside)}</a>`;
  if ("inside" in node) return `<${node.kind}>${shown(node.inside)}</${node.kind}>`;
  return node.kind === "text" ? node.text : `<${node.kind}>${node.text}</${node.kind}>`;
}).join("");
const line = (text: string) => shown(readInline(text));
const outline = (blocks: readonly Block[]): unknown[] => blocks.map((block) => {
  if (block.kind === "list") return [block.ordered ? `from ${block.start}` : "list", block.items.map(outline)];
  if (block.kind === "quote") return ["quote", outline(block.inside)];
  if (block.kind === "table") return ["table", [block.head, ...block.rows].map((row) => row.map(shown))];
  if (block.kind === "rule") return "rule";
  return block.kind === "code" ? `code: ${block.text}` : `${block.kind}: ${shown(block.inside)}`;
});

describe("a line", () => {
  test.each([
    ["**must** be *heard*", "<strong>must</strong> be <emphasis>heard</emphasis>"],
    ["***both***", "<strong><emphasis>both</emphasis></strong>"],
    ["snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"],
    ["**never ended", "**never ended"],
    ["a `code *span*` here", "a <code>code *span*</code> here"],
    [String.raw`\*not\* this`, "*not* this"],
    ["see [the act](https://example.org/a_(b)) and https://example.org/x.", "see <a https://example.org/a_(b)>the act</a> and <a https://example.org/x>https://example.org/x</a>."],
    ["one  \ntwo", "one<br>two"],
  ])("%s", (text, expected) => { expect(line(text)).toBe(expected); });

  test.each(["<script>alert(1)</script>", "[x](javascript:alert(1))", "[x](data:text/html,y)", "[x](//evil.example)", "[x](/\\evil.example)", '<img src=x onerror="y">'])("is words where it could be a trick: %s", (text) => { expect(line(text)).toBe(text); });

  test("names what it may refer to, and nothing inside a word or an address", () => {
    expect(referencesIn("As #EU-23 and #ask-2 say, #CRA 24(1), #CRA Annex I and #AIAct recital 15(2) bind. See #s2-p3. Ask @Nora Example about C#7, me@example.org and &#EU-1;."))
      .toEqual(["#EU-23", "#ask-2", "#CRA 24(1)", "#CRA Annex I", "#AIAct recital 15(2)", "#s2-p3", "@Nora Example about C"]);
    expect(referencesIn("@Jan van der Berg wrote `#EU-1`, @李明, @ada https://example.org")).toEqual(["@Jan van der Berg wrote", "@李明", "@ada"]);
  });
});

describe("a paragraph", () => {
  test("holds headings, lists, quotes, tables and code", () => {
    expect(outline(readMarkdown("# Why\nBecause\nof this.\n- one\n  more\n- two\n  1. deep\n  2. deeper\n> said\n> so\n\n| a | b |\n| - | - |\n| 1 | **2** |\n| x\\|y |\n---\n```\n<b>\n\n```"))).toEqual([
      "heading: Why", "paragraph: Because\nof this.", ["list", [["paragraph: one\nmore"], ["paragraph: two", ["from 1", [["paragraph: deep"], ["paragraph: deeper"]]]]]],
      ["quote", ["paragraph: said\nso"]], ["table", [["a", "b"], ["1", "<strong>2</strong>"], ["x|y", ""]]], "rule", "code: <b>\n",
    ]);
  });

  test("goes on over a number that begins a line, and keeps the number of a list that goes on", () => {
    expect(outline(readMarkdown("It was in\n2024. Then"))).toEqual(["paragraph: It was in\n2024. Then"]);
    expect(outline(readMarkdown("3. third\n4. fourth"))).toEqual([["from 3", [["paragraph: third"], ["paragraph: fourth"]]]]);
  });

  test("is what stands between empty lines, with its place in the text", () => {
    const body = "\nOne\nline.\n \n\n```\na\n\nb\n```\n\nLast.  ";
    const found = paragraphsIn(body);
    expect(found.map(({ text }) => text)).toEqual(["One\nline.", "```\na\n\nb\n```", "Last."]);
    for (const { text, start, end } of found) expect(body.slice(start, end)).toBe(text);
    expect(paragraphsIn(" \n\n")).toEqual([]);
  });

  test("is put in the place of another, or taken out", () => {
    const body = "One.\n\nTwo.\n\nThree.";
    const [first, second, third] = paragraphsIn(body);
    expect(withParagraph(body, second!, "Deux.\n\nBis.")).toBe("One.\n\nDeux.\n\nBis.\n\nThree.");
    expect([first, second, third].map((one) => withParagraph(body, one!, " "))).toEqual(["Two.\n\nThree.", "One.\n\nThree.", "One.\n\nTwo."]);
  });
});

test.each(["*", "_", "**a ", "[", "[](", "`", "> ", "- ", "#", "@A ", "|-", "h", "(", "[a](b(", "  - ", "\n- ", "1. ", "~~~\n", "*a **b "])("reads forty thousand characters of %j, and loses none of the words", (piece) => {
  const text = piece.repeat(Math.ceil(40_000 / piece.length)).slice(0, 40_000);
  readMarkdown(text);
  expect(wordsOf(readInline(text)).length).toBeGreaterThan(0);
  expect(paragraphsIn(text).length).toBeGreaterThanOrEqual(0);
});
