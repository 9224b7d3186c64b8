import { readAct, type ReadActOptions } from "#lib/formats/acts.ts";
import { ActError, type Act, type ActFault } from "#lib/formats/acts/act.ts";
import type { ActFile } from "#lib/formats/acts/source.ts";
import { ArchiveError, openArchive } from "#lib/formats/archive.ts";

/** An act, or why there is none: what can be sent from one thread to another. */
export type ActAnswer = { ok: true; act: Act; milliseconds: number } | { ok: false; fault: ActFault; at?: string };

const isArchive = ({ bytes }: ActFile) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
/** Archives of the Publications Office bring pictures and stylesheets along. */
const mayHoldText = (name: string) => /\.(?:xml|x?html?|md|markdown|txt|akn)$/iu.test(name);

async function unpacked(file: ActFile): Promise<ActFile[]> {
  if (!isArchive(file)) return [file];
  const { names, read } = await openArchive(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength));
  const files: ActFile[] = [];
  for (const name of names.filter(mayHoldText)) {
    const bytes = await read(name);
    if (bytes) files.push({ name, bytes });
  }
  if (files.length === 0) throw new ActError("notAnAct", file.name);
  return files;
}

/** Reads an act from files and archives of files. Made to be run apart: a bad file may take long and much. */
export async function readFiles(given: readonly ActFile[], options: ReadActOptions = {}): Promise<ActAnswer> {
  try {
    const files = (await Promise.all(given.map(unpacked))).flat();
    const begun = performance.now();
    return { ok: true, act: readAct(files, options), milliseconds: Math.round(performance.now() - begun) };
  } catch (error) {
    if (error instanceof ArchiveError) return { ok: false, fault: error.fault === "bomb" ? "tooLarge" : "damaged" };
    if (!(error instanceof ActError)) throw error;
    return { ok: false, fault: error.fault, ...(error.at === undefined ? {} : { at: error.at }) };
  }
}
