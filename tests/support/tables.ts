import { crc32 } from "node:zlib";
import writeExcelFile, { type SheetData } from "write-excel-file/node";
import { longestAnswer } from "#lib/feedback/input.ts";
import { understand, type Mapping } from "#lib/formats/comment-table.ts";
import { readTables } from "#lib/formats/comment-table/read.ts";
import type { Sheet } from "#lib/formats/comment-table/sheet.ts";

/** Tables of comments as members fill them in, made on the spot. */

export type CellIn = SheetData[number][number];
export const heads = ["Clause", "Type of comment", "Comments", "Proposed change"];

/** A workbook with these sheets. */
export async function workbook(...sheets: (readonly CellIn[])[][]): Promise<Buffer> {
  const data = sheets.map((rows, at) => ({ data: rows.map((row) => [...row]), sheet: `Sheet ${at + 1}` }));
  return writeExcelFile(data).toBuffer();
}

export const limits = { part: longestAnswer, provision: 500, row: 60_000 };

/** The sheets in a file that can be read. */
export async function sheetsIn(bytes: Uint8Array): Promise<Sheet[]> {
  const reading = await readTables(bytes);
  if (!reading.ok) throw new Error(reading.fault);
  return reading.sheets;
}

export const understoodIn = async (bytes: Uint8Array, mapping?: Mapping) => understand(await sheetsIn(bytes), { mapping, limits });
export const csv = (rows: readonly (readonly string[])[], delimiter = ",") => rows.map((row) => row.map((cell) => (/[";,\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)).join("\r\n");

type Part = { name: string; bytes: Buffer; unpacked?: number; mode?: number; flags?: number };

/** An archive written byte by byte, so that its list of contents can say what no packer would. Nothing in it is packed. */
export function archive(...parts: Part[]): Buffer {
  const files: Buffer[] = [], list: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, unpacked = bytes.length, mode = 0, flags = 0 } of parts) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0); local.writeUInt16LE(20, 4); local.writeUInt16LE(flags, 6); local.writeUInt32LE(crc32(bytes), 14); local.writeUInt32LE(bytes.length, 18); local.writeUInt32LE(unpacked, 22); local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0); entry.writeUInt16LE(0x0314, 4); entry.writeUInt16LE(20, 6); entry.writeUInt16LE(flags, 8); entry.writeUInt16LE(unpacked === bytes.length ? 0 : 8, 10);
    entry.writeUInt32LE(crc32(bytes), 16); entry.writeUInt32LE(bytes.length, 20); entry.writeUInt32LE(unpacked, 24); entry.writeUInt16LE(name.length, 28); entry.writeUInt32LE((mode << 16) >>> 0, 38); entry.writeUInt32LE(at, 42);
    files.push(local, Buffer.from(name), bytes);
    list.push(entry, Buffer.from(name));
    at += 30 + name.length + bytes.length;
  }
  const central = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0); end.writeUInt16LE(parts.length, 8); end.writeUInt16LE(parts.length, 10); end.writeUInt32LE(central.length, 12); end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, central, end]);
}

/** A workbook of one sheet whose rows are written as they are given, in XML: for what no library writes. */
export function rawWorkbook(rows: string, { styles = "", workbook: more = "", after = "" } = {}): Buffer {
  const parts: Record<string, string> = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    "xl/workbook.xml": `<workbook xmlns:r="r">${more}<sheets><sheet name="Comments" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/styles.xml": `<styleSheet>${styles}</styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`,
  };
  return archive(...Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text) })));
}
