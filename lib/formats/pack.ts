import { crc32, deflateRawSync } from "node:zlib";

type Packed = { name: string; bytes: Uint8Array };

const latest = 20, deflated = 8, inUtf8 = 0x0800;
/** The first day that an archive can tell: what is in it says when it was written, so that equal files make equal archives. */
const day = 0x0021;

const fields = (...values: readonly (readonly [size: 2 | 4, value: number])[]) => {
  const bytes = Buffer.alloc(values.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of values) at = size === 2 ? bytes.writeUInt16LE(value, at) : bytes.writeUInt32LE(value, at);
  return bytes;
};

/** What the archive says of a file, before the file and in its list of contents. */
const about = (name: Buffer, { bytes }: Packed, packed: Buffer) => [
  [2, latest], [2, inUtf8], [2, deflated], [2, 0], [2, day], [4, crc32(bytes)], [4, packed.length], [4, bytes.length], [2, name.length], [2, 0],
] as const;

/** Puts files into one archive (ZIP), in their order. The same files make the same archive. Source: PKWARE, APPNOTE 6.3.10, 4.3. */
export function pack(files: readonly Packed[]): Buffer {
  const parts: Buffer[] = [], contents: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const [name, packed] = [Buffer.from(file.name, "utf8"), deflateRawSync(file.bytes)];
    const told = about(name, file, packed);
    parts.push(fields([4, 0x04034b50], ...told), name, packed);
    contents.push(fields([4, 0x02014b50], [2, latest], ...told, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]), name);
    at += 30 + name.length + packed.length;
  }
  const list = Buffer.concat(contents);
  return Buffer.concat([...parts, list, fields([4, 0x06054b50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, list.length], [4, at], [2, 0])]);
}
