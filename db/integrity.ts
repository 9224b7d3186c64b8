import { sql } from "drizzle-orm";
import { dialect } from "#db/dialect.ts";
import type { Engine } from "#db/engine.ts";

/** What an engine finds wrong with its own store, in its own words; empty where all is well. */
export type Faults = string[];

/** Whether every page, row and index of the database can be read and agrees with the others. */
export const damage = (engine: Engine): Promise<Faults> => (dialect === "sqlite" ? damagedPages(engine) : damagedTables(engine));

/** Rows that speak of a row which is not there. */
export const orphans = (engine: Engine): Promise<Faults> => (dialect === "sqlite" ? orphansInSqlite(engine) : orphansInPostgres(engine));

async function damagedPages(engine: Engine): Promise<Faults> {
  const said = await engine.rows<{ integrity_check: string }>(sql`pragma integrity_check`);
  return said.map((row) => row.integrity_check).filter((line) => line !== "ok");
}

async function orphansInSqlite(engine: Engine): Promise<Faults> {
  const found = await engine.rows<{ table: string; rowid: number | null; parent: string }>(sql`pragma foreign_key_check`);
  return found.map(({ table, rowid, parent }) => `${table}, row ${rowid ?? "?"}: its row in ${parent} is missing`);
}

/** PostgreSQL has no check of its own without an extension: an index that it knows to be broken, and a reading of every row whole, find what can be found. */
async function damagedTables(engine: Engine): Promise<Faults> {
  const faults: Faults = (await engine.rows<{ name: string }>(sql`select indexrelid::regclass::text as name from pg_index where not indisvalid or not indisready`)).map(({ name }) => `index ${name} is not valid`);
  for (const { name } of await engine.rows<{ name: string }>(sql`select tablename as name from pg_tables where schemaname = current_schema() order by tablename`)) {
    await engine.rows(sql`select sum(length(t::text)) from ${sql.identifier(name)} t`).catch((error: unknown) => faults.push(`table ${name}: ${reasonOf(error)}`));
  }
  return faults;
}

const reasonOf = (error: unknown) => ((error as { cause?: Error }).cause ?? (error as Error)).message;

type ForeignKey = { name: string; child: string; parent: string; columns: string[]; targets: string[] };

const foreignKeys = sql`
  select c.conname as name, child.relname as child, parent.relname as parent,
    array(select a.attname::text from unnest(c.conkey) with ordinality k(n, i) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.n order by k.i) as columns,
    array(select a.attname::text from unnest(c.confkey) with ordinality k(n, i) join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.n order by k.i) as targets
  from pg_constraint c join pg_class child on child.oid = c.conrelid join pg_class parent on parent.oid = c.confrelid
  where c.contype = 'f' and child.relnamespace = current_schema()::regnamespace order by 2, 1`;

async function orphansInPostgres(engine: Engine): Promise<Faults> {
  const faults: Faults = [];
  for (const { name, child, parent, columns, targets } of await engine.rows<ForeignKey>(foreignKeys)) {
    const joined = sql.join(columns.map((column, i) => sql`c.${sql.identifier(column)} = p.${sql.identifier(targets[i]!)}`), sql` and `);
    const given = sql.join(columns.map((column) => sql`c.${sql.identifier(column)} is not null`), sql` and `);
    const [found] = await engine.rows<{ n: number }>(sql`select count(*)::int as n from ${sql.identifier(child)} c where ${given} and not exists (select 1 from ${sql.identifier(parent)} p where ${joined})`);
    if (found!.n > 0) faults.push(`${child}: ${found!.n} rows without their row in ${parent} (${name})`);
  }
  return faults;
}
