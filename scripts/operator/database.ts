import { engine } from "#db/client.ts";
import type { Engine } from "#db/engine.ts";
import type { Progress } from "#db/seed/seed.ts";
import { Closed, orClosed } from "#lib/kernel/house.ts";
import { exitCodes } from "#scripts/operator/operate.ts";

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

/** Brings the tables up to date and says so; silent where there is nothing to do. */
export async function migrate(database: Engine) {
  const missing = await orClosed(() => database.pending());
  if (missing.length > 0) await progress(`Bringing the database up to date (${missing.join(", ")})`, () => orClosed(() => database.migrate()));
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
