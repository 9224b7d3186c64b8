import { env } from "#lib/platform/env.ts";
import type { Engine } from "#db/engine.ts";
import { openPostgres } from "#db/engines/postgres.ts";
import { openSqlite } from "#db/engines/sqlite.ts";

const remembered = globalThis as typeof globalThis & { standpuntEngine?: Engine };

const open = () => (env.database.startsWith("postgres") ? openPostgres(env.database) : openSqlite(env.database));

/** The one handle on the database, opened at first use and remembered across hot reloads. Only the kernel and scripts take it. */
export const engine: Engine = new Proxy({} as Engine, {
  get: (_, key: keyof Engine) => (remembered.standpuntEngine ??= open())[key],
});

export type { Reader, Tx } from "#db/engine.ts";
