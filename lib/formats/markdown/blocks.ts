import { readInline, type Inline } from "#lib/formats/markdown/inline.ts";

/** What a paragraph of Markdown is made of. There is no markup but this: what looks like HTML is words. */
export type Block =
  | { kind: "paragraph"; inside: Inline[] }
  | { kind: "heading"; level: 3 | 4; inside: Inline[] }
  | { kind: "list"; ordered: boolean; start: number; items: Block[][] }
  | { kind: "quote"; inside: Block[] }
  | { kind: "table"; head: Inline[][]; rows: Inline[][][] }
  | { kind: "code"; text: string }
  | { kind: "rule" };

const heading = /^ {0,3}(#{1,6}) +(.*?)(?: +#+)? *$/u;
const rule = /^ {0,3}(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$/u;
const fence = /^ {0,3}(```+|~~~+)/u;
const quote = /^ {0,3}> ?/u;
const bullet = /^( {0,3})(?:([-*+])|(\d{1,9})[.)])(?: +|$)/u;
const divider = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/u;

/** Deeper than anybody writes. */
const deepest = 6;

/** The cells of a row; a bar in a cell is written `\|`. */
const cellsOf = (row: string) => row.trim().replace(/^\|/u, "").replace(/(?<!\\)\|$/u, "").split(/(?<!\\)\|/u).map((cell) => readInline(cell.trim().replaceAll("\\|", "|")));

type Lines = { lines: readonly string[]; at: number };
const next = (given: Lines) => given.lines[given.at] ?? "";
/** Takes lines for as long as a condition holds. */
function takeWhile(given: Lines, holds: (line: string) => boolean): string[] {
  const from = given.at;
  while (given.at < given.lines.length && holds(next(given))) given.at += 1;
  return given.lines.slice(from, given.at);
}

const startsTable = ({ lines, at }: Lines) => (lines[at] ?? "").includes("|") && (lines[at + 1] ?? "").includes("-") && divider.test(lines[at + 1] ?? "");
/** Whether a line begins something else than goes on a paragraph. Of numbered lists only the first number does. */
const begins = (line: string) => line.trim() === "" || heading.test(line) || rule.test(line) || fence.test(line) || quote.test(line) || /^ {0,3}(?:[-*+]|1[.)]) /u.test(line);

function codeAt(given: Lines, mark: string): Block {
  given.at += 1;
  const inside = takeWhile(given, (line) => !line.trimStart().startsWith(mark));
  given.at += 1;
  return { kind: "code", text: inside.join("\n") };
}

function tableAt(given: Lines): Block {
  const head = cellsOf(next(given));
  given.at += 2;
  const rows = takeWhile(given, (line) => line.includes("|")).map(cellsOf);
  return { kind: "table", head, rows: rows.map((row) => head.map((_, column) => row[column] ?? [])) };
}

function listAt(given: Lines, depth: number): Block {
  const [, , sign, number] = bullet.exec(next(given))!;
  const items: Block[][] = [];
  for (let found = bullet.exec(next(given)); found && (found[2] === undefined) === (sign === undefined); found = bullet.exec(next(given))) {
    const first = next(given).slice(found[0].length);
    given.at += 1;
    const indent = found[0].length;
    const more = takeWhile(given, (line) => /^ {2,}\S/u.test(line) && (line.search(/\S/u) >= Math.min(indent, 4) || !bullet.test(line)) || (!begins(line) && !bullet.test(line)));
    items.push(blocks({ lines: [first, ...more.map((line) => line.replace(new RegExp(`^ {0,${indent}}`, "u"), ""))], at: 0 }, depth + 1));
  }
  return { kind: "list", ordered: sign === undefined, start: Number(number ?? 1), items };
}

function blockAt(given: Lines, depth: number): Block {
  const line = next(given);
  const [, marks, title] = heading.exec(line) ?? [];
  if (marks !== undefined) { given.at += 1; return { kind: "heading", level: marks.length <= 3 ? 3 : 4, inside: readInline(title ?? "") }; }
  if (rule.test(line)) { given.at += 1; return { kind: "rule" }; }
  const [, mark] = fence.exec(line) ?? [];
  if (mark) return codeAt(given, mark);
  if (startsTable(given)) return tableAt(given);
  if (quote.test(line) && depth < deepest) return { kind: "quote", inside: blocks({ lines: takeWhile(given, (one) => quote.test(one)).map((one) => one.replace(quote, "")), at: 0 }, depth + 1) };
  if (bullet.test(line) && depth < deepest) return listAt(given, depth);
  given.at += 1;
  const words = [line, ...takeWhile(given, (one) => !begins(one) && !startsTable(given))];
  return { kind: "paragraph", inside: readInline(words.map((one) => one.trimStart()).join("\n").trimEnd()) };
}

function blocks(given: Lines, depth: number): Block[] {
  const found: Block[] = [];
  for (;;) {
    takeWhile(given, (line) => line.trim() === "");
    if (given.at >= given.lines.length) return found;
    found.push(blockAt(given, depth));
  }
}

/** Reads Markdown: headings, lists, quotes, tables, code, rules and paragraphs. */
export const readMarkdown = (text: string): Block[] => blocks({ lines: text.split("\n"), at: 0 }, 0);

/** The references in a text, each once: what may be a name of something, whether there is such a thing or not. */
export function referencesIn(text: string): string[] {
  const found = new Set<string>();
  const look = (nodes: readonly Inline[]): void => { for (const node of nodes) { if (node.kind === "reference") found.add(node.text); else if ("inside" in node) look(node.inside); } };
  const walk = (all: readonly Block[]): void => {
    for (const block of all) {
      if (block.kind === "list") block.items.forEach(walk);
      else if (block.kind === "quote") walk(block.inside);
      else if (block.kind === "table") [block.head, ...block.rows].flat().forEach(look);
      else if ("inside" in block) look(block.inside);
    }
  };
  if (/[#@]/u.test(text)) walk(readMarkdown(text));
  return [...found];
}
