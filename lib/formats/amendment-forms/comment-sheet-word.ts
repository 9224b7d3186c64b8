import type { CommentSheet, SheetCell, SheetSetting } from "#lib/formats/amendment-forms/comment-sheets.ts";
import { pageWidths, paragraph, runs, table, wordFile } from "#lib/formats/amendment-forms/word.ts";
import type { Piece } from "#lib/formats/diff.ts";

const small = { size: 18 };
const look: Record<Piece["kind"], Parameters<typeof runs>[2]> = { same: small, inserted: { ...small, bold: true, underline: {} }, deleted: { ...small, strike: true } };

const cellOf = (cell: SheetCell, language: string) => typeof cell === "string"
  ? cell.split("\n").map((line) => paragraph(runs(line, language, small), language, { spacing: { after: 0 } }))
  : [paragraph(cell.flatMap(({ kind, text }) => runs(text, language, look[kind])), language, { spacing: { after: 0 } })];

/** A sheet of comments as a table on pages that lie on their side. What is to change in a text is underlined and struck out. */
export function commentSheetWord({ title, above, columns, rows }: CommentSheet, document: SheetSetting): Promise<Uint8Array> {
  const { language } = document;
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((pageWidths.side * width) / whole));
  const heads = columns.map(({ head }) => [paragraph(runs(head, language, { ...small, bold: true }), language, { spacing: { after: 0 } })]);
  return wordFile(document, { side: true, children: [
    paragraph(runs(title, language, { bold: true, size: 26 }), language),
    ...above.map(([name, value]) => paragraph([...runs(`${name}: `, language, { bold: true }), ...runs(value, language)], language, { spacing: { after: 0 } })),
    paragraph([], language),
    table({ widths, language, lines: true, heads: 1, rows: [heads, ...rows.map((cells) => cells.map((cell) => cellOf(cell, language)))] }),
  ] });
}
