import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { seed } from "#db/seed/seed.ts";
import { holdsDemonstration, isSeeded } from "#db/seed/standing.ts";
import { system } from "#lib/kernel/actor.ts";
import { orClosed } from "#lib/kernel/house.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { offerAdministration } from "#lib/people/commands.ts";
import { clock } from "#lib/platform/clock.ts";
import { env } from "#lib/platform/env.ts";
import { newSecret } from "#lib/platform/ids.ts";
import { migrate, progress, withDatabase } from "#scripts/operator/database.ts";
import { exitCodes, Halt } from "#scripts/operator/operate.ts";

/** Sees that the server could start: folder, database, nobody else serving it. Changes nothing that is there. */
export async function check() {
  requireFolder();
  await withDatabase((database) => orClosed(async () => {
    await database.claim();
    await database.pending();
  }));
}

/** Gets the database ready for the server: tables, first content, and a way in for the first administrator. */
export async function prepare() {
  requireFolder();
  await withDatabase(async (database) => {
    await orClosed(() => database.claim());
    await migrate(database);
    await seed(clock.now(), { demo: await wantsDemonstration(), progress });
    if (env.demo) await sayLocal();
    else await sayPublic(await database.describe());
  });
}

function requireFolder() {
  const probe = join(env.folder, `.written-by-${process.pid}`);
  try {
    mkdirSync(env.folder, { recursive: true, mode: 0o700 });
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new Halt(`STANDPUNT_DATA=${env.folder} cannot be used: nothing can be written there (${(error as NodeJS.ErrnoException).code}). Expected a folder for the database, files and generated secrets.`, exitCodes.configuration);
  }
}

/** A database that was begun for real work stays free of made-up people, even if it is one day started without its public address. */
const wantsDemonstration = async () => env.demo && (!(await isSeeded(system, { part: "facts" })) || (await holdsDemonstration(system, {})));

async function sayLocal() {
  const shown = await holdsDemonstration(system, {});
  console.log(shown ? "This is a demonstration for this machine alone: its people and organisations are fictional, and you can sign in as any of them."
    : "This serves this machine alone, because APP_URL is not set.");
}

async function sayPublic(database: string) {
  console.log(`This serves ${env.address} from ${database}.`);
  if (await holdsDemonstration(system, {})) console.error("This database holds the fictional demonstration. For real work choose an empty one: another STANDPUNT_DATA or DATABASE_URL.");
  const secret = newSecret();
  try {
    await offerAdministration(system, { secret });
  } catch (error) {
    if (error instanceof Refusal && error.code === "hasAdministrator") return;
    throw error;
  }
  console.log(`There is no administrator yet. Whoever opens this link first becomes one; it works once, for a day:\n  ${env.address}/setup?key=${secret}`);
}
