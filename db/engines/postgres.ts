import { AsyncLocalStorage } from "node:async_hooks";
import { sql, type SQL } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import type { Engine, Reader, Tx } from "#db/engine.ts";
import { migratePostgres, pendingPostgres } from "#db/migrate.ts";

const collisions = ["40001", "40P01"];
const mostTries = 12;

/**
 * Serializable, and one writer after another: the lock is the first statement, so that the transaction's view is taken
 * once it is this writer's turn. What still collides is tried again.
 */
export function openPostgres(url: string): Engine {
  // Compiling a statement with many conditions takes seconds, which running it here never does.
  const pool = new pg.Pool({ connectionString: url, max: 10, onConnect: async (client) => { await client.query("set jit = off"); } }); // oxlint-disable-line typescript/no-misused-promises -- the pool waits for it, whatever its types say
  pool.on("error", () => {});
  const db = drizzle({ client: pool, casing: "snake_case" });
  const inside = new AsyncLocalStorage<true>();

  async function attempt<T>(work: (tx: Tx) => Promise<T>, tried = 1): Promise<T> {
    try {
      return await db.transaction(async (tx) => {
        await tx.execute(sql`lock table ledger in share row exclusive mode`);
        return inside.run(true, () => work(tx as unknown as Tx));
      }, { isolationLevel: "serializable" });
    } catch (error) {
      if (tried >= mostTries || !isCollision(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 2 ** Math.min(tried, 7)));
      return attempt(work, tried + 1);
    }
  }

  return {
    reader: db,
    describe: async () => `PostgreSQL ${((await pool.query("show server_version")).rows[0] as { server_version: string }).server_version}`,
    transaction(work) {
      if (inside.getStore()) throw new Error("A transaction is already open: pass its tx along.");
      return attempt(work);
    },
    migrate: () => migratePostgres(pool),
    pending: () => pendingPostgres(pool),
    claim: async () => {},
    // Everything but drafts and upkeep ends in the ledger.
    version: async () => (await pool.query<{ hash: string }>("select hash from ledger order by seq desc limit 1")).rows[0]?.hash ?? "",
    rows: async <R>(statement: SQL, on?: Reader) => (await ((on ?? db) as unknown as typeof db).execute(statement)).rows as R[],
    close: () => pool.end(),
  };
}

const isCollision = (error: unknown): boolean =>
  error instanceof Error && (collisions.includes((error as { code?: string }).code ?? "") || isCollision(error.cause));
