import { isSign, type Block, type Item, type Part } from "#lib/formats/acts/block.ts";
import { begins, follows, readLabel, type Label } from "#lib/formats/acts/labels.ts";

/** Headings whose contents follow them take in what they hold: up to the next one of the same rank or a lower. */
function folded(blocks: readonly Block[]): Block[] {
  const top: Block[] = [];
  const open: Part[] = [];
  for (const block of blocks) {
    if (block.is === "part" && block.rank !== undefined) while (open.length > 0 && open.at(-1)!.rank! >= block.rank) open.pop();
    else if (block.is === "part" && ends.has(block.kind)) open.length = 0;
    (open.at(-1)?.inside ?? top).push(block);
    if (block.is === "part" && block.rank !== undefined) open.push(block);
  }
  return top;
}
/** What stands under no heading of the text before it. */
const ends = new Set(["closing", "annex", "preamble"]);

type Open = { item: Item; label: Label; reading: Label["readings"][number] };

/** Under which open item a label belongs: how many of them stay open, and how it is counted. */
function levelOf(label: Label, open: readonly Open[]): { level: number; reading: Label["readings"][number] } {
  const parent = label.number?.includes(".") ? open.findIndex(({ label: { number } }) => number !== null && label.number!.startsWith(`${number}.`)) : -1;
  if (parent >= 0) return { level: deepestUnder(label, open, parent), reading: label.readings[0]! };
  for (const next of [true, false]) {
    for (let level = open.length - 1; level >= 0; level -= 1) {
      const reading = follows(open[level]!.reading, label, { next });
      if (reading) return { level, reading };
    }
    const first = begins(label);
    if (!next || !first) continue;
    // A list that begins anew takes the place of the one that is numbered in the same way.
    const same = open.findLastIndex(({ reading: { style, value } }) => style === first.style && value >= first.value);
    return { level: same < 0 ? open.length : same, reading: first };
  }
  // A number that is out of order stays in the list that is numbered so.
  const level = open.findLastIndex(({ reading: { style } }) => label.readings.some((reading) => reading.style === style));
  const reading = label.readings.find(({ style }) => style === open[level]?.reading.style) ?? label.readings[0]!;
  return { level: level < 0 ? open.length : level, reading };
}

/** `4.1.2` belongs to `4.1`, and that to `4`. */
function deepestUnder(label: Label, open: readonly Open[], parent: number): number {
  let level = parent + 1;
  while (level < open.length && label.number!.startsWith(`${open[level]!.label.number}.`)) level += 1;
  return level;
}

/** Lists that follow one another without being put into each other are put so by how they are numbered. */
function nested(blocks: readonly Block[]): Block[] {
  const top: Block[] = [];
  let open: Open[] = [];
  const put = (block: Block, level: number) => { open = open.slice(0, level); (open.at(-1)?.item.inside ?? top).push(block); };
  const underParagraph = () => (open[0]?.item.paragraph ? 1 : 0);
  for (const block of blocks) {
    if (block.is !== "table" && (block.quoted || (block.is === "words" && isSign(block.words)))) put(block, open.length);
    else if (block.is === "item") {
      const label = readLabel(block.number === undefined ? block.label : `${block.number}.`);
      if (!label) put(block, underParagraph());
      else {
        const { level, reading } = block.paragraph ? { level: 0, reading: label.readings[0]! } : levelOf(label, open);
        put(block, Math.max(level, block.paragraph ? 0 : underParagraph()));
        open.push({ item: block, label, reading });
      }
    } else if (block.is === "words" && block.within) put(block, Math.min(open.length, 1 + underParagraph()));
    else if (block.is === "part") put(block, 0);
    else put(block, underParagraph());
  }
  return top;
}

/** Brings the blocks of one container into each other, headings first, then lists. Their order stays. */
export function settled(blocks: readonly Block[]): Block[] {
  const settle = (block: Block): Block => (block.is === "part" && block.rank !== undefined ? { ...block, inside: settledInside(block.inside) } : block);
  return nested(folded(blocks).map(settle));
}
const settledInside = (blocks: readonly Block[]): Block[] => nested(blocks.map((block) => (block.is === "part" && block.rank !== undefined ? { ...block, inside: settledInside(block.inside) } : block)));
