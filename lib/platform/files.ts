import { createHash } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { env } from "#lib/platform/env.ts";
import { newId } from "#lib/platform/ids.ts";

/** The bytes of the files that people give, each under its SHA-256, in the folder of this installation. Several servers share that folder. */

const folder = join(env.folder, "files");
const hashShape = /^[0-9a-f]{64}$/;

function placeOf(hash: string): string {
  if (!hashShape.test(hash)) throw new Error("A file is kept under a SHA-256");
  return join(folder, hash.slice(0, 2), hash);
}

/** Waits until the disk has it. Windows knows no such thing for a folder. */
async function settle(path: string) {
  const handle = await open(path, "r");
  await handle.sync().catch((error: NodeJS.ErrnoException) => { if (error.code !== "EPERM" && error.code !== "EISDIR") throw error; });
  await handle.close();
}

/** Keeps bytes so that they are there after a power cut, and says under which hash. What names them is written after this is done. */
export async function keepBytes(bytes: Uint8Array): Promise<string> {
  const hash = createHash("sha256").update(bytes).digest("hex");
  const place = placeOf(hash);
  const temporary = `${place}.${newId()}`;
  await mkdir(join(place, ".."), { recursive: true });
  const handle = await open(temporary, "wx", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, place);
  await settle(join(place, ".."));
  return hash;
}

/** The bytes under a hash. Throws where they are not, or are no longer what they were. */
export async function keptBytes(hash: string): Promise<Buffer> {
  const bytes = await readFile(placeOf(hash));
  if (createHash("sha256").update(bytes).digest("hex") !== hash) throw new Error(`The file ${hash} is not as it was kept`);
  return bytes;
}

/** The hashes under which something has been kept for longer than this, in milliseconds, and what was begun and never finished. */
export async function keptLongerThan(age: number): Promise<string[]> {
  const names: string[] = [];
  for (const part of await readdir(folder).catch(() => [])) {
    for (const name of await readdir(join(folder, part))) {
      const found = await stat(join(folder, part, name)).catch(() => null);
      // The age of a file is that of the disk it lies on, whatever the clock of the house says.
      if (found && Date.now() - found.mtimeMs > age) names.push(name);
    }
  }
  return names;
}

/** Lets a file go, or what was begun of one. */
export const forgetBytes = (name: string) => rm(join(folder, name.slice(0, 2), name), { force: true });
