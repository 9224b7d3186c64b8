import { format, getFormatFromId } from "numfmt";
import { openArchive } from "#lib/formats/archive.ts";
import { placeIn, ReadError, readLimits, within, wordsOf, type Cell, type Row, type Sheet } from "#lib/formats/comment-table/sheet.ts";
import { attributeOf, walk } from "#lib/formats/comment-table/xml.ts";

/**
 * Reads an Office Open XML workbook (ECMA-376, part 1, clause 18): what stands in each cell as its reader sees it, which cells are merged,
 * which were worked out. Nothing is worked out, followed or fetched.
 */

/** `_x000D_` is how a character is written that XML cannot hold (ECMA-376, part 1, 22.9.2.19). */
const unescaped = (text: string) => text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => { const at = Number.parseInt(code, 16); return at === 13 || at === 10 ? "\n" : at < 32 ? "" : String.fromCharCode(at); });

/** The texts that cells point to. What tells how a word is pronounced is no part of it. */
function sharedTexts(xml: Buffer | null): string[] {
  const texts: string[] = [];
  let now = "", aside = false;
  if (xml) walk(xml, {
    open: ({ name }) => { if (name === "si") now = ""; if (name === "rPh") aside = true; },
    close: (name, text) => { if (name === "t" && !aside) now += text; if (name === "rPh") aside = false; if (name === "si") texts.push(unescaped(now)); },
  });
  return texts;
}

/** The number format of each cell style. */
function formatsIn(xml: Buffer | null): string[] {
  const named = new Map<number, string>();
  const formats: string[] = [];
  let inCells = false;
  if (xml) walk(xml, {
    open: ({ name, attributes }) => {
      if (name === "numFmt") named.set(Number(attributes.numFmtId), attributes.formatCode ?? "General");
      if (name === "cellXfs") inCells = true;
      if (name === "xf" && inCells) { const id = Number(attributes.numFmtId ?? 0); formats.push(named.get(id) ?? getFormatFromId(id) ?? "General"); }
    },
    close: (name) => { if (name === "cellXfs") inCells = false; },
  });
  return formats;
}

/** A number as its cell shows it. A format that cannot be read leaves the number as it is. */
function shown(value: string, pattern: string): string {
  const number = Number(value);
  if (value === "" || !Number.isFinite(number)) return value;
  try { return format(pattern, number, { dateSpanLarge: true }); } catch { return value; }
}

type Style = { texts: string[]; formats: string[]; days: number };

function cellText(type: string | undefined, value: string, pattern: string, { texts, days }: Style): string {
  if (type === "s") return texts[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "TRUE" : value === "0" ? "FALSE" : value;
  if (type === "str" || type === "e" || type === "inlineStr") return unescaped(value);
  if (type === "d") return value;
  return shown(days > 0 && /[dmyhs]/i.test(pattern) && Number(value) > 0 ? String(Number(value) + days) : value, pattern);
}

function sheetRows(xml: Buffer, style: Style): Row[] {
  const rows = new Map<number, Row>();
  const merges: string[] = [];
  let row = 0, column = -1, type: string | undefined, pattern = "General", value = "", formula = false, inline = "", aside = false, seen = 0;
  walk(xml, {
    open: ({ name, attributes }) => {
      if (name === "row") { row = Number(attributes.r ?? row + 1); column = -1; }
      if (name === "c") {
        const place = placeIn(attributes.r);
        column = place?.column ?? column + 1;
        row = place?.row ?? row;
        [type, pattern, value, formula, inline] = [attributes.t, style.formats[Number(attributes.s ?? 0)] ?? "General", "", false, ""];
      }
      if (name === "f") formula = true;
      if (name === "rPh") aside = true;
      if (name === "mergeCell" && attributes.ref) merges.push(attributes.ref);
    },
    close: (name, text) => {
      if (name === "v") value = text;
      if (name === "t" && !aside) inline += text;
      if (name === "rPh") aside = false;
      if (name !== "c") return;
      const words = wordsOf(cellText(type, type === "inlineStr" ? inline : value, pattern, style));
      if (words === "" && !formula) return;
      if (!rows.has(row)) { rows.set(row, { number: row, cells: [] }); seen += 1; }
      if (seen > readLimits.rows) throw new ReadError("tooManyRows", { rows: seen, most: readLimits.rows });
      rows.get(row)!.cells.push({ column, text: words, ...(formula ? { formula: true } : {}) });
    },
  });
  merge(rows, merges);
  return within([...rows.values()].toSorted((one, other) => one.number - other.number));
}

/** What is merged belongs to the cell at its upper left. */
function merge(rows: Map<number, Row>, merges: readonly string[]) {
  for (const reference of merges) {
    const [from, to] = reference.split(":").map((one) => placeIn(one));
    if (!from || !to) continue;
    const cell: Cell | undefined = rows.get(from.row)?.cells.find(({ column }) => column === from.column);
    if (cell) Object.assign(cell, { wide: to.column - from.column + 1, tall: to.row - from.row + 1 });
  }
}

/** The sheets of a workbook in their order, and where each one lies. */
export function sheetsIn(workbook: Buffer, relations: Buffer | null) {
  const targets = new Map<string, string>();
  if (relations) walk(relations, { open: ({ name, attributes }) => { if (name === "Relationship" && attributes.TargetMode !== "External") targets.set(attributes.Id!, attributes.Target!); } });
  const sheets: { name: string; hidden: boolean; path: string }[] = [];
  let from1904 = false;
  walk(workbook, { open: (tag) => {
    const { name, attributes } = tag;
    if (name === "workbookPr") from1904 = ["1", "true"].includes(attributes.date1904 ?? "");
    const target = name === "sheet" ? targets.get(attributeOf(tag, "id") ?? "") : undefined;
    if (target) sheets.push({ name: attributes.name ?? "", hidden: (attributes.state ?? "visible") !== "visible", path: target.startsWith("/") ? target.slice(1) : `xl/${target}` });
  } });
  // Days are counted from 1900 or, where a workbook says so, from 1904: 1462 days later.
  return { sheets, days: from1904 ? 1462 : 0 };
}

/**
 * What is in a workbook.
 * @throws ReadError or ArchiveError for what is none, or holds more than it should.
 */
export async function readWorkbook(bytes: Buffer): Promise<Sheet[]> {
  const { read } = await openArchive(bytes);
  const workbook = await read("xl/workbook.xml");
  if (!workbook) throw new ReadError("notATable");
  const { sheets, days } = sheetsIn(workbook, await read("xl/_rels/workbook.xml.rels"));
  const style = { texts: sharedTexts(await read("xl/sharedStrings.xml")), formats: formatsIn(await read("xl/styles.xml")), days };
  const found: Sheet[] = [];
  for (const { name, hidden, path } of sheets) {
    const xml = await read(path);
    if (xml) found.push({ name, hidden, rows: sheetRows(xml, style) });
  }
  return found;
}
