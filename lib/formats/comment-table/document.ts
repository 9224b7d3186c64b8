import { readLimits, ReadError, within, wordsOf, type Cell, type Row, type Sheet } from "#lib/formats/comment-table/sheet.ts";
import { attributeOf, walk, type Tag } from "#lib/formats/comment-table/xml.ts";

/**
 * Reads the tables of an Office Open XML document (ECMA-376, part 1, clause 17): what stands in each cell as its reader would have it, with
 * tracked changes taken over. What is struck out is gone, as tables of comments mark what goes. Nothing is followed or fetched.
 */

/** What is no words of a cell: what was taken out or moved away, what a setting was before, pictures, and what stands in for them. */
const asides: ReadonlySet<string> = new Set(["del", "moveFrom", "rPrChange", "pPrChange", "tcPrChange", "trPrChange", "tblPrChange", "Fallback", "drawing", "pict", "object"]);
const hiding: ReadonlySet<string> = new Set(["strike", "dstrike", "vanish"]);
/** A switch such as `<w:strike/>` is on, unless it says otherwise. */
const isOn = (tag: Tag) => !["0", "false", "off"].includes(attributeOf(tag, "val") ?? "");
const countIn = (tag: Tag) => {
  const count = Number(attributeOf(tag, "val") ?? 1);
  if (!Number.isInteger(count) || count < 0) throw new ReadError("damaged");
  if (count > readLimits.columns) throw new ReadError("tooManyColumns", { columns: count, most: readLimits.columns });
  return count;
};

type OpenCell = { lines: string[]; wide: number; merged: "no" | "starts" | "goes-on"; joins: boolean };

/** One table while it is read: its rows so far, and the cells that reach down from above by their column. */
class TableRead {
  readonly rows: Row[] = [];
  private readonly reaching = new Map<number, Cell>();
  private row: Row = { number: 0, cells: [] };
  private column = 0;
  private cell: OpenCell | null = null;
  private gone = false;

  openRow() { this.row = { number: this.row.number + 1, cells: [] }; this.column = 0; this.gone = false; }
  /** A tracked deletion of the whole row. */
  loseRow() { this.gone = true; }
  skip(columns: number) { this.column += columns; }
  closeRow() { if (!this.gone) this.rows.push(this.row); }

  openCell() { this.cell = { lines: [], wide: 1, merged: "no", joins: true }; }
  widen(wide: number) { if (this.cell) this.cell.wide = Math.max(1, wide); }
  reach(how: OpenCell["merged"]) { if (this.cell) this.cell.merged = how; }
  openLine() { if (this.cell) { if (!this.cell.joins || this.cell.lines.length === 0) this.cell.lines.push(""); this.cell.joins = false; } }
  /** The next line goes on in this one: what divides them was taken out. */
  joinNext() { if (this.cell) this.cell.joins = true; }
  add(words: string) { if (this.cell) { const at = Math.max(0, this.cell.lines.length - 1); this.cell.lines[at] = (this.cell.lines[at] ?? "") + words; } }

  closeCell() {
    const { lines, wide, merged } = this.cell!;
    const above = this.reaching.get(this.column);
    if (merged === "goes-on" && above) above.tall = (above.tall ?? 1) + 1;
    else {
      const cell: Cell = { column: this.column, text: wordsOf(lines.join("\n")), ...(wide > 1 ? { wide } : {}) };
      if (merged === "starts") this.reaching.set(this.column, cell);
      else this.reaching.delete(this.column);
      if (cell.text !== "") this.row.cells.push(cell);
    }
    this.column += wide;
    if (this.column > readLimits.columns) throw new ReadError("tooManyColumns", { columns: this.column, most: readLimits.columns });
    this.cell = null;
  }
}

/** The tables in the body of a document, in their order. A table inside a cell is words of that cell. */
function tablesIn(xml: Buffer): Row[][] {
  const tables: Row[][] = [];
  const path: string[] = [];
  const placeholders: boolean[] = [];
  let table: TableRead | null = null, depth = 0, aside = 0, hidden = false, seen = 0;
  const parent = () => path.at(-1);
  const isAside = (name: string) => asides.has(name) || (name === "sdtContent" && placeholders.at(-1) === true);
  const inTable: Partial<Record<string, (tag: Tag, at: TableRead) => void>> = {
    tr: (_, at) => {
      if (depth > 1) return;
      if ((seen += 1) > readLimits.rows) throw new ReadError("tooManyRows", { rows: seen, most: readLimits.rows });
      at.openRow();
    },
    gridBefore: (tag, at) => { if (depth === 1) at.skip(countIn(tag)); },
    tc: (_, at) => { if (depth === 1) at.openCell(); },
    gridSpan: (tag, at) => { if (depth === 1) at.widen(countIn(tag)); },
    vMerge: (tag, at) => { if (depth === 1) at.reach(attributeOf(tag, "val") === "restart" ? "starts" : "goes-on"); },
    p: (_, at) => at.openLine(),
    r: () => { hidden = false; },
    br: (_, at) => { if (!hidden) at.add("\n"); }, cr: (_, at) => { if (!hidden) at.add("\n"); }, tab: (_, at) => { if (!hidden && parent() === "r") at.add("\t"); }, noBreakHyphen: (_, at) => { if (!hidden) at.add("\u2011"); },
  };
  walk(xml, {
    open: (tag) => {
      const { name } = tag;
      if (name === "sdt") placeholders.push(false);
      if (name === "showingPlcHdr" && placeholders.length > 0) placeholders[placeholders.length - 1] = isOn(tag);
      // Where it is a mark on a row or on the end of a line, it holds no words: the row is gone, or the line goes on.
      if (table && aside === 0 && name === "del" && parent() === "trPr" && depth === 1) table.loseRow();
      if (table && aside === 0 && name === "del" && parent() === "rPr" && path.at(-2) === "pPr") table.joinNext();
      if (isAside(name)) aside += 1;
      else if (aside === 0) {
        if (name === "tbl" && (depth += 1) === 1) table = new TableRead();
        if (hiding.has(name) && parent() === "rPr" && path.at(-2) === "r" && isOn(tag)) hidden = true;
        if (table) inTable[name]?.(tag, table);
      }
      path.push(name);
    },
    close: (name, text) => {
      path.pop();
      if (isAside(name)) aside -= 1;
      if (name === "sdt") placeholders.pop();
      if (aside > 0 || !table || isAside(name)) return;
      if (name === "t" && !hidden) table.add(text);
      if (name === "tc" && depth === 1) table.closeCell();
      if (name === "tr" && depth === 1) table.closeRow();
      if (name === "tbl" && (depth -= 1) === 0) { tables.push(within(table.rows)); table = null; }
    },
  });
  return tables;
}

const sameRow = (one: Row, other: Row) => one.cells.length === other.cells.length && one.cells.every(({ column, text }, at) => column === other.cells[at]!.column && text === other.cells[at]!.text);

/** A table that was divided goes on in the next one under the same heads, and its rows are counted on. */
function joined(tables: readonly Row[][]): Row[][] {
  const whole: Row[][] = [];
  for (const [first, ...rest] of tables) {
    const before = whole.find((rows) => first !== undefined && rows[0] !== undefined && sameRow(rows[0], first));
    if (!first) continue;
    if (before) { const last = before.at(-1)!.number; before.push(...rest.map((row) => ({ ...row, number: last + row.number - first.number }))); } else whole.push([first, ...rest]);
  }
  return whole;
}

type Archive = { names: readonly string[]; read: (name: string) => Promise<Buffer | null> };

/** Where the words of a document are, going by what its archive says leads to them; null where it holds none. */
async function bodyOf({ names, read }: Archive): Promise<string | null> {
  const relations = await read("_rels/.rels");
  let body: string | undefined;
  if (relations) walk(relations, { open: (tag) => { if (tag.name === "Relationship" && (attributeOf(tag, "Type") ?? "").endsWith("/officeDocument") && attributeOf(tag, "TargetMode") !== "External") body = attributeOf(tag, "Target")?.replace(/^\//u, ""); } });
  return [body, "word/document.xml"].find((name) => name !== undefined && name.startsWith("word/") && names.includes(name)) ?? null;
}

/**
 * The tables of a document as sheets; null where the archive holds no document.
 * @throws ReadError for one that brings along macros, has no table, or holds more than it should.
 */
export async function readDocument(archive: Archive): Promise<Sheet[] | null> {
  const body = await bodyOf(archive);
  if (body === null) return null;
  const types = new TextDecoder("utf-8").decode((await archive.read("[Content_Types].xml")) ?? Buffer.alloc(0));
  if (/macroEnabled/iu.test(types) || archive.names.some((name) => /vbaProject|vbaData|activeX/iu.test(name))) throw new ReadError("macros");
  const tables = joined(tablesIn((await archive.read(body))!));
  if (tables.length === 0) throw new ReadError("noTable");
  return tables.map((rows, at) => ({ name: String(at + 1), hidden: false, rows }));
}
