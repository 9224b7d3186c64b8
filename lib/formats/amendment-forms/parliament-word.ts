import { AlignmentType, type Paragraph } from "docx";
import { actLine, authorsOf, changesIn, headingOf, isDeleted, originalOf, type AmendmentDocument, type AmendmentRow, type FormWords } from "#lib/formats/amendment-forms/document.ts";
import { pageWidths, paragraph, paragraphsOf, runs, table, wordFile } from "#lib/formats/amendment-forms/word.ts";
import type { Piece } from "#lib/formats/diff.ts";

const marked = { bold: true, italics: true } as const;

/** One side of the columns: what the other side does not have is bold and italic. */
const side = (pieces: readonly Piece[], without: "inserted" | "deleted", language: string): Paragraph[] =>
  paragraphsOf(pieces.filter(({ kind }) => kind !== without)).map((line) => paragraph(line.flatMap(({ kind, text }) => runs(text, language, kind === "same" ? {} : marked)), language));

function columns(row: AmendmentRow, document: AmendmentDocument, words: FormWords) {
  const { language, textHead } = document;
  const pieces = changesIn(row, document);
  const head = (text: string) => [paragraph(runs(text, language, { italics: true }), language, { alignment: AlignmentType.CENTER, keepNext: true })];
  const ours = isDeleted(row) ? [paragraph(runs(words.deleted, language, marked), language)] : side(pieces, "deleted", language);
  const half = Math.floor(pageWidths.upright / 2);
  return table({ widths: [half, half], language, heads: 1, rows: [[head(textHead), head(words.amended)], [side(pieces, "inserted", language), ours]] });
}

/** One amendment in two columns. */
export function amendment(row: AmendmentRow, document: AmendmentDocument, words: FormWords) {
  const { language, act } = document;
  const line = (text: string, more: Parameters<typeof runs>[2] = {}) => paragraph(runs(text, language, more), language, { keepNext: true, spacing: { after: 0 } });
  const [title, ...replaced] = headingOf(row, words);
  return [
    paragraph(runs(title!, language, { bold: true }), language, { keepNext: true, spacing: { before: 480, after: 0 } }), ...replaced.map((text) => line(text, { italics: true })),
    line(authorsOf(row, document), { bold: true }), line(""), line(act.title, { bold: true }), line(row.place, { bold: true }), ...(row.actPlace ? row.actPlace.split("\n").map((text) => line(text)) : []),
    columns(row, document, words),
    paragraph(runs(originalOf(document, words), language), language, { alignment: AlignmentType.END }),
    ...(row.justification.trim() ? [paragraph(runs(words.justification, language, { italics: true }), language, { alignment: AlignmentType.CENTER, keepNext: true }), ...row.justification.split("\n").map((text) => paragraph(runs(text, language, { italics: true }), language))] : []),
  ];
}

/**
 * Amendments as the European Parliament prints them: number, authors, text and place, then two columns in which changed words are bold and
 * italic on both sides, `deleted` where nothing remains, and nothing on the left of what is new.
 */
export function parliamentWord(document: AmendmentDocument, words: FormWords): Promise<Uint8Array> {
  const { title, subtitle, organisation, date, language } = document;
  const head = [
    paragraph(runs(title, language, { bold: true, size: 28 }), language),
    ...[subtitle, actLine(document), `${organisation} · ${date}`].filter(Boolean).map((text) => paragraph(runs(text!, language), language)),
  ];
  return wordFile(document, { children: [...head, ...document.rows.flatMap((row) => amendment(row, document, words))] });
}
