import { engine } from "#db/client.ts";
import type { Engine } from "#db/engine.ts";
import type { Progress } from "#db/seed/seed.ts";
import { system } from "#lib/kernel/actor.ts";
import { Closed, orClosed } from "#lib/kernel/house.ts";
import { writeIndex } from "#lib/search/jobs.ts";
import { exitCodes } from "#scripts/operator/operate.ts";

/** The migration that makes the house: who lacks it has nothing yet. */
const first = "0000_house";

/** Opens the database for a command and lets it go afterwards, so that the server can have it. @throws Closed when it cannot be used. */
export async function withDatabase<T>(work: (database: Engine) => Promise<T>): Promise<T> {
  await orClosed(() => engine.describe());
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}

/** For commands that read or write beside a server that may be running: its tables must be those of this version. */
export async function requireTables(database: Engine) {
  const missing = await orClosed(() => database.pending());
  if (missing.length > 0) throw new Closed("The database is not ready for this version: start with npm start, which prepares it.", exitCodes.configuration);
}

/** Brings the tables up to date and says so; silent where there is nothing to do. What a version before has written is found by its words as this one reads them. */
export async function migrate(database: Engine) {
  const missing = await orClosed(() => database.pending());
  if (missing.length === 0) return;
  await progress(`Bringing the database up to date (${missing.join(", ")})`, () => orClosed(() => database.migrate()));
  if (!missing.includes(first)) await progress("Writing the search index anew", () => writeIndex(system, {}));
}

/** A line that is finished when the work is. */
export const progress: Progress = async (doing, work) => {
  process.stdout.write(`${doing} … `);
  try {
    const result = await work();
    process.stdout.write("done\n");
    return result;
  } catch (error) {
    process.stdout.write("failed\n");
    throw error;
  }
};
