import { ArchiveError, openArchive } from "#lib/formats/archive.ts";
import { readDelimited } from "#lib/formats/comment-table/delimited.ts";
import { readDocument } from "#lib/formats/comment-table/document.ts";
import { ReadError, type Reading } from "#lib/formats/comment-table/sheet.ts";
import { readWorkbook } from "#lib/formats/comment-table/workbook.ts";

const startsWith = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
const isArchive = (bytes: Uint8Array) => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
/** The container of old Office files, and of new ones behind a password. */
const isContainer = (bytes: Uint8Array) => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

async function readBytes(bytes: Buffer): Promise<Reading> {
  if (isContainer(bytes)) throw new ReadError(bytes.includes(Buffer.from("EncryptedPackage", "utf16le")) ? "locked" : "oldFormat");
  if (isArchive(bytes)) return { ok: true, sheets: (await readDocument(await openArchive(bytes))) ?? (await readWorkbook(bytes)), encoding: null };
  const { sheets, encoding } = readDelimited(bytes);
  return { ok: true, sheets, encoding };
}

/** What a file holds as tables, whatever it is called; or why it cannot be read as any. Made to be run apart: a bad file may take long and much. */
export async function readTables(given: Uint8Array): Promise<Reading> {
  try {
    return await readBytes(Buffer.from(given.buffer, given.byteOffset, given.byteLength));
  } catch (error) {
    if (error instanceof ReadError) return { ok: false, fault: error.fault, values: error.values };
    if (error instanceof ArchiveError) return { ok: false, fault: error.fault === "bomb" ? "bomb" : error.fault === "locked" ? "locked" : "damaged" };
    throw error;
  }
}
