import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The first moment that an archive can name; what libraries write there is the moment of writing. */
const noTime = new Date(1980, 0, 1);

/**
 * An Office file with nothing in it of the moment it was made: its entries in one order and of one time, and of its properties that it was
 * made and changed on the day of the document. The same content gives the same bytes.
 */
export function steadyArchive(bytes: Uint8Array, day: string): Uint8Array {
  const moment = `${day}T00:00:00Z`;
  const entries = Object.entries(unzipSync(bytes)).sort(([one], [other]) => (one < other ? -1 : 1));
  const steady = entries.map(([name, content]) => [name, name === "docProps/core.xml" ? strToU8(strFromU8(content).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${moment}`)) : content] as const);
  // What a file is must be read first.
  const [types, ...others] = [...steady.filter(([name]) => name === "[Content_Types].xml"), ...steady.filter(([name]) => name !== "[Content_Types].xml")];
  return zipSync(Object.fromEntries([types!, ...others]), { level: 6, mtime: noTime });
}
