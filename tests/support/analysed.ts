import { sql, type SQL } from "drizzle-orm";
import { engine } from "#db/client.ts";

type Statements = { execute(statement: SQL): Promise<unknown> };

/** Lets PostgreSQL look at how much is in its tables, as it does by itself within a minute: after much was written at once. SQLite is asked nothing. */
export const analysed = () => engine.transaction(async (tx) => { if (process.env.TEST_DATABASES) await (tx as unknown as Statements).execute(sql`analyze`); });
