import { cpus } from "node:os";
import { env } from "#lib/platform/env.ts";
import { measureActs } from "#scripts/bench/acts.ts";
import { fillOnce, keys, letGo } from "#scripts/bench/database.ts";
import { measureFilters } from "#scripts/bench/filters.ts";
import { measureListening } from "#scripts/bench/listening.ts";
import { connections, paragraphsFor, round, targets, type Fared, type Target } from "#scripts/bench/measure.ts";
import { measureSaving } from "#scripts/bench/saving.ts";
import { startServer } from "#scripts/bench/server.ts";
import { report } from "#scripts/bench/table.ts";
import { Halt } from "#scripts/operator/operate.ts";
import { progress } from "#scripts/operator/database.ts";

const [rounds, seconds, warming] = [3, 4, 2];

/** Measures the built pages on a full database, in rounds that alternate so that a busy moment of the machine hits all of them alike. */
export async function bench() {
  await fillOnce();
  const given = await keys();
  await letGo();
  const server = await startServer(String(env.PORT));
  try {
    const all = targets(await paragraphsFor(server, `/standpoint/${given.quiet[0]!.toLowerCase()}`), given);
    const fared = new Map<Target, Fared[]>(all.map((target) => [target, []]));
    await progress("Warming up", async () => { for (const target of all) await round(server, target, warming); });
    for (let turn = 1; turn <= rounds; turn++) {
      await progress(`Round ${turn} of ${rounds}`, async () => { for (const target of all) fared.get(target)!.push(await round(server, target, seconds)); });
    }
    console.log(`\nNode.js ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "processor"}, SQLite, ${connections} connections, ${rounds * seconds} s each; the bare page is a dynamic page\nof the same server, behind the same guard, that prints the time.`);
    const kept = [report([...fared]), await progress("Asking for the list with filters", () => measureFilters(server, given)), await progress("Reading while others write", () => measureSaving(server, given)), await progress("Reading while others listen", () => measureListening(server, given))];
    kept.push(measureActs());
    if (kept.includes(false)) throw new Halt("That is too much.");
  } finally {
    await server.stop();
  }
}
