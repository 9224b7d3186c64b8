import { fileTypeFromBuffer } from "file-type";
import { ArchiveError, openArchive, type ArchiveFault } from "#lib/formats/archive.ts";
import { endingOf, fileTypes, textTypes, type FileType } from "#lib/formats/file-types.ts";
import { textIn } from "#lib/formats/text-bytes.ts";

/** What a file is, or why it is not taken. */
export type Content = { type: FileType } | { fault: "empty" | "type" | "macros" | `archive-${ArchiveFault}` };

const isArchive = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;
/** Text that a browser, asked to guess, would take for a page or a picture with scripts. */
const isMarkup = (text: string) => /^(\s|<!--[^]*?-->)*<(!doctype|\?xml|[a-z][a-z0-9:-]*[\s/>])/i.test(text.slice(0, 4096));
const macros = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|^Basic\//i;

/** Text is whatever can be read as text; its name says which kind. */
function textType(bytes: Buffer, name: string): Content {
  const ending = endingOf(name);
  const found = textIn(bytes);
  return found && ending && textTypes.includes(ending) && !isMarkup(found.text) ? { type: ending } : { fault: "type" };
}

/** What a file is by what it contains: its name is asked only between kinds of text. Nothing in it is followed or run, and no archive is unpacked before its list of contents is known. */
export async function contentOf(bytes: Buffer, name: string): Promise<Content> {
  if (bytes.length === 0) return { fault: "empty" };
  try {
    const names = isArchive(bytes) ? (await openArchive(bytes)).names : [];
    if (names.some((one) => macros.test(one))) return { fault: "macros" };
  } catch (error) {
    if (error instanceof ArchiveError) return { fault: `archive-${error.fault}` };
    throw error;
  }
  const found = await fileTypeFromBuffer(bytes);
  if (!found) return textType(bytes, name);
  const type = (Object.keys(fileTypes) as FileType[]).find((one) => fileTypes[one] === found.mime);
  return type ? { type } : { fault: "type" };
}
