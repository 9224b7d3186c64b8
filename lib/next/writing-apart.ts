import "server-only";
import { sha256 } from "#lib/formats/checksum.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { apart, Exhausted } from "#lib/platform/apart.ts";

/** A thousand long amendments take Word five seconds and the PDF twenty. */
const patience = { time: 60_000, memory: 512 };
const [atOnce, mostWaiting] = [2, 20];
const waiting: (() => void)[] = [];
let running = 0;

/** Lets a few files be made at a time, each on a thread of its own; the others wait, and more than so many are asked to come back. */
async function inTurn<V>(make: () => Promise<V>): Promise<V> {
  if (running >= atOnce) {
    if (waiting.length >= mostWaiting) throw new Refusal("tooMany", { code: "export.busy" });
    await new Promise<void>((resolve) => { waiting.push(resolve); });
  } else running += 1;
  try {
    return await make();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** Files that were just made, by what went into them: the same content gives the same bytes. */
const remembered = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
const mostRemembered = 8;

/** What a function of a module of forms makes of plain values, on a thread of its own and in turn. */
export async function workedApart<V>(module: string, name: string, given: unknown[]): Promise<V> {
  try {
    return await inTurn(() => apart<V>(`lib/formats/${module}`, name, given, patience));
  } catch (error) {
    if (error instanceof Exhausted) throw new Refusal("state", { code: "export.tooLong", present: { allowed: [] } });
    throw error;
  }
}

/** What a function of a module of forms writes of plain values, on a thread of its own. */
export function writtenApart(module: string, name: string, given: unknown[]): Promise<Uint8Array<ArrayBuffer>> {
  const key = sha256(JSON.stringify([module, name, given]));
  const known = remembered.get(key);
  if (known) return known;
  const writing = workedApart<Uint8Array<ArrayBuffer>>(module, name, given);
  remembered.set(key, writing);
  if (remembered.size > mostRemembered) remembered.delete(remembered.keys().next().value!);
  writing.catch(() => remembered.delete(key));
  return writing;
}
