import { HeadingLevel } from "docx";
import { paragraph, runs, wordFile } from "#lib/formats/amendment-forms/word.ts";
import { plain } from "#lib/formats/text.ts";

/** One paragraph of a text that runs on: its title, a heading, words, an item of a list, or a quiet note. */
export type Line = { as: "title" | "heading" | "words" | "item" | "note"; text: string; language?: string };
/** `date` is the ISO day that stands in the file, so that the same content gives the same bytes. */
export type RunningText = { title: string; organisation: string; language: string; date: string; lines: Line[] };

const look = { title: { bold: true, size: 30 }, heading: { bold: true, size: 24 }, words: {}, item: {}, note: { size: 18, color: "595959" } } as const;
const levels = { title: HeadingLevel.TITLE, heading: HeadingLevel.HEADING_2 } as const;

/** A text as the bytes of a Word file. */
export async function writeRunningText(document: RunningText): Promise<Uint8Array> {
  return wordFile(document, {
    children: document.lines.map(({ as, text, language = document.language }) => paragraph(runs(plain(text), language, look[as]), language, {
      ...(as === "title" || as === "heading" ? { heading: levels[as], keepNext: true } : {}), ...(as === "item" ? { bullet: { level: 0 } } : {}),
    })),
  });
}
