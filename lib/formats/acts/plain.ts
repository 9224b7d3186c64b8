import { withCaptions } from "#lib/formats/acts/asian.ts";
import { joined, type Block } from "#lib/formats/acts/block.ts";
import { part } from "#lib/formats/acts/headed.ts";
import { readLabel } from "#lib/formats/acts/labels.ts";
import { lineOf, type Line } from "#lib/formats/acts/line.ts";
import { blocksOfLines, titleLength } from "#lib/formats/acts/lines.ts";
import { readHead } from "#lib/formats/acts/names.ts";
import { settled } from "#lib/formats/acts/nest.ts";
import { withPreamble } from "#lib/formats/acts/preamble.ts";

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Whether lines end where the paper did, not where a paragraph does. */
function isWrapped(lines: readonly string[]): boolean {
  const full = lines.filter((line) => line.trim() !== "").map(({ length }) => length);
  const within = full.filter((length) => length <= 110).length;
  return full.length > 20 && within > full.length * 0.98 && median(full) > 45;
}

const startsAnew = (line: string) => /^\s*#/u.test(line) || readHead(line)?.rest === "" || /^\s*(\S{1,9})\s/u.test(line) && readLabel(/^\s*(\S{1,9})\s/u.exec(line)![1]!) !== null && /^\s*\S*[).—–•-]\s/u.test(line);

/** The paragraphs of a text: its lines, or what lies between empty ones where lines are broken for paper. */
function paragraphs(text: string): string[] {
  const lines = text.split(/\r\n?|\n|\u2028|\u2029|\f/u);
  if (!isWrapped(lines)) return lines.map((line) => line.trim()).filter(Boolean);
  const all: string[] = [];
  let open = false;
  for (const line of lines) {
    const bare = line.trim();
    if (bare === "") open = false;
    else if (open && !startsAnew(line) && !(readHead(all.at(-1)!)?.rest === "")) all.push(`${all.pop()} ${bare}`);
    else { all.push(bare); open = true; }
  }
  return all;
}

const labelAlone = /^[‘“„«]?(?:[([]?(?:\d{1,4}(?:\.\d{1,3})*[a-z]?|[a-z]{1,5}|[A-Z]|[IVXLC]{1,6})(?:[)\]]|\.)|[—–•·●])$/u;

/** Pages set numbers in a column of their own; pasted, they come in a line of their own. */
function withLabels(lines: readonly string[]): string[] {
  const all: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (index > 0 && labelAlone.test(lines[index - 1]!) && !labelAlone.test(line)) all.push(`${all.pop()} ${line}`);
    else all.push(line);
  }
  return all;
}

const heading = /^(#{1,6})\s+(.*?)\s*#*$/u;
/** Emphasis and escapes of Markdown are no words. */
const withoutMarks = (text: string) => text.replace(/(\*\*|__)(?=\S)([^*_]+?)\1/gu, "$2").replace(/\\([\\`*_{}[\]()#+\-.!>|~])/gu, "$1").replace(/^>\s?/u, "");

function markdownLine(text: string): Line {
  const [, level, words] = heading.exec(text) ?? [];
  return level ? lineOf(withoutMarks(words!), level.length) : lineOf(withoutMarks(text));
}

/** Whether a text is Markdown: it has headings as Markdown has them. */
export const isMarkdown = (text: string) => /^#{1,6}\s+\S/mu.test(text);

/** What acts of the Union call themselves in capitals. Before it a page has its own head. */
const actName = /^(?:(?:Amended )?Proposal for an?|Proposition (?:modifiée )?de|Vorschlag für|Voorstel voor)(?![\p{L}])|^(?:\p{Lu}+ ){0,3}(?:REGULATION|DIRECTIVE|DECISION|RECOMMENDATION|RÈGLEMENT|DÉCISION|RECOMMANDATION|VERORDNUNG|RICHTLINIE|BESCHLUSS|VERORDENING|RICHTLIJN|BESLUIT|REGLAMENTO|DIRECTIVA|REGOLAMENTO|DIRETTIVA)(?![\p{L}])/u;

/** The blocks of lines that begin with a title. */
export function blocksOfText(lines: readonly Line[]): Block[] {
  const length = titleLength(lines);
  const begins = Math.max(0, lines.slice(0, length).findIndex(({ words: { text } }) => actName.test(text)));
  const whole = (kind: "heading" | "title", some: readonly Line[]): Block[] => (some.length === 0 ? [] : [part(kind, { inside: [{ is: "words", words: joined(some.map(({ words }) => words), "\n") }] })]);
  return [...whole("heading", lines.slice(0, begins)), ...whole("title", lines.slice(begins, length)), ...withPreamble(settled(blocksOfLines(lines.slice(length))))];
}

/** The blocks of an act in plain text or Markdown: told by the names of its parts and by how its lines are numbered. */
export function readPlain(text: string): Block[] {
  const lines = withLabels(withCaptions(paragraphs(text))).filter((line) => !/^(?:[-*_]\s*){3,}$/u.test(line));
  return blocksOfText(isMarkdown(text) ? lines.map(markdownLine) : lines.map((line) => lineOf(line)));
}
