import type { Footnote } from "#lib/formats/acts/act.ts";
import { noteMark, wordsFrom, type Words } from "#lib/formats/acts/block.ts";
import { found, hasClass, holds, isElement, plainTextOf, textOf, type Element, type Node } from "#lib/formats/acts/element.ts";

const blockNames = new Set(["p", "div", "table", "tbody", "thead", "tfoot", "tr", "td", "th", "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "section", "article", "header", "footer", "main", "aside", "nav", "center", "blockquote", "pre", "address", "figure", "col", "colgroup", "body", "html"]);
const silentNames = new Set(["script", "style", "template", "noscript", "head", "iframe", "object"]);

export const isBlock = (node: Node): node is Element => isElement(node) && blockNames.has(node.name);
export const isSilent = (node: Node) => isElement(node) && silentNames.has(node.name);

/** A note's text without its mark, and its mark. */
export type Note = Pick<Footnote, "mark" | "text">;

/** The notes of a page by the id that their marks lead to. */
export type Notes = Map<string, Note>;

/** The Journal's notes, those of the Commission's pages, and those that word processors write. */
const isNoteLine = (element: Element) =>
  element.name === "p" ? hasClass(element, "note", "footnote") : ["dd", "li", "div"].includes(element.name) && /^_?(?:footnote|ftn|edn|fn)-?\d+$/iu.test(element.attributes.id ?? "");
const bareMark = (text: string) => text.replace(/[()[\]\s]/gu, "");
const namesOf = ({ attributes: { id, name } }: Element) => [id, name].filter((one) => one !== undefined);

const leadingMark = new RegExp(`^ ?\\(? ?${noteMark} ?\\)? ?`, "u");

/** Reads the notes at the foot of a page. Those that no mark in the text leads to are left where they stand. */
export function notesIn(body: Element): Notes {
  const notes: Notes = new Map();
  for (const line of found(body, isNoteLine)) {
    const [anchor] = found(line, (element) => element.name === "a" && (namesOf(element).length > 0 || (element.attributes.href ?? "").startsWith("#")));
    if (!anchor) continue;
    const text = line.children.map((child) => textWithout(child, anchor)).join("").replace(/\s+/gu, " ").replace(leadingMark, "").trim();
    for (const id of [...namesOf(anchor), ...namesOf(line)]) notes.set(id, { mark: bareMark(plainTextOf(anchor)), text });
  }
  const led = new Set(found(body, ({ name }) => name === "a").flatMap(({ attributes: { href = "" } }) => (href.startsWith("#") ? [href.slice(1)] : [])));
  for (const id of notes.keys()) if (!led.has(id)) notes.delete(id);
  return notes;
}
const textWithout = (node: Node, anchor: Element): string => (node === anchor ? noteMark : isElement(node) ? node.children.map((child) => textWithout(child, anchor)).join("") : node);

/** Whether a line is one of the notes that were read. */
export const isNote = (element: Element, notes: Notes) => isNoteLine(element) && holds(element, (inner) => namesOf(inner).some((id) => notes.has(id)));

/** Raw text of inline markup, and the notes whose marks stand in it, in their order. */
export interface Raw {
  text: string;
  notes: Note[];
}

/** Stands for a space that the page makes wide. */
export const wideSpace = "\u2003";

/** Modification marks of consolidated texts: signs of the editors, no words of the law. */
const modification = /[►▼]\s?[A-Z]{1,2}\d{0,3}(?![\p{L}\d])|[►▼◄]/gu;

/** The Journal does not print every note that it marks; such a one is a mark without words. */
function noteOf({ attributes: { href = "" } }: Element, notes: Notes): Note | undefined {
  return href.startsWith("#") ? (notes.get(href.slice(1)) ?? (href.startsWith("#ntr") ? { mark: "", text: "" } : undefined)) : undefined;
}

function gather(node: Node, notes: Notes, into: Raw) {
  if (!isElement(node)) return void (into.text += node.replace(modification, " "));
  const note = node.name === "a" ? noteOf(node, notes) : undefined;
  if (note) {
    into.notes.push({ text: note.text, mark: bareMark(textOf(node)) || note.mark });
    into.text += noteMark;
  } else if (isSilent(node)) return;
  else if (node.name === "br") into.text += "\n";
  // A space made wide sets a number apart from what it counts.
  else if (/word-spacing/u.test(node.attributes.style ?? "")) into.text += wideSpace;
  else {
    for (const child of node.children) {
      if (isBlock(child) && into.text !== "") into.text += " ";
      gather(child, notes, into);
    }
    // The Commission's pages set numbers apart by style alone.
    if (hasClass(node, "num")) into.text += " ";
  }
}

/** What inline markup says. */
export function rawOf(nodes: readonly Node[], notes: Notes): Raw {
  const raw: Raw = { text: "", notes: [] };
  for (const node of nodes) {
    if (isBlock(node) && raw.text !== "") raw.text += " ";
    gather(node, notes, raw);
  }
  return raw;
}

export const wordsOfNodes = (nodes: readonly Node[], notes: Notes): Words => {
  const { text, notes: marked } = rawOf(nodes, notes);
  return wordsFrom(text, marked);
};
