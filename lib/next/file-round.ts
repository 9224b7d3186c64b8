import { settleFile } from "#lib/files/jobs.ts";
import { hashesInUse, waitingFiles } from "#lib/files/queries.ts";
import { system } from "#lib/kernel/actor.ts";
import { faultOf } from "#lib/platform/fault.ts";
import { forgetBytes, keptBytes, keptLongerThan } from "#lib/platform/files.ts";
import { log } from "#lib/platform/log.ts";
import { scan, scans } from "#lib/platform/scanner.ts";

type Scan = (bytes: Uint8Array) => Promise<string | null>;

/** Has one file looked at. A scanner that cannot say is asked again in the next round. */
export async function scanFile({ id, hash }: { id: string; hash: string }, look: Scan = scan) {
  if (!scans()) return void await settleFile(system, { file: id, scanned: false, finding: null });
  try {
    await settleFile(system, { file: id, scanned: true, finding: await look(await keptBytes(hash)) });
  } catch (error) {
    log.warn({ file: id, fault: faultOf(error) }, "a file could not be looked at");
  }
}

/** Has the files looked at that wait for it, one after the other; lets them through where there is no scanner any more. */
export async function scanWaiting(look: Scan = scan) {
  for (const file of await waitingFiles(system, {})) await scanFile(file, look);
}

const day = 86_400_000;
const together = 500;

/** Lets go of bytes that no file has: given and refused, taken away again, or cut off while they came. A day's grace keeps what is just coming in. */
export async function sweepFiles(age = day) {
  const old = await keptLongerThan(age);
  for (let at = 0; at < old.length; at += together) {
    const some = old.slice(at, at + together);
    const used = new Set(await hashesInUse(system, { hashes: some }));
    for (const name of some) if (!used.has(name)) await forgetBytes(name);
  }
}
