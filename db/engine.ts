import type { SQL } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

type Database = PgDatabase<PgQueryResultHKT>;

/** Enough to read. Handed to queries, so that only a command can write. */
export type Reader = Pick<Database, "select" | "selectDistinct" | "$count" | "with" | "$with">;
/** A reader that may also write, inside one transaction. */
export type Tx = Reader & Pick<Database, "insert" | "update" | "delete">;

export type Engine = {
  /** What the operator is told: "SQLite 3.54.1, …/standpunt.db" or "PostgreSQL 15.18". */
  describe(): Promise<string>;
  /** Sees what is committed, and cannot write. */
  reader: Reader;
  /** Runs `work` as if writers came one after another. Rolled back when it throws. Not to be nested: pass the `tx` along. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Brings the tables up to date. Returns the names of the migrations that were applied. */
  migrate(): Promise<string[]>;
  /** The names of the migrations that are still to be applied. Throws when code and tables do not belong together. */
  pending(): Promise<string[]>;
  /** Claims the database for one serving process where the engine needs that; throws DatabaseInUse when another has it. */
  claim(): Promise<void>;
  /** Another one with every fact that was recorded: what was answered under one version is still true under the same. Drafts and the books of the house record none. */
  version(): Promise<string>;
  /** A statement for this engine alone: search and self-checks. */
  rows<R>(statement: SQL, on?: Reader): Promise<R[]>;
  close(): Promise<void>;
};

/** Another process serves this database. */
export class DatabaseInUse extends Error {}
