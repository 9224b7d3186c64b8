import { readMarkdown, type Block } from "#lib/formats/markdown/blocks.ts";
import type { Inline } from "#lib/formats/markdown/inline.ts";

/** Words of one look. */
export type Span = { text: string; bold?: true; italics?: true };
/** A text as a run of lines, whatever file it becomes. */
export type Line = { kind: "heading" | "paragraph" | "item"; spans: Span[]; /** How far in it stands. */ depth: number; /** Before an item: its bullet or its number. */ mark?: string };
export type Grid = { kind: "table"; rows: Span[][][] };
export type Flow = (Line | Grid)[];

function spansOf(nodes: readonly Inline[], look: Omit<Span, "text"> = {}): Span[] {
  return nodes.flatMap((node): Span[] => {
    if (node.kind === "break") return [{ text: "\n", ...look }];
    if ("text" in node) return [{ text: node.text, ...look }];
    if (!("href" in node)) return spansOf(node.inside, { ...look, ...(node.kind === "strong" ? { bold: true as const } : { italics: true as const }) });
    const words = spansOf(node.inside, look);
    // On paper nobody can follow a word.
    return words.map(({ text }) => text).join("") === node.href ? words : [...words, { text: ` (${node.href})`, ...look }];
  });
}

function flowOf(blocks: readonly Block[], depth: number): Flow {
  return blocks.flatMap((block): Flow => {
    if (block.kind === "heading") return [{ kind: "heading", spans: spansOf(block.inside), depth }];
    if (block.kind === "paragraph") return [{ kind: "paragraph", spans: spansOf(block.inside), depth }];
    if (block.kind === "quote") return flowOf(block.inside, depth + 1);
    if (block.kind === "code") return [{ kind: "paragraph", spans: [{ text: block.text }], depth: depth + 1 }];
    if (block.kind === "table") return [{ kind: "table", rows: [block.head.map((cell) => spansOf(cell, { bold: true })), ...block.rows.map((row) => row.map((cell) => spansOf(cell)))] }];
    if (block.kind === "rule") return [];
    return block.items.flatMap((item, at) => {
      const [first, ...rest] = flowOf(item, depth + 1);
      const mark = block.ordered ? `${block.start + at}.` : "•";
      return [first && first.kind !== "table" ? { ...first, kind: "item" as const, mark } : { kind: "item" as const, spans: [], depth: depth + 1, mark }, ...(first?.kind === "table" ? [first] : []), ...rest];
    });
  });
}

/** A text in Markdown as lines. */
export const flowIn = (markdown: string): Flow => flowOf(readMarkdown(markdown), 0);

const wordsOf = (spans: readonly Span[]) => spans.map(({ text }) => text).join("");

/** The same without any marks, for a field that takes nothing else. Lines end in LF. */
export function flowText(flow: Flow): string {
  const parts = flow.map((one) => {
    if (one.kind === "table") return one.rows.map((row) => row.map(wordsOf).join(" | ")).join("\n");
    const before = one.kind === "item" ? `${"  ".repeat(Math.max(0, one.depth - 1))}${one.mark === "•" ? "-" : one.mark} ` : "";
    return `${before}${wordsOf(one.spans)}`;
  });
  return parts.map((part, at) => (at === 0 ? part : `${flow[at]!.kind === "item" && flow[at - 1]!.kind === "item" ? "\n" : "\n\n"}${part}`)).join("");
}
