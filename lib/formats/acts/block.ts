import type { Footnote, ProvisionKind } from "#lib/formats/acts/act.ts";

/** Words as they stand, spaces as one, with the notes that hang on them. */
export interface Words {
  text: string;
  notes: Footnote[];
}

/** Something with a heading of its own and all that is under it. */
export interface Part {
  is: "part";
  kind: ProvisionKind;
  number: string | null;
  label: string | null;
  heading: Words | null;
  inside: Block[];
  /** For a heading whose contents simply follow it: how far they reach. Lower ranks hold higher ones. */
  rank?: number | undefined;
  /** Part of a text that this act writes into another. */
  quoted?: boolean;
  /** A heading such as `Class I`, by which a place is named. */
  isClass?: boolean;
}

/** A line with a number, a letter or a dash before it, and what is under it. */
export interface Item {
  is: "item";
  label: string;
  /** Where the label does not show it in figures or letters of ours. */
  number?: string;
  /** A numbered paragraph, not a point of a list. */
  paragraph?: boolean;
  /** Part of a text that this act writes into another. */
  quoted?: boolean;
  inside: Block[];
}

/**
 * Between source and tree: what a source says about its own structure, before anything is named. Every format is read into blocks, and blocks
 * are placed in one way, so that one act gets one tree.
 */
export type Block =
  | { is: "words"; words: Words; /** Goes on with the item before it. */ within?: boolean; quoted?: boolean; /** Nothing in the source says what it belongs to. */ stray?: boolean }
  | { is: "table"; words: Words }
  | Item
  | Part;

/** Stands in raw text where the mark of a note stood. No text holds it: bytes with control characters are not read. */
export const noteMark = "\u0001";
const marked = new RegExp(` ?\\( ?${noteMark} ?\\)| ?${noteMark}`, "u");

/** Makes words of raw text: one space for each stretch of white space, and the marks of notes taken out, parentheses and all. */
export function wordsFrom(raw: string, found: readonly Pick<Footnote, "mark" | "text">[] = []): Words {
  const [first = "", ...others] = raw.replace(/\s+/gu, " ").split(marked);
  const notes: Footnote[] = [];
  let text = first.trimStart();
  for (const [index, more] of others.entries()) {
    const note = found[index];
    if (note) notes.push({ ...note, at: text.length });
    text += more;
  }
  const whole = text.trimEnd();
  return { text: whole, notes: notes.map((note) => ({ ...note, at: Math.min(note.at, whole.length) })) };
}

export const words = (text: string): Words => wordsFrom(text);

/** Words one after the other, divided by what is given. */
export function joined(all: readonly Words[], between: string): Words {
  const [first, ...others] = all;
  const sum: Words = { text: first?.text ?? "", notes: [...(first?.notes ?? [])] };
  for (const { text, notes } of others) {
    sum.text += between;
    sum.notes.push(...notes.map((note) => ({ ...note, at: note.at + sum.text.length })));
    sum.text += text;
  }
  return sum;
}

/** A quotation mark or a semicolon alone in its line: part of what stands before it. */
export const isSign = ({ text }: Words) => /^[\s‘’“”„«»‚"'.,;:()]+$/u.test(text);

/** The end of words from a place on. */
export const from = ({ text, notes }: Words, at: number): Words => ({ text: text.slice(at), notes: notes.map((note) => ({ ...note, at: Math.max(0, note.at - at) })) });
