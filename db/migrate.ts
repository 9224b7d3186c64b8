import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type Sqlite from "better-sqlite3";
import type pg from "pg";
import { clock } from "#lib/platform/clock.ts";
import { fingerprint } from "#lib/platform/ids.ts";

// Ours, not Drizzle's: its migrate() runs a table rebuild with foreign keys on and so deletes the child rows in silence.

type Migration = { name: string; hash: string; statements: string[] };
type Applied = { name: string; hash: string };

const createList = "create table if not exists migrations (name text primary key, hash text not null, applied_at text not null)";

function readMigrations(engine: "sqlite" | "postgresql"): Migration[] {
  const folder = join(process.cwd(), "db", "migrations", engine);
  return readdirSync(folder).filter((file) => file.endsWith(".sql")).sort().map((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    return { name: file.replace(/\.sql$/, ""), hash: fingerprint(text), statements: text.split("--> statement-breakpoint").map((part) => part.trim()).filter(Boolean) };
  });
}

/** What is still to be applied. Throws when an applied file was changed since, or is missing: then code and tables do not belong together. */
function pending(all: Migration[], applied: Applied[]): Migration[] {
  for (const { name, hash } of applied) {
    const file = all.find((migration) => migration.name === name);
    if (!file) throw new Error(`The database has migration ${name}, which this version does not know: it was made by a later version.`);
    if (file.hash !== hash) throw new Error(`Migration ${name} was changed after it was applied.`);
  }
  return all.filter(({ name }) => !applied.some((one) => one.name === name));
}

const namesOf = (migrations: Migration[]) => migrations.map(({ name }) => name);

/** What `migrateSqlite` would apply. Changes nothing. */
export function pendingSqlite(client: Sqlite.Database): string[] {
  const begun = client.prepare("select count(*) from sqlite_master where type = 'table' and name = 'migrations'").pluck().get() === 1;
  return namesOf(pending(readMigrations("sqlite"), begun ? (client.prepare("select name, hash from migrations").all() as Applied[]) : []));
}

/** What `migratePostgres` would apply. Changes nothing. */
export async function pendingPostgres(pool: pg.Pool): Promise<string[]> {
  const { rows: [found] } = await pool.query<{ begun: boolean }>("select to_regclass('migrations') is not null as begun");
  return namesOf(pending(readMigrations("postgresql"), found?.begun ? (await pool.query<Applied>("select name, hash from migrations")).rows : []));
}

/** Each migration is one transaction; before the first, a database with content is copied beside itself. */
export function migrateSqlite(client: Sqlite.Database, file: string): string[] {
  client.exec(createList);
  const applied = client.prepare("select name, hash from migrations").all() as Applied[];
  const open = pending(readMigrations("sqlite"), applied);
  if (open.length > 0 && applied.length > 0) client.prepare("vacuum into ?").run(`${file}.before-${open[0]!.name}-${clock.now().getTime()}`);
  client.pragma("foreign_keys = OFF");
  try {
    for (const migration of open) client.transaction(() => {
      for (const statement of migration.statements) client.exec(statement);
      const orphans = client.pragma("foreign_key_check") as unknown[];
      if (orphans.length > 0) throw new Error(`Migration ${migration.name} leaves ${orphans.length} rows without their parent.`);
      client.prepare("insert into migrations values (?, ?, ?)").run(migration.name, migration.hash, clock.now().toISOString());
    }).immediate();
  } finally {
    client.pragma("foreign_keys = ON");
  }
  return namesOf(open);
}

/** The same on PostgreSQL, where an advisory lock lets one of several servers do it. */
export async function migratePostgres(pool: pg.Pool): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('standpunt migrations'))");
    await client.query(createList);
    const open = pending(readMigrations("postgresql"), (await client.query<Applied>("select name, hash from migrations")).rows);
    for (const migration of open) {
      await client.query("begin");
      for (const statement of migration.statements) await client.query(statement);
      await client.query("insert into migrations values ($1, $2, $3)", [migration.name, migration.hash, clock.now().toISOString()]);
      await client.query("commit");
    }
    return namesOf(open);
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    await client.query("select pg_advisory_unlock(hashtext('standpunt migrations'))");
    client.release();
  }
}
