import type { Block, Part } from "#lib/formats/acts/block.ts";

const isRecital = (block: Block) => (block.is === "item" ? /^(?:\p{L}+ )?\(?\d+[a-z]?\)?[.:]?$/u.test(block.label) : block.is === "part" && block.kind === "recital");
const recital = (block: Block): Block => (block.is === "item" && isRecital(block) ? { is: "part", kind: "recital", number: /\d+[a-z]?/u.exec(block.label)![0], label: block.label, heading: null, inside: block.inside } : block);
const citation = (block: Block): Block => (block.is === "words" ? { is: "part", kind: "citation", number: null, label: null, heading: null, inside: [block] } : block);

const endsOpen = (block: Block | undefined) => block?.is === "words" && /[:：]$/u.test(block.words.text);

/**
 * What stands between the title and the first article: who acts, what regard was had to, then the recitals with the words that lead to them
 * and on from them. The blocks are brought into each other already.
 */
export function preambleFrom(blocks: readonly Block[]): Part {
  const first = blocks.findIndex(isRecital);
  const until = first < 0 ? blocks.length : first;
  const leading = until - (endsOpen(blocks[until - 1]) ? 1 : 0);
  const inside = blocks.map((block, index) => (index > 0 && index < leading ? citation(block) : recital(block)));
  return { is: "part", kind: "preamble", number: null, label: null, heading: null, inside };
}

/** Takes what stands before the first part of an act, where that is an act with articles, for its preamble. */
export function withPreamble(blocks: readonly Block[]): Block[] {
  const holdsArticles = (block: Block): boolean => block.is === "part" && (block.kind === "article" || block.inside.some(holdsArticles));
  const start = blocks.findIndex((block) => !(block.is === "part" && (block.kind === "heading" || (block.kind === "title" && block.number === null))));
  const end = blocks.findIndex((block, index) => index >= start && block.is === "part");
  if (start < 0 || end <= start || !blocks.some(holdsArticles)) return [...blocks];
  return [...blocks.slice(0, start), preambleFrom(blocks.slice(start, end)), ...blocks.slice(end)];
}
