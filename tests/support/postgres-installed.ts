import { execFileSync, spawn, spawnSync, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "#tests/support/free-port.ts";
import { serverAt, type TestServer } from "#tests/support/postgres-server.ts";

/** Folders that hold both `initdb` and `postgres`, those on the PATH first, else the newest first. */
export function installed(): string[] {
  const places = ["/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql@*/bin", "/usr/local/opt/postgresql@*/bin",
    "/Applications/Postgres.app/Contents/Versions/*/bin", "C:/Program Files/PostgreSQL/*/bin"];
  const version = (path: string) => Number(/[\d.]+/.exec(path)?.[0] ?? 0);
  const known = places.flatMap((place) => globSync(place)).sort((a, b) => version(b) - version(a));
  const program = (name: string) => (process.platform === "win32" ? `${name}.exe` : name);
  return [...(process.env.PATH ?? "").split(delimiter), ...known]
    .filter((folder) => folder !== "" && existsSync(join(folder, program("initdb"))) && existsSync(join(folder, program("postgres"))));
}

type Account = { uid: number; gid: number };

/** PostgreSQL refuses to run as root: root lends it another account. */
function account(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ["postgres", "nobody"]) {
    try {
      const id = (kind: "-u" | "-g") => Number(execFileSync("id", [kind, name], { stdio: ["ignore", "pipe", "ignore"] }).toString());
      return { uid: id("-u"), gid: id("-g") };
    } catch {
      // There is no such account here.
    }
  }
  throw new Error("it does not run as root, and there is no other account to run it");
}

/**
 * Starts a server of our own in a temporary folder.
 * @param programs the folder of its programs.
 */
export async function startInstalled(programs: string): Promise<TestServer> {
  const as = account();
  const folder = mkdtempSync(join(tmpdir(), "standpunt-postgres-"));
  let child: ChildProcess | undefined;
  const interrupted = () => {
    if (child) spawnSync(join(programs, "pg_ctl"), ["stop", "--mode=immediate", "-D", join(folder, "data")], { ...as, cwd: folder, stdio: "ignore" });
    child?.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once("exit", interrupted);
  try {
    const password = initialise(programs, folder, as);
    const port = await freePort();
    child = spawn(join(programs, "postgres"), ["-D", join(folder, "data"), "-p", String(port), ...settings()], { ...as, cwd: folder, stdio: "ignore" });
    const server = await whenReady(child, `postgres://postgres:${password}@127.0.0.1:${port}/postgres`);
    const started = child;
    return {
      ...server,
      name: `${server.version} from ${programs}, started for this run`,
      stop: async () => {
        await server.stop().catch(() => {}); // interrupted from the terminal, it may have left already
        await shutDown(started, folder);
        process.off("exit", interrupted);
      },
    };
  } catch (error) {
    await shutDown(child, folder);
    process.off("exit", interrupted);
    throw error;
  }
}

/** Nothing here has to survive a power failure. */
const settings = () =>
  ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=60", "max_pred_locks_per_transaction=256", "shared_buffers=64MB"]
    .flatMap((setting) => ["-c", setting]);

/** Lays out the data folder and gives the password of its owner: others on this machine have no business in it. */
function initialise(programs: string, folder: string, as: Account | undefined): string {
  const password = randomBytes(16).toString("hex");
  const note = join(folder, "password");
  writeFileSync(note, password, { mode: 0o600 });
  if (as) for (const path of [folder, note]) chownSync(path, as.uid, as.gid);
  const make = (...locale: string[]) =>
    execFileSync(join(programs, "initdb"), ["-D", join(folder, "data"), "-U", "postgres", "-A", "scram-sha-256", `--pwfile=${note}`, "--encoding=UTF8", "--no-sync", ...locale],
      { ...as, cwd: folder, stdio: "pipe", env: { ...process.env, LC_ALL: undefined } });
  try {
    make("--locale=C.UTF-8");
  } catch {
    make("--no-locale");
  }
  return password;
}

async function whenReady(child: ChildProcess, url: string) {
  for (const until = Date.now() + 20_000; ;) {
    try {
      return await serverAt(url);
    } catch (error) {
      if (child.exitCode !== null) throw new Error(`it ended with exit code ${child.exitCode}`);
      if (Date.now() > until) throw error;
      await pause(100);
    }
  }
}

async function shutDown(child: ChildProcess | undefined, folder: string) {
  if (child?.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGQUIT"); // at once: nothing in it is kept
    await gone;
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
