import writeExcelFile, { type Cell, type SheetData } from "write-excel-file/node";
import { cellText, type CommentSheet, type SheetColumn } from "#lib/formats/amendment-forms/comment-sheets.ts";
import type { AmendmentDocument } from "#lib/formats/amendment-forms/document.ts";
import { isRightToLeft } from "#lib/formats/amendment-forms/scripts.ts";
import { steadyArchive } from "#lib/formats/amendment-forms/steady-archive.ts";

/** The most characters that Excel takes in a cell; it calls a file with more of them damaged. */
const longestCell = 32_767;

/** A text in parts that fit into a cell, divided at the end of a line or between words where there is one. */
export function partsOf(text: string, most = longestCell): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const cut = [rest.lastIndexOf("\n", most - 1), rest.lastIndexOf(" ", most - 1)].find((at) => at > most / 2) ?? most - 1;
    // Never between the halves of one character.
    const end = /[\ud800-\udbff]/.test(rest.charAt(cut)) ? cut : cut + 1;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...parts, rest];
}

/** Every cell is a text, so that nothing in it is ever worked out. */
const text = (value: string, look: object = {}): Cell => ({ value, type: String, wrap: true, alignVertical: "top", ...look });

const [lineHeight, tallest] = [15, 400];
/** Chinese, Japanese and Korean letters are about twice as wide as others. */
const breadthOf = (line: string) => [...line].reduce((sum, character) => sum + (character > "\u2e80" ? 2 : 1), 0);

/** How high a row must be for all of it to be seen: a program that opens the file does not always work it out. */
function heightOf(cells: readonly string[], columns: readonly SheetColumn[]): number {
  const lines = cells.map((cell, at) => cell.slice(0, 10_000).split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil((breadthOf(line) * 1.1) / columns[at]!.width)), 0));
  return Math.min(tallest, Math.max(...lines) * lineHeight);
}

/** A row of texts, as high as they need. */
const row = (cells: readonly string[], columns: readonly SheetColumn[], look: object = {}): Cell[] => cells.map((cell) => text(cell, { height: heightOf(cells, columns), ...look }));

/** A row whose texts are too long goes on in the next one, under the same place. */
function rowsOf(cells: readonly string[], { columns, fixed }: Pick<CommentSheet, "columns" | "fixed">): Cell[][] {
  const parts = cells.map((cell) => partsOf(cell));
  const most = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: most }, (_, n) => row(parts.map((part, at) => part[n] ?? (at < fixed ? cells[at]! : "")), columns));
}

/** A sheet as a workbook of one sheet. Below three lines the heads stand in row 8, where the Commission's own have them. */
export async function commentSheetWorkbook({ name, title, above, columns, fixed, rows }: CommentSheet, { date, language }: Pick<AmendmentDocument, "date" | "language">): Promise<Uint8Array> {
  const width = columns.length;
  const bold = { fontWeight: "bold" } as const;
  const blank: Cell[] = [];
  const hints = columns.some(({ hint }) => hint) ? [row(columns.map(({ hint = "" }) => hint), columns, { fontStyle: "italic" })] : [];
  const data: SheetData = [
    [text(title, { ...bold, columnSpan: width }), ...Array.from({ length: width - 1 }, () => null)], blank, ...above.map(([key, value]): Cell[] => [text(key, { ...bold, wrap: false }), text(value, { wrap: false })]), blank, blank,
    row(columns.map(({ head }) => head), columns, { ...bold, backgroundColor: "#E5E5E5" }), ...hints, ...rows.flatMap((cells) => rowsOf(cells.map(cellText), { columns, fixed })),
  ];
  const file = await writeExcelFile(data, { sheet: name, columns: columns.map(({ width: wide }) => ({ width: wide })), stickyRowsCount: above.length + 5, orientation: "landscape", rightToLeft: isRightToLeft(language) }).toBuffer();
  return steadyArchive(file, date);
}
