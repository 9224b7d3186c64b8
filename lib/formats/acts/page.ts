import { from, joined, wordsFrom, type Block, type Words } from "#lib/formats/acts/block.ts";
import { childNamed, classesOf, elementsIn, hasClass, isElement, named, plainTextOf, type Element, type Node } from "#lib/formats/acts/element.ts";
import { isBlock, isNote, isSilent, rawOf, wideSpace, wordsOfNodes, type Notes } from "#lib/formats/acts/inline.ts";
import { readLabel } from "#lib/formats/acts/labels.ts";
import { settled } from "#lib/formats/acts/nest.ts";

/** Reads one line of a page whose class says what it is; undefined for a line as any other. */
export type ReadLine = (element: Element, notes: Notes, before: Block | undefined) => Block[] | undefined;

/** What the blocks of a page are read with. */
export interface Page {
  notes: Notes;
  readLine: ReadLine;
}

/** A number, a letter or a dash that is set apart from its words by more than a space. */
const setApart = /^\s*(\S{1,9}?)([\u00a0\u2003]+[\u00a0\u2003 ]*| {2,})(?=\S)/u;

/** Words, or a line with a number before them. */
function lineOf(nodes: readonly Node[], { notes }: Page, within = false): Block[] {
  const raw = rawOf(nodes, notes);
  const words = wordsFrom(raw.text, raw.notes);
  if (words.text === "" && words.notes.length === 0) return [];
  const [, label, space = ""] = setApart.exec(raw.text) ?? [];
  if (!label || !/[.)—–-]$/u.test(label) || !readLabel(label)) return [{ is: "words", words, within }];
  const rest = from(words, label.length + 1);
  return [{ is: "item", label, paragraph: !space.includes(wideSpace) && /^\D{0,2}\d+[a-z]*[.)]$/u.test(label), inside: [{ is: "words", words: rest }] }];
}

const labelled = (label: string, inside: Block[], paragraph = false): Block => ({ is: "item", label, paragraph, inside });

/** The cells of the rows of a table, not of tables in it. */
const rowsOf = (table: Element): Element[] => elementsIn(table).flatMap((child) => (child.name === "tr" ? [child] : ["tbody", "thead", "tfoot"].includes(child.name) ? rowsOf(child) : []));
const cellsOf = (row: Element) => elementsIn(row).filter(({ name }) => name === "td" || name === "th");

/** Whether a table holds data, not the lines of a list set in columns. */
function isData(table: Element): boolean {
  const border = table.attributes.border ?? "0";
  if (border !== "0" || hasClass(table, "table", "borderOj")) return true;
  return holdsCells(table);
}
const holdsCells = (element: Element): boolean => elementsIn(element).some((child) => child.name !== "table" && (classesOf(child).some((name) => name.startsWith("tbl-")) || holdsCells(child)));

function tableWords(table: Element, notes: Notes): Words {
  const rows = rowsOf(table).map((row) => joined(cellsOf(row).map((cell) => wordsOfNodes(cell.children, notes)), "\t"));
  return joined(rows, "\n");
}

/** The cells of a table that holds data; null for one that sets words in columns. */
export const tableWordsOf = (table: Element, notes: Notes): Words | null => (isData(table) && rowsOf(table).length > 0 ? tableWords(table, notes) : null);

/** A row of a list: spacers, its number, its words. */
function rowBlocks(row: Element, page: Page): Block[] | undefined {
  const cells = cellsOf(row).filter((cell) => wordsOfNodes(cell.children, page.notes).text !== "");
  const [label, content] = cells;
  if (cells.length === 1) return blocksIn(label!.children, page);
  if (cells.length !== 2) return cells.length === 0 ? [] : undefined;
  const printed = wordsOfNodes(label!.children, page.notes).text;
  return printed.length <= 12 ? [labelled(printed, blocksIn(content!.children, page))] : undefined;
}

function tableBlocks(table: Element, page: Page): Block[] {
  const rows = isData(table) ? [undefined] : rowsOf(table).map((row) => rowBlocks(row, page));
  const words = rows.includes(undefined) ? tableWords(table, page.notes) : null;
  if (words) return words.text.trim() === "" ? [] : [{ is: "table", words }];
  return rows.flatMap((row) => row ?? []);
}

/** A number in an element of its own, followed by what it counts. */
function apartBlocks(element: Element, page: Page): Block[] | undefined {
  const [first, ...others] = element.children.filter((child) => isElement(child) || child.trim() !== "");
  if (!first || !isElement(first)) return undefined;
  const isGrid = hasClass(element, "grid-list");
  const isNumber = hasClass(first, "no-parag") || isGrid || (hasClass(element, "enumeration-spacing") && readLabel(plainTextOf(first)) !== null);
  if (!isNumber) return undefined;
  const printed = wordsOfNodes([first], page.notes).text;
  const content = others.length === 1 && isBlock(others[0]!) ? others[0].children : others;
  return [labelled(printed, blocksIn(content, page), hasClass(first, "no-parag"))];
}

function blockOf(element: Element, page: Page, before: Block | undefined): Block[] {
  if (isSilent(element) || isNote(element, page.notes)) return [];
  const line = page.readLine(element, page.notes, before);
  if (line) return line;
  if (element.name === "table") return tableBlocks(element, page);
  const apart = apartBlocks(element, page);
  if (apart) return apart;
  if (element.children.some(isBlock)) return inOrder(element.children, page, before);
  return lineOf(element.children, page, element.name === "p" && hasClass(element, "list"));
}

/** The blocks of nodes one after the other: each block element, and each stretch of text between such. */
export function inOrder(nodes: readonly Node[], page: Page, before?: Block): Block[] {
  const blocks: Block[] = [];
  let run: Node[] = [];
  const flush = () => { blocks.push(...lineOf(run, page)); run = []; };
  for (const node of nodes) {
    if (!isBlock(node)) run.push(node);
    else {
      flush();
      blocks.push(...blockOf(node, page, blocks.at(-1) ?? before));
    }
  }
  flush();
  return blocks;
}

/** The blocks of a container, brought into each other. */
export const blocksIn = (nodes: readonly Node[], page: Page): Block[] => settled(inOrder(nodes, page));

/** The body of a page. */
export const bodyOf = (page: Element): Element => named(page, "body")[0] ?? childNamed(page, "body") ?? page;
