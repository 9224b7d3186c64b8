import type { Paragraph, Table } from "docx";
import { amendment } from "#lib/formats/amendment-forms/parliament-word.ts";
import { pageWidths, paragraph, runs, table, wordFile } from "#lib/formats/amendment-forms/word.ts";
import { answersIn, narrativeOf, type PackDocument, type PackWords } from "#lib/formats/pack-forms/document.ts";
import type { Flow, Span } from "#lib/formats/pack-forms/flow.ts";

const inset = 360;

function flowWord(flow: Flow, language: string): (Paragraph | Table)[] {
  const set = (spans: readonly Span[]) => spans.flatMap(({ text, ...look }) => runs(text, language, look));
  return flow.flatMap((one): (Paragraph | Table)[] => {
    if (one.kind === "table") {
      const most = Math.max(...one.rows.map(({ length }) => length));
      const widths = Array.from({ length: most }, () => Math.floor(pageWidths.upright / most));
      return [table({ widths, language, lines: true, heads: 1, rows: one.rows.map((cells) => cells.map((cell) => [paragraph(set(cell), language, { spacing: { after: 0 } })])) }), paragraph([], language)];
    }
    if (one.kind === "heading") return [paragraph(one.spans.flatMap(({ text }) => runs(text, language, { bold: true, size: 24 })), language, { keepNext: true, spacing: { before: 240, after: 120 } })];
    if (one.kind === "paragraph") return [paragraph(set(one.spans), language, { indent: { start: inset * one.depth } })];
    return [paragraph([...runs(`${one.mark}\t`, language), ...set(one.spans)], language, { indent: { start: inset * one.depth, hanging: inset }, tabStops: [{ type: "left", position: inset * one.depth }], spacing: { after: 60 } })];
  });
}

function amendmentsWord({ amendments, language }: PackDocument, words: PackWords) {
  if (amendments.rows.length === 0) return [];
  return [paragraph(runs(words.amendments, language, { bold: true, size: 24 }), language, { keepNext: true, spacing: { before: 360, after: 0 } }), ...amendments.rows.flatMap((row) => amendment(row, amendments, words.form))];
}

const line = (text: string, language: string, more: Parameters<typeof runs>[2] = {}) => paragraph(runs(text, language, more), language, { spacing: { after: 0 } });

/** A paper to hang on: title, text, asks, answers, amendments in two columns. */
export const attachmentWord = (document: PackDocument, words: PackWords): Promise<Uint8Array> => wordFile(document, { children: [
  paragraph(runs(document.title, document.language, { bold: true, size: 32 }), document.language), line(`${document.organisation} · ${document.day}`, document.language), line("", document.language),
  ...flowWord(narrativeOf(document, words), document.language), ...amendmentsWord(document, words),
] });

/** A letter: who writes, to whom, when, under which reference, about what. */
export const letterWord = (document: PackDocument, words: PackWords): Promise<Uint8Array> => {
  const { language, organisation, authority, day, reference, title } = document;
  return wordFile(document, { children: [
    line(organisation, language, { bold: true }), line(day, language), line(`${words.reference}: ${reference}`, language), line("", language), line(words.to, language), line(authority, language, { bold: true }), line("", language),
    paragraph(runs(title, language, { bold: true, size: 24 }), language), ...flowWord(narrativeOf(document, words), language), line("", language), line(organisation, language, { bold: true }), ...amendmentsWord(document, words),
  ] });
};

/** The answers to a questionnaire, to be copied into it. */
export const answersWord = (document: PackDocument, words: PackWords): Promise<Uint8Array> => wordFile(document, { children: [paragraph(runs(document.title, document.language, { bold: true, size: 28 }), document.language), ...flowWord(answersIn(document, words), document.language)] });
