import { installed, startInstalled } from "#tests/support/postgres-installed.ts";
import { freePort } from "#tests/support/free-port.ts";
import { serverAt, type TestServer } from "#tests/support/postgres-server.ts";

/**
 * The server at TEST_DATABASE_URL if that is set; else one from the programs on this machine, started in a temporary folder;
 * else PGlite, which is PostgreSQL inside this process.
 * @param say gets a line about each server that was tried and did not work.
 * @throws when TEST_DATABASE_URL is set and cannot be used.
 */
export async function startPostgres(say: (line: string) => void): Promise<TestServer> {
  if (process.env.TEST_DATABASE_URL) return given(process.env.TEST_DATABASE_URL);
  for (const programs of installed()) {
    try {
      return await startInstalled(programs);
    } catch (error) {
      say(`PostgreSQL in ${programs} did not start: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return embedded();
}

async function given(url: string): Promise<TestServer> {
  const { host, version, ...server } = await serverAt(url).catch((error: unknown) => {
    throw new Error(`TEST_DATABASE_URL cannot be used: ${error instanceof Error ? error.message : String(error)}`);
  });
  return { ...server, name: `${version} at ${host} (TEST_DATABASE_URL)` };
}

/** One database is one PGlite, and it does one thing at a time however many connections share it. */
async function embedded(): Promise<TestServer> {
  const { PGlite } = await import("@electric-sql/pglite");
  const { PGLiteSocketServer } = await import("@electric-sql/pglite-socket");
  const made: (() => Promise<void>)[] = [];
  return {
    name: "PGlite, the embedded one, as there is no server on this machine (set TEST_DATABASE_URL to use another)",
    sideBySide: 1,
    createDatabase: async () => {
      const db = await PGlite.create();
      const port = await freePort();
      const server = new PGLiteSocketServer({ db, port, host: "127.0.0.1", maxConnections: 60 });
      await server.start();
      made.push(async () => { await server.stop(); await db.close(); });
      return `postgres://postgres:postgres@127.0.0.1:${port}/postgres`;
    },
    stop: async () => {
      for (const close of made.splice(0)) await close();
    },
  };
}
