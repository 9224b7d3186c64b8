import { partOfHead, stanceIn, tagIn, typeIn, type ColumnPart } from "#lib/formats/comment-table/heads.ts";
import { addressOf, columnName, type Cell, type Row, type Sheet } from "#lib/formats/comment-table/sheet.ts";

/** Makes inputs out of a table of comments. Every cell of it comes out again: in a part of an input, in its row, or among what is left out, with why. */

/** By the head of a column, what it is. */
export type Mapping = Record<string, ColumnPart>;
/** A table in a sheet: the row of its heads, whether they were recognised, and its columns. */
export type Table = { sheet: string; at: number; header: number; sure: boolean; columns: { column: number; head: string }[] };
export type Entry = {
  sheet: string; row: number; provision: string | null; commentType: "ge" | "te" | "ed" | null; impact: string; proposedWording: string | null; evidence: string | null;
  stance: ReturnType<typeof stanceIn>; language: string | null; cells: Record<string, string>; notes: Note[];
};
/** What somebody should look at in a row that comes in all the same. */
export type Note = "typeUnknown" | "stanceUnknown" | "languageUnknown" | "noComment" | "formula" | "formulaEmpty";
export type RowFault = { sheet: string; row: number; address: string; code: "cellTooLong" | "provisionTooLong" | "rowTooLong"; values: Record<string, number> };
/** Why a cell comes into no input. */
export const leftOutReasons = ["above", "explanation", "numbers", "repeated", "nothingSaid", "sectionUnused", "hidden", "noTable"] as const;
export type LeftOut = { sheet: string; address: string; text: string; why: (typeof leftOutReasons)[number] };
export type Understood = { tables: Table[]; mapping: Mapping; entries: Entry[]; faults: RowFault[]; leftOut: LeftOut[]; formulas: number };

export type Limits = { part: number; provision: number; row: number };
type Given = { mapping?: Mapping | undefined; /** The row of the heads, by the place of the sheet. */ headers?: Record<number, number> | undefined; limits: Limits };

/** How far down heads are looked for: a title and instructions may stand above. */
const farDown = 80;
const longestHead = 160;

const isHeadless = ({ cells }: Row) => cells.length < 2 || cells.some(({ text }) => text.length > longestHead);

/** The row of the heads: the one in which most cells are headed as in tables of comments are, one of them the comment or the change. */
function headerIn(rows: readonly Row[]): { row: Row; sure: boolean } | null {
  const likely = rows.slice(0, farDown).filter((row) => !isHeadless(row));
  const scored = likely.map((row) => {
    const parts = row.cells.map(({ text }) => partOfHead(text));
    const score = parts.some((part) => part === "impact" || part === "proposedWording") ? parts.filter((part) => part !== null).length : 0;
    return { row, score };
  });
  const [best] = scored.toSorted((one, other) => other.score - one.score || one.row.number - other.row.number);
  if (!best) return null;
  return best.score >= 2 ? { row: best.row, sure: true } : { row: likely[0]!, sure: false };
}

/** The table of a sheet, with each column under a head of its own: the second of a name is `Comments (2)`, one without a name is its letter. */
function tableIn({ name, hidden, rows }: Sheet, at: number, headerRow: number | undefined): Table | null {
  if (hidden) return null;
  const chosen = headerRow === undefined ? undefined : rows.find(({ number }) => number === headerRow);
  const header = chosen ? { row: chosen, sure: true } : headerIn(rows);
  if (!header) return null;
  const below = rows.filter(({ number }) => number > header.row.number);
  const used = [...new Set([header.row, ...below].flatMap(({ cells }) => cells.map(({ column }) => column)))].toSorted((a, b) => a - b);
  const taken = new Set<string>();
  const columns = used.map((column) => {
    const words = header.row.cells.find((cell) => cell.column === column)?.text.replace(/\s+/g, " ").slice(0, longestHead) ?? columnName(column);
    let head = words;
    for (let n = 2; taken.has(head); n += 1) head = `${words} (${n})`;
    taken.add(head);
    return { column, head };
  });
  return { sheet: name, at, header: header.row.number, sure: header.sure, columns };
}

const isExplanation = ({ cells }: Row) => cells.length > 1 && cells.every(({ text }) => text.startsWith("("));
const isNumbers = ({ cells }: Row) => cells.length > 2 && cells.every(({ text }) => /^\(?\d{1,2}\)?$/.test(text));
/** Paper repeats its heads on every page. */
const isRepeated = ({ cells }: Row, header: Row) => cells.length > 1 && cells.length === header.cells.length && cells.every(({ column, text }) => header.cells.some((head) => head.column === column && head.text === text));

/** A heading over the rows that follow: one cell across several columns or, where nothing can be merged, words alone at the left. A number alone is a row that says nothing. */
function isSection({ cells }: Row, { merges, columns, mapping }: { merges: boolean; columns: Table["columns"]; mapping: Mapping }): boolean {
  const [only, ...others] = cells;
  if (!only || others.length > 0 || only.text.length > longestHead) return false;
  if ((only.wide ?? 1) > 1) return true;
  const head = columns.find(({ column }) => column === only.column)?.head ?? "";
  return !merges && only.column === columns[0]!.column && mapping[head] === "provision" && /^\D*\p{L}\D*$/u.test(only.text);
}

type Filled = { number: number; cells: Cell[] };

/** Rows with what is merged downwards written into each row that it covers. */
function filledDown(rows: readonly Row[]): Filled[] {
  const reaching: { cell: Cell; until: number }[] = [];
  return rows.map(({ number, cells }) => {
    const open = reaching.filter(({ cell, until }) => until >= number && !cells.some(({ column }) => column === cell.column)).map(({ cell }) => cell);
    for (const cell of cells) if ((cell.tall ?? 1) > 1) reaching.push({ cell, until: number + cell.tall! - 1 });
    return { number, cells: [...cells, ...open].toSorted((one, other) => one.column - other.column) };
  });
}

type Reader = { table: Table; mapping: Mapping; limits: Limits };

const together = (texts: readonly string[]) => texts.join("\n\n") || null;

/** What a row says, part by part. */
function partsOf({ cells }: Filled, { table, mapping }: Reader) {
  const by = new Map<ColumnPart, { head: string; cell: Cell }[]>();
  for (const cell of cells) {
    const { head } = table.columns.find(({ column }) => column === cell.column)!;
    const part = mapping[head] ?? "none";
    by.set(part, [...(by.get(part) ?? []), { head, cell }]);
  }
  const texts = (part: ColumnPart) => (by.get(part) ?? []).map(({ cell }) => cell.text).filter(Boolean);
  const lines = (by.get("lines") ?? []).map(({ head, cell }) => (/^[\d\s,;–-]+$/.test(cell.text) ? `${head} ${cell.text}` : cell.text));
  return { where: [...texts("provision"), ...lines], comment: together(texts("impact")), change: together(texts("proposedWording")), why: together(texts("evidence")), type: texts("commentType")[0], stance: texts("stance")[0], language: texts("language")[0] };
}

function faultOf(row: Filled, { limits, table }: Reader, entry: Pick<Entry, "provision" | "impact" | "proposedWording" | "evidence">): Omit<RowFault, "sheet" | "row"> | null {
  const longest = row.cells.toSorted((one, other) => other.text.length - one.text.length)[0]!;
  const address = addressOf(longest.column, row.number);
  const long = [entry.impact, entry.proposedWording, entry.evidence].find((text) => (text?.length ?? 0) > limits.part);
  if (long) return { address, code: "cellTooLong", values: { length: long.length, most: limits.part } };
  if ((entry.provision?.length ?? 0) > limits.provision) return { address: addressOf(table.columns[0]!.column, row.number), code: "provisionTooLong", values: { length: entry.provision!.length, most: limits.provision } };
  const whole = row.cells.reduce((sum, { text }) => sum + text.length, 0);
  return whole > limits.row ? { address, code: "rowTooLong", values: { length: whole, most: limits.row } } : null;
}

/** The input that a row makes; null where nothing is said in it. */
function entryOf(row: Filled, section: string | null, reader: Reader): Entry | null {
  const { where, comment, change, why, type, stance, language } = partsOf(row, reader);
  const impact = comment ?? why ?? change;
  if (impact === null) return null;
  const notes: Note[] = [
    ...(comment === null ? ["noComment" as const] : []), ...(type && !typeIn(type) ? ["typeUnknown" as const] : []), ...(stance && !stanceIn(stance) ? ["stanceUnknown" as const] : []),
    ...(language && !tagIn(language) ? ["languageUnknown" as const] : []), ...(row.cells.some((cell) => cell.formula) ? [row.cells.some((cell) => cell.formula && cell.text === "") ? "formulaEmpty" as const : "formula" as const] : []),
  ];
  return {
    sheet: reader.table.sheet, row: row.number, provision: [section, ...where].filter(Boolean).join(", ").replace(/\s+/g, " ") || null, commentType: type ? typeIn(type) : null, impact,
    proposedWording: change, evidence: comment === null ? null : why, stance: stance ? stanceIn(stance) : null, language: language ? tagIn(language) : null, notes,
    cells: Object.fromEntries(row.cells.filter(({ text }) => text !== "").map(({ column, text }) => [reader.table.columns.find((one) => one.column === column)!.head, text])),
  };
}

const outOf = (sheet: string, { number, cells }: Row, why: LeftOut["why"]): LeftOut[] => cells.filter(({ text }) => text !== "").map(({ column, text }) => ({ sheet, address: addressOf(column, number), text, why }));

/** Goes through a table from top to bottom. */
function readTable({ name, rows }: Sheet, reader: Reader, into: Understood) {
  const { table, mapping, limits: _ } = reader;
  const header = rows.find(({ number }) => number === table.header)!;
  const merges = rows.some(({ cells }) => cells.some(({ wide = 1 }) => wide > 1));
  let section: { text: string; row: Row; used: boolean } | null = null;
  const letGo = () => { if (section && !section.used) into.leftOut.push(...outOf(name, section.row, "sectionUnused")); };
  into.leftOut.push(...rows.filter(({ number }) => number < table.header).flatMap((row) => outOf(name, row, "above")));
  for (const row of filledDown(rows.filter(({ number }) => number > table.header))) {
    const early = row.number <= table.header + 2;
    const why = early && isExplanation(row) ? "explanation" as const : early && isNumbers(row) ? "numbers" as const : isRepeated(row, header) ? "repeated" as const : null;
    if (why) { into.leftOut.push(...outOf(name, row, why)); continue; }
    if (isSection(row, { merges, columns: table.columns, mapping })) { letGo(); section = { text: row.cells[0]!.text, row, used: false }; continue; }
    const entry = entryOf(row, section?.text ?? null, reader);
    if (!entry) { into.leftOut.push(...outOf(name, row, "nothingSaid")); continue; }
    if (section) section.used = true;
    into.formulas += row.cells.filter(({ formula }) => formula).length;
    const fault = faultOf(row, reader, entry);
    if (fault) into.faults.push({ sheet: name, row: row.number, ...fault });
    else into.entries.push(entry);
  }
  letGo();
}

/** What the columns of some tables are, as far as their heads say it. */
const suggested = (tables: readonly Table[]): Mapping => Object.fromEntries(tables.flatMap(({ columns }) => columns.map(({ head }) => [head, partOfHead(head) ?? "none"] as const)));

/**
 * The inputs in some sheets. Without a mapping it goes by the heads; what a mapping says of a head comes first. A row that cannot come in is
 * among the faults, with its number.
 */
export function understand(sheets: readonly Sheet[], { mapping = {}, headers = {}, limits }: Given): Understood {
  const found = sheets.map((sheet, at) => ({ sheet, table: tableIn(sheet, at, headers[at]) }));
  const tables = found.flatMap(({ table }) => (table ? [table] : []));
  const suggestion = suggested(tables);
  const settled = Object.fromEntries(Object.entries(suggestion).map(([head, part]) => [head, mapping[head] ?? part]));
  const into: Understood = { tables, mapping: settled, entries: [], faults: [], leftOut: [], formulas: 0 };
  for (const { sheet, table } of found) {
    if (table) readTable(sheet, { table, mapping: settled, limits }, into);
    else into.leftOut.push(...sheet.rows.flatMap((row) => outOf(sheet.name, row, sheet.hidden ? "hidden" : "noTable")));
  }
  return into;
}
