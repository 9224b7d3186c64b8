import { readAsian } from "#lib/formats/acts/asian.ts";
import type { Block, Part, Words } from "#lib/formats/acts/block.ts";
import { blockOf, headIn, isHeadingLike, type Line, type TextKind } from "#lib/formats/acts/line.ts";
import { settled } from "#lib/formats/acts/nest.ts";

/** A part that has a name and nothing else yet. */
const isBare = (block: Block | undefined): block is Part =>
  block?.is === "part" && block.rank !== undefined && block.kind !== "closing" && block.kind !== "section" && block.label !== null && block.heading === null && block.inside.length === 0;

/** What stands under the name of a part as its heading: a short line, or one that is marked as a heading just as the name is. */
function headingUnder(before: Block | undefined, block: Block, { isMarkedAlike }: { isMarkedAlike: boolean }): Words | null {
  if (!isBare(before)) return null;
  if (block.is === "words") return isHeadingLike(block.words.text) ? block.words : null;
  return isMarkedAlike && block.is === "part" && block.kind === "heading" && block.label === null ? block.heading : null;
}

const isClosing = (block: Block): block is Part => block.is === "part" && block.kind === "closing";

const isArticle = (line: Line) => headIn(line)?.kind === "article" || readAsian(line.words)?.is === "part";

/** By what the lines of an article are numbered, from its first on. */
interface Style {
  /** In Japan, China and Korea `1.` counts the points of a paragraph, which has a sign of its own. */
  isAsian: boolean;
  /** In German, Hungarian and Romanian acts paragraphs have parentheses: an article that begins with such a number is so numbered. */
  isEnclosed: boolean;
}

function styled(block: Block, before: Block | undefined, style: Style) {
  if (block.is === "part") Object.assign(style, { isAsian: /^[^a-z]*[第제]/u.test(block.label ?? ""), isEnclosed: false });
  if (block.is !== "item" || block.number !== undefined) return;
  const isEnclosed = /^[‘“„«]?\(\d+[a-z]?\)$/u.test(block.label);
  if (isEnclosed && before?.is === "part" && before.kind === "article" && before.inside.length === 0) style.isEnclosed = true;
  if (style.isAsian || style.isEnclosed) block.paragraph = style.isEnclosed && isEnclosed;
}

const closings: Record<string, string> = { "‘": "’", "“": "”", "„": "[“”]", "«": "»", "‚": "[‘’]" };

/** In lines. */
const longestQuotation = 2_000;

/** Where a quotation that begins in a line ends: after the line that closes it. Null for a line that begins none. */
function quotationEnd(lines: readonly Line[], start: number, block: Block): number | null {
  const { text } = lines[start]!.words;
  const closing = closings[text.charAt(0)];
  if (closing === undefined || block.is === "table") return null;
  // A word defined is in quotation marks too; what is quoted whole is closed at an end of a line, and words follow a colon.
  const isWhole = new RegExp(`^[^]((?!${closing})[^])*(?:${closing}\\s*[.;,]*)?$`, "u").test(text);
  if (block.is === "words" && !(isWhole && lines[start - 1]?.words.text.endsWith(":"))) return null;
  const ends = new RegExp(`${closing}\\s*[.;,]*$`, "u");
  for (let at = start; at < Math.min(lines.length, start + longestQuotation); at += 1) {
    if (ends.test(lines[at]!.words.text) && !(at === start && block.is === "part")) return at + 1;
    // Lines that are quoted without a heading hold none: this quotation was never closed.
    if (at > start && block.is !== "part" && headIn(lines[at]!)) return null;
  }
  return block.is === "part" ? Math.min(lines.length, start + longestQuotation) : null;
}

/** The blocks of lines, one for each, but that headings join what they name and quotations hold what they quote. */
export function blocksOfLines(lines: readonly Line[], { hasArticles = lines.some(isArticle), isQuotation = false }: Partial<TextKind> & { isQuotation?: boolean } = {}): Block[] {
  const blocks: Block[] = [];
  const style: Style = { isAsian: false, isEnclosed: false };
  let isSigned = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    const before = blocks.at(-1);
    const read = blockOf(line, { hasArticles });
    // Who signs has initials, which are no numbers.
    const block: Block = isSigned && read.is === "item" ? { is: "words", words: line.words } : read;
    if (block.is === "part") isSigned = block.kind === "closing";
    styled(block, before, style);
    const heading = headingUnder(before, block, { isMarkedAlike: line.level !== undefined && line.level === lines[at - 1]?.level });
    const end = isQuotation ? null : quotationEnd(lines, at, block);
    if (end !== null) {
      const quotation = settled(blocksOfLines(lines.slice(at, end), { hasArticles, isQuotation: true }));
      blocks.push(...quotation.map((one) => (one.is === "part" ? { ...one, quoted: true, rank: undefined } : { ...one, quoted: true })));
      at = end - 1;
    } else if (before?.is === "part" && before.kind === "closing" && isClosing(block)) before.inside.push(...block.inside);
    else if (before?.is === "part" && heading) before.heading = heading;
    else blocks.push(block);
  }
  return blocks;
}

/** How many lines at the beginning are the title: up to the first that is a part, a number, or the words by which an act begins. */
export function titleLength(lines: readonly Line[]): number {
  const end = lines.findIndex((line, index) => {
    const { text } = line.words;
    if (index > 0 && line.level !== undefined) return true;
    const block = blockOf({ words: line.words }, { hasArticles: false });
    return block.is !== "words" || text.endsWith(",") || /^(?:Having regard|Whereas|Vu |In Erwägung|Gelet op|Gezien )/u.test(text) || text.length > 400 || (index > 0 && /[.。]$/u.test(text));
  });
  return Math.min(end < 0 ? 1 : end, 12);
}
