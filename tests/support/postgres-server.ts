import { randomBytes } from "node:crypto";
import { Client } from "pg";

/** A PostgreSQL for one test run. */
export type TestServer = {
  /** Which one it is, in words for the person who runs the tests. */
  name: string;
  /** How many of its databases can be used at the same time. */
  sideBySide: number;
  /** Makes an empty database and gives its URL. */
  createDatabase: () => Promise<string>;
  /** Takes away everything that was made, and the server too where it was ours. */
  stop: () => Promise<void>;
};

/**
 * Databases on a running server, all dropped by `stop`.
 * @param url of an account that may create databases.
 */
export async function serverAt(url: string) {
  const admin = new Client({ connectionString: url });
  // A server that leaves before us is noticed by the next question.
  admin.on("error", () => {});
  await admin.connect();
  const { rows } = await admin.query<{ version: string }>("select split_part(version(), ' ', 1) || ' ' || split_part(version(), ' ', 2) as version");
  const made: string[] = [];
  return {
    host: new URL(url).host,
    version: rows[0]?.version ?? "PostgreSQL",
    sideBySide: Infinity,
    createDatabase: async () => {
      const name = `standpunt_test_${randomBytes(6).toString("hex")}`;
      await admin.query(`create database ${name}`);
      made.push(name);
      const database = new URL(url);
      database.pathname = `/${name}`;
      return database.href;
    },
    stop: async () => {
      for (const name of made.splice(0)) await admin.query(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
}
