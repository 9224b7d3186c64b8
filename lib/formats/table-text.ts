import { stringify } from "csv-stringify/sync";
import { plain } from "#lib/formats/text.ts";

/** What stands in a cell. A moment is a Date; a legal day is its ISO text. */
export type Cell = string | number | boolean | Date | null | undefined;

export interface Column<Key extends string> {
  key: Key;
  /** What stands above it. */
  head: string;
}

/** What spreadsheets take for the beginning of a formula (OWASP, "CSV Injection"), also behind white space. A line feed was a CR before `plain`. */
const formula = /^\s*[=+\-@＝＋－＠\t\r\n]/u;

const textCell = (text: string) => (formula.test(text) ? `'${text}` : text);

function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number" && Number.isFinite(cell)) return String(cell);
  return textCell(cell instanceof Date ? cell.toISOString() : plain(String(cell)));
}

/**
 * A table as CSV (RFC 4180): a line of heads, then one a row, CRLF, every cell in quotes, a byte order mark in front, by which Excel knows
 * UTF-8. Moments as ISO text in UTC, numbers as JavaScript writes them, nothing as an empty cell. A text that a spreadsheet would work out
 * has an apostrophe before it, which stays in the cell; a number has none. Throws RangeError for a Date that is none.
 */
export function csvText<Key extends string>(columns: readonly Column<Key>[], rows: readonly { readonly [K in Key]?: Cell }[]): string {
  const lines = [columns.map(({ head }) => cellText(head)), ...rows.map((row) => columns.map(({ key }) => cellText(row[key])))];
  return `\uFEFF${stringify(lines, { record_delimiter: "\r\n", quoted: true, quoted_empty: true })}`;
}
