import { CsvError, parse } from "csv-parse/sync";
import { ReadError, readLimits, within, wordsOf, type Sheet } from "#lib/formats/comment-table/sheet.ts";
import { textIn } from "#lib/formats/text-bytes.ts";

const delimiters = [";", ",", "\t"] as const;
const patience = { relax_column_count: true, relax_quotes: true, skip_empty_lines: false } as const;
/** As much of a file as it takes to see what its cells are divided by. */
const some = { characters: 65_536, rows: 60 };

const parsed = (text: string, delimiter: string, to: number, onRecord = (row: string[]) => row): string[][] => parse(text, { ...patience, delimiter, to, on_record: onRecord });

/** What divides the cells: whatever makes most rows as wide as each other. Spreadsheets of half of Europe write semicolons. */
function delimiterOf(text: string): string {
  const [, named] = /^sep=([;,\t])\r?\n/i.exec(text) ?? [];
  if (named) return named;
  const start = text.slice(0, some.characters);
  const scores = delimiters.map((delimiter) => {
    const widths = new Map<number, number>();
    try {
      parsed(start, delimiter, some.rows, (row) => { if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1); return row; });
    } catch { /* cut off within quotes, or never closed: what was counted until then must do */ }
    return { delimiter, score: Math.max(0, ...[...widths].map(([width, times]) => times * Math.min(width, 12))) };
  });
  return scores.toSorted((one, other) => other.score - one.score)[0]!.delimiter;
}

/**
 * What is in a text of comma-, semicolon- or tab-separated values. A row is numbered as a spreadsheet would number it.
 * @throws ReadError where it is none.
 */
export function readDelimited(bytes: Uint8Array): { sheets: Sheet[]; encoding: string } {
  const found = textIn(bytes);
  if (!found) throw new ReadError("encoding");
  const text = found.text.replace(/^sep=[;,\t]\r?\n/i, "");
  try {
    const rows = parsed(text, delimiterOf(found.text), readLimits.rows * 4).map((cells, at) => ({
      number: at + 1, cells: cells.flatMap((value, column) => { const words = wordsOf(value); return words === "" ? [] : [{ column, text: words }]; }),
    }));
    return { sheets: [{ name: "", hidden: false, rows: within(rows) }], encoding: found.encoding };
  } catch (error) {
    if (error instanceof CsvError) throw new ReadError("quote", { row: Number(error.lines ?? 1) });
    throw error;
  }
}
