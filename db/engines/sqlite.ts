import { AsyncLocalStorage } from "node:async_hooks";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import type { SQL } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { DatabaseInUse, type Engine, type Reader, type Tx } from "#db/engine.ts";
import { migrateSqlite, pendingSqlite } from "#db/migrate.ts";

const oldest = { napi: 10, sqlite: "3.51.3" };

/** better-sqlite3 13 ends the process without a word on a Node.js that is too old, so say it first. */
function refuseOldRuntime() {
  if (Number(process.versions.napi) < oldest.napi) throw new Error(`Node.js ${process.versions.node} is too old for the database: start with npm start, or use Node.js 22.18 or later.`);
}

function connect(file: string, options: Sqlite.Options = {}) {
  const client = new Sqlite(file, { timeout: 5000, ...options });
  for (const setting of ["foreign_keys = ON", "trusted_schema = OFF", "cell_size_check = ON", "temp_store = MEMORY", "cache_size = -65536"]) client.pragma(setting);
  return client;
}

function connectWriter(file: string) {
  const client = connect(file);
  for (const setting of ["journal_mode = WAL", "synchronous = FULL", "secure_delete = ON", "journal_size_limit = 67108864"]) client.pragma(setting);
  const held = { journal_mode: "wal", synchronous: 2, foreign_keys: 1 };
  for (const [name, value] of Object.entries(held)) {
    if (client.pragma(name, { simple: true }) !== value) throw new Error(`SQLite does not keep ${name}=${value}: a network folder cannot hold the database.`);
  }
  return client;
}

const statementsKept = 500;

/**
 * A connection for drizzle, which prepares anew whatever it asks. Taking a statement apart costs more than running most of them, so the
 * latest ones are kept. A statement is run in the breath in which it was asked for: nobody else finds it half used.
 */
function preparedOnce(client: Sqlite.Database): Sqlite.Database {
  const kept = new Map<string, Sqlite.Statement>();
  const prepare = (text: string) => {
    const statement = kept.get(text) ?? client.prepare(text);
    kept.delete(text);
    kept.set(text, statement);
    if (kept.size > statementsKept) kept.delete(kept.keys().next().value!);
    // Whoever had it before may have left it answering in arrays.
    return statement.reader ? statement.raw(false) : statement;
  };
  return new Proxy(client, { get: (target, key) => {
    if (key === "prepare") return prepare;
    const member: unknown = Reflect.get(target, key);
    return typeof member === "function" ? (member.bind(target) as unknown) : member;
  } });
}

/** Writers queue, one at a time; better-sqlite3 never yields, so a long queue lets timers and sockets in every few milliseconds. */
function writerQueue() {
  let last: Promise<unknown> = Promise.resolve();
  let yielded = 0;
  return <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(async () => {
      if (performance.now() - yielded > 4) {
        await new Promise((resolve) => setImmediate(resolve));
        yielded = performance.now();
      }
      return work();
    });
    last = turn.catch(() => {});
    return turn;
  };
}

/** Readers see only what is committed; writers queue on a connection of their own. */
export function openSqlite(url: string): Engine {
  refuseOldRuntime();
  const file = url.replace(/^file:(\/\/(?=\/))?/, "");
  mkdirSync(dirname(file), { recursive: true });
  const writer = connectWriter(file);
  const reader = connect(file, { readonly: true });
  const writing = drizzle({ client: preparedOnce(writer), casing: "snake_case" });
  const reading = drizzle({ client: preparedOnce(reader), casing: "snake_case" });
  const inside = new AsyncLocalStorage<true>();
  const inTurn = writerQueue();
  const [begin, commit, rollback] = ["BEGIN IMMEDIATE", "COMMIT", "ROLLBACK"].map((statement) => writer.prepare(statement)) as [Sqlite.Statement, Sqlite.Statement, Sqlite.Statement];
  let lock: Sqlite.Database | undefined;
  // Not before somebody asks: until it is migrated there is no ledger.
  let newest: Sqlite.Statement<[], string> | undefined;

  async function alone<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    begin.run();
    try {
      const result = await inside.run(true, () => work(writing as unknown as Tx));
      commit.run();
      return result;
    } catch (error) {
      if (writer.inTransaction) rollback.run();
      throw error;
    }
  }

  return {
    reader: reading as unknown as Reader,
    describe: async () => `SQLite ${String(writer.prepare("select sqlite_version()").pluck().get())}, ${file}`,
    transaction(work) {
      if (inside.getStore()) throw new Error("A transaction is already open: pass its tx along.");
      return inTurn(() => alone(work));
    },
    migrate: () => inTurn(async () => migrateSqlite(writer, file)),
    pending: async () => pendingSqlite(writer),
    async claim() { lock ??= claimFile(`${file}.lock`); },
    version: async () => (newest ??= reader.prepare<[], string>("select hash from ledger order by seq desc limit 1").pluck()).get() ?? "",
    rows: async <R>(statement: SQL, on?: Reader) => ((on ?? reading) as unknown as { all(statement: SQL): R[] }).all(statement),
    async close() {
      reader.close();
      // It may write: beside a server that holds the database it would wait for a gap, and fail without one.
      if (lock) writer.pragma("optimize");
      writer.close();
      lock?.close();
      lock = undefined;
    },
  };
}

/** Held by the kernel for the life of the process and let go even after `kill -9`. */
function claimFile(file: string): Sqlite.Database {
  const lock = new Sqlite(file, { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch {
    lock.close();
    const holder = existsSync(`${file}.pid`) ? ` (process ${readFileSync(`${file}.pid`, "utf8")})` : "";
    throw new DatabaseInUse(`Standpunt already serves this database${holder}. Stop it first, or set STANDPUNT_DATA to another folder.`);
  }
  writeFileSync(`${file}.pid`, String(process.pid));
  process.once("exit", () => rmSync(`${file}.pid`, { force: true }));
  return lock;
}
