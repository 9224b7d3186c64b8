import { buffer } from "node:stream/consumers";
import { fromBuffer, type Entry, type ZipFile } from "yauzl";

/** What an archive may hold before anything in it is unpacked. */
export const archiveLimits = { entries: 2_000, unpacked: 50 * 1_048_576, ratio: 100 };

/** Why an archive is not opened. */
export type ArchiveFault = "damaged" | "bomb" | "path" | "link" | "locked";

export class ArchiveError extends Error {
  readonly fault: ArchiveFault;

  constructor(fault: ArchiveFault) {
    super(`The archive is not opened: ${fault}`);
    this.fault = fault;
  }
}

/** Below this, how well something was packed says nothing: a table of equal rows packs a hundredfold. */
const small = 1_048_576;
const linkMode = 0o120000, kindOfMode = 0o170000;
const isLink = ({ externalFileAttributes }: Entry) => ((externalFileAttributes >>> 16) & kindOfMode) === linkMode;
const isLocked = ({ generalPurposeBitFlag }: Entry) => (generalPurposeBitFlag & 1) === 1;

const open = (bytes: Buffer) => new Promise<ZipFile>((resolve, reject) => {
  fromBuffer(bytes, { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true }, (error, archive) => (error ? reject(new ArchiveError("damaged")) : resolve(archive)));
});

/** Names that lead out of the archive are found by yauzl; it says so in words alone. */
const faultIn = (error: Error): ArchiveFault => (/absolute path|relative path|characters in fileName/.test(error.message) ? "path" : "damaged");

/**
 * The list of contents of an archive, held to the limits. Nothing is unpacked.
 * @throws ArchiveError with what is wrong with it.
 */
export async function openArchive(bytes: Buffer): Promise<{ names: string[]; read: (name: string) => Promise<Buffer | null> }> {
  const archive = await open(bytes);
  if (archive.entryCount > archiveLimits.entries) throw new ArchiveError("bomb");
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  await new Promise<void>((resolve, reject) => {
    archive.on("error", (error: Error) => reject(new ArchiveError(faultIn(error))));
    archive.on("end", resolve);
    archive.on("entry", (entry: Entry) => {
      unpacked += entry.uncompressedSize;
      if (unpacked > archiveLimits.unpacked || (unpacked > small && unpacked > bytes.length * archiveLimits.ratio)) return reject(new ArchiveError("bomb"));
      if (isLink(entry)) return reject(new ArchiveError("link"));
      if (isLocked(entry)) return reject(new ArchiveError("locked"));
      entries.set(entry.fileName, entry);
      archive.readEntry();
    });
    archive.readEntry();
  });
  // An entry that unpacks to more than the list of contents says is cut off there, with an error.
  const read = async (name: string) => {
    const entry = entries.get(name);
    if (!entry) return null;
    const stream = await archive.openReadStreamPromise(entry).catch(() => { throw new ArchiveError("damaged"); });
    return buffer(stream).catch(() => { throw new ArchiveError("damaged"); });
  };
  return { names: [...entries.keys()], read };
}
