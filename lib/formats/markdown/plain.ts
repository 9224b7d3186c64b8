import { readMarkdown, type Block } from "#lib/formats/markdown/blocks.ts";
import { wordsOf, type Inline } from "#lib/formats/markdown/inline.ts";

/** An address behind the words that lead to it, where they are not the address itself. */
const said = (nodes: readonly Inline[]): string => nodes.map((node) => {
  if (node.kind !== "link") return "inside" in node ? said(node.inside) : wordsOf([node]);
  const words = said(node.inside);
  return words === node.href || !/^https?:/iu.test(node.href) ? words : `${words} (${node.href})`;
}).join("");

const indented = (text: string, mark: string) => text.split("\n").map((line, index) => (index === 0 ? mark + line : line && " ".repeat(mark.length) + line)).join("\n");

function spoken(block: Block): string {
  switch (block.kind) {
    case "paragraph": case "heading": return said(block.inside);
    case "list": return block.items.map((item, index) => indented(item.map(spoken).join("\n"), block.ordered ? `${block.start + index}. ` : "- ")).join("\n");
    case "quote": return block.inside.map(spoken).join("\n\n");
    case "table": return [block.head, ...block.rows].map((row) => row.map(said).join("\t")).join("\n");
    case "code": return block.text;
    case "rule": return "";
  }
}

/** A text in Markdown as it is passed on where nothing but words is taken: no marks, lists by dash and number, an address in brackets. */
export const plainOfMarkdown = (text: string): string => readMarkdown(text).map(spoken).filter(Boolean).join("\n\n");
