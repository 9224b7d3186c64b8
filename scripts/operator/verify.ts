import type { Engine } from "#db/engine.ts";
import { damage, orphans } from "#db/integrity.ts";
import { system } from "#lib/kernel/actor.ts";
import { verifyAll } from "#lib/ledger/queries.ts";
import { requireTables, withDatabase } from "#scripts/operator/database.ts";
import { Halt } from "#scripts/operator/operate.ts";

/** How many places of one kind are told one by one. */
const mostTold = 20;

const broken = {
  gap: "is missing",
  link: "does not follow from the entry before it",
  hash: "does not say what it said when it was written",
} as const;

/** Looks at the whole database and tells each finding in a line. @throws Halt with exit code 1 when anything is wrong. */
export const verify = () => withDatabase(async (database) => {
  await requireTables(database);
  console.log(`Looking at ${await database.describe()}`);
  const sound = [await sayStore(database), await sayReferences(database), await sayLedger()];
  if (sound.includes(false)) throw new Halt("The database is not as it was written. Keep a copy of it, and go back to the last backup that verifies.");
});

function say(what: string, well: string, faults: readonly string[]): boolean {
  console.log(`${what.padEnd(14)} ${faults.length === 0 ? well : "BROKEN"}`);
  for (const fault of faults.slice(0, mostTold)) console.log(`  ${fault}`);
  if (faults.length > mostTold) console.log(`  … and ${faults.length - mostTold} more`);
  return faults.length === 0;
}

const sayStore = async (database: Engine) => say("Store", "every row and index can be read", await damage(database));
const sayReferences = async (database: Engine) => say("References", "nothing speaks of what is not there", await orphans(database));

async function sayLedger(): Promise<boolean> {
  const { entries, head, fault } = await verifyAll(system, {});
  const inLedger = fault !== null && fault.fault !== "version";
  const sound = say("Ledger", `${entries} entries, each follows from the one before; head ${head}`, inLedger ? [`${fault.place} ${broken[fault.fault as keyof typeof broken]}`] : []);
  if (inLedger) return sound;
  return say("Frozen texts", "every version is word for word what was frozen", fault ? [`${fault.place} is not what was frozen`] : []);
}
