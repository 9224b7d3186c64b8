import { noteMark, wordsFrom, type Words } from "#lib/formats/acts/block.ts";
import { isElement, named, textOf, type Element, type Node } from "#lib/formats/acts/element.ts";
import type { Note, Raw } from "#lib/formats/acts/inline.ts";

/** Elements of Formex that hold paragraphs or stand for one; all others are part of a line. */
const blockNames = new Set([
  "ACT", "CONS.ACT", "CONS.DOC", "CONS.ANNEX", "ANNEX", "GENERAL", "CORR", "CONTENTS", "CONTENTS.CORR", "TITLE", "TI", "STI", "PREAMBLE", "PREAMBLE.INIT", "PREAMBLE.FINAL", "GR.VISA", "VISA", "GR.CONSID", "GR.CONSID.INIT", "CONSID",
  "ENACTING.TERMS", "DIVISION", "ARTICLE", "TI.ART", "STI.ART", "PARAG", "NO.PARAG", "ALINEA", "SUBDIV", "LIST", "ITEM", "NP", "NO.P", "TXT", "P", "QUOT.S", "TBL", "CORPUS", "ROW", "BLK", "TI.BLK", "STI.BLK", "CELL", "GR.SEQ", "DLIST", "DLIST.ITEM",
  "TERM", "DEFINITION", "FINAL", "SIGNATURE", "PL.DATE", "SIGNATORY", "GR.NOTES", "NOTE.COM", "TOC", "TOC.BLK", "TOC.ITEM", "COMMENT", "CORRECTION", "DESCRIPTION", "OLD.CORR", "NEW.CORR", "ACT.GEN", "PROLOG", "LETTER", "AGR", "PROT", "TXT.COL", "TXT.ROW", "GR.TBL", "MARGIN", "ADDR.S", "ADDR", "GR.ANNOTATION", "ANNOTATION", "INCLUSIONS", "INCL.ELEMENT",
]);

export const isFormexBlock = (node: Node): node is Element => isElement(node) && blockNames.has(node.name);

/** The notes of a file by their id, for those that are marked more than once. */
export type FormexNotes = Map<string, Note>;

/** Reads the notes of a file. They are numbered as they come; those of quoted texts are marked with stars. */
export function formexNotes(root: Element): FormexNotes {
  const notes: FormexNotes = new Map();
  let plain = 0, stars = 0;
  for (const [index, note] of named(root, "NOTE").entries()) {
    if (note.attributes["NOTE.REF"] !== undefined) continue;
    const mark = /STAR/u.test(note.attributes.NUMBERING ?? "") ? `*${(stars += 1)}` : String(plain += 1);
    const raw = { text: "", notes: [] };
    gatherAll(note.children, new Map(), raw);
    notes.set(note.attributes["NOTE.ID"] ?? `#${index}`, { mark, text: wordsFrom(raw.text).text });
    note.attributes["NOTE.ID"] ??= `#${index}`;
  }
  return notes;
}

/** `2018` is the sign that opens a quotation. */
const sign = ({ attributes: { CODE = "" } }: Element) => (/^[\dA-F]{4,5}$/iu.test(CODE) ? String.fromCodePoint(Number.parseInt(CODE, 16)) : "");

/** Large numbers are printed in groups of three figures. */
const grouped = (figures: string) => (/^\d{5,}$/u.test(figures) ? figures.replace(/\B(?=(?:\d{3})+$)/gu, " ") : figures);

function gather(node: Node, notes: FormexNotes, into: Raw, raise: boolean) {
  if (!isElement(node)) return void (into.text += raise ? node.toUpperCase() : node);
  if (node.name === "NOTE") {
    into.notes.push(notes.get(node.attributes["NOTE.ID"] ?? node.attributes["NOTE.REF"] ?? "") ?? { mark: "", text: "" });
    into.text += noteMark;
  } else if (node.name === "FT" && node.attributes.TYPE === "NUMBER") into.text += grouped(textOf(node));
  else if (node.name === "QUOT.START" || node.name === "QUOT.END") into.text += sign(node);
  else gatherAll(node.children, notes, into, raise || (node.name === "HT" && node.attributes.TYPE === "UC"));
}

function gatherAll(nodes: readonly Node[], notes: FormexNotes, into: Raw, raise = false) {
  for (const node of nodes) {
    const isApart = isFormexBlock(node);
    if (isApart && into.text !== "") into.text += " ";
    gather(node, notes, into, raise);
    if (isApart) into.text += " ";
  }
}

/** The words of a stretch of Formex. What is printed in capitals or in groups of figures comes so, as on the page. */
export function formexWords(nodes: readonly Node[], notes: FormexNotes): Words {
  const raw: Raw = { text: "", notes: [] };
  gatherAll(nodes, notes, raw);
  return wordsFrom(raw.text, raw.notes);
}
