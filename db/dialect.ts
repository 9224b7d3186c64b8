import { sql, type Column, type Placeholder, type SQL } from "drizzle-orm";
import * as pg from "drizzle-orm/pg-core";
import * as sqlite from "drizzle-orm/sqlite-core";
import { env } from "#lib/platform/env.ts";
import { clock } from "#lib/platform/clock.ts";
import { newId } from "#lib/platform/ids.ts";

export const dialect = env.database.startsWith("postgres") ? "postgresql" : "sqlite";

/** One schema, two engines: typed as PostgreSQL, built by whichever engine is configured. */
const either = <T>(postgres: T, embedded: unknown): T => (dialect === "postgresql" ? postgres : (embedded as T));

export const table = either(pg.pgTable, sqlite.sqliteTable);
export const index = either(pg.index, sqlite.index);
export const uniqueIndex = either(pg.uniqueIndex, sqlite.uniqueIndex);
export const primaryKey = either(pg.primaryKey, sqlite.primaryKey);
export const check = either(pg.check, sqlite.check);

export const text = either(pg.text, sqlite.text);
export const integer = either(pg.integer, sqlite.integer);
export const real = either(pg.doublePrecision, sqlite.real);
export const boolean = either(pg.boolean, () => sqlite.integer({ mode: "boolean" }));
export const json = either(pg.jsonb, () => sqlite.text({ mode: "json" }));
/** A moment in UTC, to the millisecond, on both engines. */
export const instant = either(
  () => pg.timestamp({ withTimezone: true, precision: 3, mode: "date" }),
  () => sqlite.integer({ mode: "timestamp_ms" }),
);
/** A number the database counts up by itself. */
export const counter = either(
  () => pg.integer().primaryKey().generatedAlwaysAsIdentity(),
  () => sqlite.integer().primaryKey({ autoIncrement: true }),
);

/** How the engine takes a whole list as one parameter. */
const asList = { mapToDriverValue: either((values: unknown) => values, (values: unknown) => JSON.stringify(values)) };

/** Whether a text is one of many. One parameter, however many they are: the statement stays the same and is prepared once. */
export function among(column: Column, values: readonly string[] | Placeholder): SQL {
  const list = sql.param(values, asList);
  return either(sql`${column} = any(${list})`, sql`${column} in (select value from json_each(${list}))`);
}

export const id = () => text().primaryKey().$defaultFn(newId);
export const createdAt = () => instant().notNull().$defaultFn(() => clock.now());
