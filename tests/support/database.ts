import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, inject } from "vitest";
import { unset } from "#tests/support/settings.ts";

/** The PostgreSQL database of this worker. On SQLite there is none: an empty DATABASE_URL is a file in STANDPUNT_DATA. */
function database(): string {
  if (!process.env.TEST_DATABASES) return "";
  const own = process.env.TEST_DATABASES.split(" ")[Number(process.env.VITEST_POOL_ID) - 1];
  if (!own) throw new Error(`There is no database for worker ${process.env.VITEST_POOL_ID}.`);
  return own;
}

const run = inject("folder");

// A worker reads many test files: the first one settles where its data is, before anything opens the database.
if (!process.env.STANDPUNT_DATA?.startsWith(run)) {
  Object.assign(process.env, unset, {
    STANDPUNT_DATA: mkdtempSync(join(run, "worker-")),
    DATABASE_URL: database(),
  });
}

const { engine } = await import("#db/client.ts");

beforeAll(() => engine.migrate());
