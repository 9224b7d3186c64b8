import { zipSync } from "fflate";
import { partsOf } from "#lib/formats/amendment-forms/comment-sheet-workbook.ts";
import { ArchiveError, openArchive } from "#lib/formats/archive.ts";
import { addressOf, placeIn, ReadError, type Sheet } from "#lib/formats/comment-table/sheet.ts";
import { readWorkbook, sheetsIn } from "#lib/formats/comment-table/workbook.ts";
import { headsIn, type ColumnRole, type Heads } from "#lib/formats/pack-forms/columns.ts";
import { withoutAccents } from "#lib/formats/text.ts";

/** What goes into one row of an authority's table, by what its column is. */
export type TemplateRow = Partial<Record<Exclude<ColumnRole, "observation">, string>>;
export type Filling = { organisation: string; date: string; about: string; rows: TemplateRow[] };
export type TemplateFault = "macros" | "external" | "noTable" | "ambiguous" | "tooSmall" | "damaged";
export type Filled = { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; fault: TemplateFault; values?: Record<string, string> };

class TemplateError extends Error {
  readonly fault: TemplateFault;
  readonly values: Record<string, string>;
  constructor(fault: TemplateFault, values: Record<string, string> = {}) { super(fault); this.fault = fault; this.values = values; }
}

const utf8 = (bytes: Uint8Array) => new TextDecoder("utf-8").decode(bytes);
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
/** Always a text, so that nothing in it is ever worked out. */
const cellXml = (address: string, style: string, text: string) => `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

/** Puts texts into the cells of a row; whatever else is in the row stays as it is. */
function fillRow(xml: string, row: number, texts: ReadonlyMap<number, string>): string {
  const [, open, inside = "", close] = /^(<row\b[^>]*?)(?:\/>|>([^]*?)(<\/row>))$/u.exec(xml) ?? [];
  if (!open) throw new TemplateError("damaged");
  const cells = [...inside.matchAll(/<c\b[^>]*?(?:\/>|>[^]*?<\/c>)/gu)].map(([cell]) => ({ column: placeIn(/\br="([A-Z]+\d+)"/u.exec(cell)?.[1])?.column ?? -1, cell }));
  for (const [column, text] of texts) {
    const known = cells.find((one) => one.column === column);
    const made = cellXml(addressOf(column, row), /\ss="\d+"/u.exec(known?.cell.match(/^<c\b[^>]*/u)?.[0] ?? "")?.[0] ?? "", text);
    if (known) known.cell = made;
    else cells.push({ column, cell: made });
  }
  return `${open}>${cells.toSorted((one, other) => one.column - other.column).map(({ cell }) => cell).join("")}${close ?? "</row>"}`;
}

/** The XML of a sheet with texts put into its cells. Everything outside of these cells is the same, letter for letter. */
function fillSheet(xml: string, filled: ReadonlyMap<number, ReadonlyMap<number, string>>): string {
  const [, before, inside, after] = /^([^]*?<sheetData>)([^]*?)(<\/sheetData>[^]*)$/u.exec(xml.replace(/<sheetData\/>/u, "<sheetData></sheetData>")) ?? [];
  if (before === undefined) throw new TemplateError("damaged");
  const rows = [...inside!.matchAll(/<row\b[^>]*?(?:\/>|>[^]*?<\/row>)/gu)].map(([row]) => ({ number: Number(/\br="(\d+)"/u.exec(row)?.[1] ?? Number.NaN), row }));
  if (rows.some(({ number }) => Number.isNaN(number))) throw new TemplateError("damaged");
  for (const [number, texts] of filled) {
    const known = rows.find((one) => one.number === number);
    if (known) known.row = fillRow(known.row, number, texts);
    else rows.push({ number, row: fillRow(`<row r="${number}"></row>`, number, texts) });
  }
  return `${before}${rows.toSorted((one, other) => one.number - other.number).map(({ row }) => row).join("")}${after}`;
}

/** What a list of allowed values says, column by column, for a row. */
function listsIn(xml: string, row: number, sheets: readonly Sheet[]): Map<number, string[]> {
  const lists = new Map<number, string[]>();
  for (const [rule] of xml.matchAll(/<(?:x14:)?dataValidation\b[^>]*type="list"[^]*?<\/(?:x14:)?dataValidation>/gu)) {
    const [formula] = /(?<=<(?:xm:f|formula1)>)[^<]*/u.exec(rule) ?? [];
    const [places] = /(?<=sqref="|<xm:sqref>)[^"<]*/u.exec(rule) ?? [];
    const [from, to] = (places?.split(" ")[0] ?? "").split(":").map((one) => placeIn(one));
    if (!formula || !from || row < from.row || row > (to ?? from).row) continue;
    lists.set(from.column, valuesOf(formula.replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&"), sheets));
  }
  return lists;
}

function valuesOf(formula: string, sheets: readonly Sheet[]): string[] {
  const [, words] = /^"([^"]*)"$/u.exec(formula) ?? [];
  if (words !== undefined) return words.split(",").map((word) => word.trim());
  const [, quoted, plain, first, last] = /^(?:'([^']+)'|([^'!]+))!\$([A-Z]+\$\d+)(?::\$([A-Z]+\$\d+))?$/u.exec(formula) ?? [];
  const sheet = sheets.find(({ name }) => name === (quoted ?? plain));
  const [from, to] = [first, last ?? first].map((one) => placeIn(one?.replace("$", "")));
  if (!sheet || !from || !to) return [];
  return sheet.rows.filter(({ number }) => number >= from.row && number <= to.row).flatMap(({ cells }) => cells.filter(({ column }) => column === from.column).map(({ text }) => text));
}

const compared = (text: string) => withoutAccents(text).replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** The value of a list that says what ours says; one for everything else where there is none; ours where that is missing too. */
function allowed(value: string, list: readonly string[] | undefined): { value: string; same: boolean } {
  if (!list || list.length === 0 || value === "") return { value, same: true };
  const same = list.find((one) => compared(one) === compared(value)) ?? list.find((one) => `${compared(one)} `.startsWith(`${compared(value)} `));
  if (same !== undefined) return { value: same, same: true };
  const other = list.find((one) => /^(other|general|overig|algemeen)/iu.test(one));
  return other === undefined ? { value, same: true } : { value: other, same: false };
}

/** The rows in which there is room: below the heads and what explains them, without words. Where the table ends it can grow, as long as nothing stands below it. */
function* roomIn({ rows }: Sheet, { header, columns }: Heads, last: number): Generator<number> {
  const ours = Object.values(columns);
  const taken = new Set(rows.filter(({ number, cells }) => number > header && cells.some(({ column, text, formula }) => ours.includes(column) && (text !== "" || formula))).map(({ number }) => number));
  const end = last < mostRows && rows.some(({ number }) => number > last) ? last : mostRows;
  for (let row = header + 1; row <= end; row += 1) if (!taken.has(row)) yield row;
}

/** A place such as `B10:B71` that begins above a row and ends before it, reaching down to it. */
const reachingTo = (place: string, first: number, now: number) => place.replaceAll(/([A-Z]+)(\d+):([A-Z]+)(\d+)/gu, (whole, from: string, top: string, to: string, end: string) => (Number(top) <= first && first <= Number(end) && Number(end) < now ? `${from}${top}:${to}${now}` : whole));

/** A sheet that has grown as it grows in Excel: new rows look like its last one, and the lists of values that hold from the first row hold to the last. */
function grown(xml: string, first: number, now: number): string {
  const rows = [...xml.matchAll(/<row\b[^>]*?\br="(\d+)"[^>]*?(?:\/>|>[^]*?<\/row>)/gu)];
  const [model = "", number = "0"] = rows.at(-1) ?? [];
  const empty = model.replaceAll(/<c\b([^>]*?)(?:\/>|>[^]*?<\/c>)/gu, (_, said: string) => `<c${said.replace(/\st="\w+"/u, "")}/>`);
  const more = Array.from({ length: Math.max(0, now - Number(number)) }, (_, n) => empty.replaceAll(/\br="([A-Z]*)\d+"/gu, (_whole, column: string) => `r="${column}${Number(number) + n + 1}"`)).join("");
  const longer = model && Number(number) >= first ? xml.replace(model, () => `${model}${more}`) : xml;
  return longer.replaceAll(/(?<=<(?:x14:)?dataValidation\b[^>]*sqref="|<xm:sqref>)[^"<]*/gu, (places) => reachingTo(places, first, now));
}

const mostRows = 1_048_576;

/** How far down the table reaches that begins with these heads. */
const endOfTable = (tables: readonly string[], header: number) => {
  const ends = tables.flatMap((xml) => { const [from, to] = (/\bref="([A-Z]+\d+:[A-Z]+\d+)"/u.exec(xml)?.[1] ?? "").split(":").map((one) => placeIn(one)); return from?.row === header && to ? [to.row] : []; });
  return ends.length > 0 ? Math.max(...ends) : mostRows;
};

const headLines: [RegExp, keyof Omit<Filling, "rows">][] = [[/^organi[sz]ation/iu, "organisation"], [/^date\b/iu, "date"], [/^other relevant info|^document\b/iu, "about"]];

/** A row whose texts are too long for a cell goes on in the next one, under the same place. */
function inCells(row: TemplateRow): TemplateRow[] {
  const [comment, change] = [partsOf(row.comment ?? ""), partsOf(row.change ?? "")];
  return Array.from({ length: Math.max(comment.length, change.length) }, (_, n) => ({ ...row, comment: comment[n] ?? "", change: change[n] ?? "" }));
}

function refuseActive(names: readonly string[], texts: ReadonlyMap<string, Uint8Array>) {
  if (names.some((name) => /vbaProject|macrosheets|activeX/iu.test(name)) || /macroEnabled/iu.test(utf8(texts.get("[Content_Types].xml") ?? new Uint8Array()))) throw new TemplateError("macros");
  const leads = names.filter((name) => name.endsWith(".rels")).some((name) => [...utf8(texts.get(name)!).matchAll(/<Relationship\b[^>]*>/gu)].some(([one]) => /TargetMode="External"/u.test(one) && !/\/hyperlink"/u.test(one)));
  if (leads || names.some((name) => /^xl\/(externalLinks|connections|queryTables)/u.test(name))) throw new TemplateError("external");
}

async function fill(bytes: Buffer, filling: Filling): Promise<Uint8Array<ArrayBuffer>> {
  const { names, read } = await openArchive(bytes);
  const texts = new Map<string, Uint8Array>();
  for (const name of names) texts.set(name, (await read(name))!);
  refuseActive(names, texts);
  const sheets = await readWorkbook(bytes);
  const heads = headsIn(sheets);
  if ("fault" in heads) throw new TemplateError(heads.fault, "head" in heads ? { part: heads.head } : {});
  const path = sheetsIn(Buffer.from(texts.get("xl/workbook.xml")!), texts.has("xl/_rels/workbook.xml.rels") ? Buffer.from(texts.get("xl/_rels/workbook.xml.rels")!) : null).sheets.filter((one) => texts.has(one.path))[heads.at]!.path;
  const xml = utf8(texts.get(path)!);
  const sheet = sheets[heads.at]!;
  const tables = names.filter((name) => /^xl\/tables\/[^/]+\.xml$/u.test(name));
  const last = endOfTable(tables.map((name) => utf8(texts.get(name)!)), heads.header);
  const room = roomIn(sheet, heads, last);
  const filled = new Map<number, Map<number, string>>();
  let first: number | undefined;
  for (const { number, cells } of sheet.rows.filter((one) => one.number < heads.header)) {
    const [label, more] = cells;
    const [, member] = headLines.find(([words]) => label && words.test(label.text)) ?? [];
    if (member && label && !more && filling[member] !== "") filled.set(number, new Map([[label.column + (label.wide ?? 1), filling[member]]]));
  }
  for (const row of filling.rows.flatMap(inCells)) {
    const next = room.next();
    if (next.done) throw new TemplateError("tooSmall");
    first ??= next.value;
    const lists = listsIn(xml, first, sheets);
    const said = (Object.entries(heads.columns) as [ColumnRole, number][]).filter(([role]) => role !== "observation").map(([role, column]) => ({ role, column, ...allowed(row[role as keyof TemplateRow] ?? "", lists.get(column)) }));
    // What a list has no word for is said in the comment instead.
    const lost = said.filter(({ same }) => !same).map(({ role }) => row[role as keyof TemplateRow]!);
    filled.set(next.value, new Map(said.map(({ role, column, value }) => [column, role === "comment" ? [...lost, value].join(": ") : value] as const).filter(([, text]) => text !== "")));
  }
  const now = Math.max(heads.header, ...filled.keys());
  if (last < now) for (const name of tables) if (endOfTable([utf8(texts.get(name)!)], heads.header) === last) texts.set(name, new TextEncoder().encode(utf8(texts.get(name)!).replaceAll(/(?<=\bref=")[^"]*/gu, (place) => reachingTo(place, last, now))));
  texts.set(path, new TextEncoder().encode(fillSheet(first === undefined ? xml : grown(xml, first, now), filled)));
  return zipSync(Object.fromEntries(names.map((name) => [name, texts.get(name)!])), { level: 6, mtime: new Date(1980, 0, 1) });
}

/**
 * An authority's own blank workbook, filled in where it stands: its heads, their order, its lists of values and every other part of it are the
 * same as before. Columns are found by their heads. A file that brings along something that acts, or leads elsewhere, is refused. Made to be run apart.
 */
export async function fillTemplate(given: Uint8Array, filling: Filling): Promise<Filled> {
  try {
    return { ok: true, bytes: await fill(Buffer.from(given.buffer, given.byteOffset, given.byteLength), filling) };
  } catch (error) {
    if (error instanceof TemplateError) return { ok: false, fault: error.fault, values: error.values };
    if (error instanceof ReadError || error instanceof ArchiveError) return { ok: false, fault: "damaged" };
    throw error;
  }
}
