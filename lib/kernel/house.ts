import { engine } from "#db/client.ts";
import { DatabaseInUse } from "#db/engine.ts";

/** Exit codes of sysexits.h, by which a supervisor tells "try again" from "a person must look". */
const temporary = 75, configuration = 78;

/** Why the house cannot serve, in the one line that an operator reads, and the code to leave with. */
export class Closed extends Error {
  readonly exitCode: number;

  constructor(line: string, exitCode: number) {
    super(line);
    this.exitCode = exitCode;
  }
}

/** An error of a driver in one line; several at once (every address of a host refused) as their codes. */
const lineOf = (error: unknown) => {
  const { message, code } = error as { message?: string; code?: string };
  return (message || code || String(error)).split("\n")[0]!;
};

/**
 * Does something with the database, for an operator.
 * @throws Closed for what keeps the database from being used; whatever else goes wrong comes out the same way.
 */
export async function orClosed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Closed) throw error;
    if (error instanceof DatabaseInUse) throw new Closed(error.message, temporary);
    const unreachable = /^(E(CONN[A-Z]+|TIMEDOUT|PIPE|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN)|08...|57P..|53...)$/.test((error as { code?: string }).code ?? "");
    throw new Closed(`The database cannot be used: ${lineOf(error)}`, unreachable ? temporary : configuration);
  }
}

/**
 * Claims the database for this process and sees that its tables are those of this version. Says which engine it is.
 * @throws Closed when another process serves it, when it cannot be reached, or when migrations are missing.
 */
export const openHouse = () => orClosed(async () => {
  const database = await engine.describe();
  await engine.claim();
  const missing = await engine.pending();
  if (missing.length > 0) throw new Closed(`The database lacks ${missing.length} of this version's migrations (${missing[0]}, …): start with npm start, which applies them.`, configuration);
  return database;
});

/** Lets the database go. On SQLite this is done when the call returns, so that it can be the last act of a process. */
export const closeHouse = () => engine.close();

/** Another word with every fact that is recorded, whichever server recorded it. */
export const stateOfHouse = () => engine.version();
