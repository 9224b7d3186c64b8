/** A table as it came: only cells with something in them, each where its reader finds it. */
export type Cell = {
  column: number;
  text: string;
  /** Worked out by a formula: the value is the one that was last kept, and nothing is worked out here. */
  formula?: true;
  /** How many columns and rows it covers, where it is merged with others. */
  wide?: number;
  tall?: number;
};
export type Row = { number: number; cells: Cell[] };
export type Sheet = { name: string; hidden: boolean; rows: Row[] };

/** Why a file cannot be read as a table. */
export const readFaults = ["notATable", "noTable", "macros", "oldFormat", "locked", "damaged", "bomb", "encoding", "quote", "tooManyRows", "tooManyColumns", "tooLarge", "tooLong"] as const;
export type ReadFault = (typeof readFaults)[number];

/** What a file holds as tables; `encoding` is how the bytes of a text were read. */
export type Reading = { ok: true; sheets: Sheet[]; encoding: string | null } | { ok: false; fault: ReadFault; values?: Record<string, string | number> };

export class ReadError extends Error {
  readonly fault: ReadFault;
  readonly values: Record<string, string | number>;

  constructor(fault: ReadFault, values: Record<string, string | number> = {}) {
    super(`The table cannot be read: ${fault}`);
    this.fault = fault;
    this.values = values;
  }
}

/** The most that is read of one file: beyond that somebody is told, and nothing is cut off silently. */
export const readLimits = { rows: 25_000, columns: 200 };

/** `A`, `Z`, `AA`: how a spreadsheet names its columns. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? columnName(rest - 1) : ""}${String.fromCharCode(65 + (column % 26))}`;
}

/** `B7` as its column and row; a cell that says nothing of where it is stands after the one before. */
export function placeIn(reference: string | undefined): { column: number; row: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference ?? "") ?? [];
  if (!letters) return null;
  return { column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1, row: Number(digits) };
}

export const addressOf = (column: number, row: number) => `${columnName(column)}${row}`;

const breaks = /\r\n?|[\u0085\u2028\u2029\v\f]/g;
/** The words of a cell as people read them: line ends of one kind, none of what cannot be seen around them. */
export const wordsOf = (text: string) => text.replace(breaks, "\n").replaceAll("\u00a0", " ").trim();

/** Holds rows to the limits, and drops those with nothing in them. */
export function within(rows: readonly Row[]): Row[] {
  const filled = rows.filter(({ cells }) => cells.length > 0);
  if (filled.length > readLimits.rows) throw new ReadError("tooManyRows", { rows: filled.length, most: readLimits.rows });
  const widest = filled.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (widest > readLimits.columns) throw new ReadError("tooManyColumns", { columns: widest, most: readLimits.columns });
  return filled;
}
