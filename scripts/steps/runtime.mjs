import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { finish, Halt, npm, root, run, say } from "./process.mjs";

const folder = join(root, "scripts", "runtime");
const needed = "Node.js 22.18 or newer";

/** Runs TypeScript as it is (since 22.18 and 23.6), and offers the Node-API version that better-sqlite3 crashes without. */
function isCurrent([major, minor]) {
  return major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}

function binary() {
  const platform = process.platform === "win32" ? "win" : process.platform;
  return join(folder, "node_modules", `node-${platform}-${process.arch}`, "bin", platform === "win" ? "node.exe" : "node");
}

const starts = (program) => existsSync(program) && spawnSync(program, ["--version"]).status === 0;

async function fetchRuntime(program, lacking) {
  say(`${lacking}: fetching Node.js 24 from the npm registry (about 50 MB, once) …`);
  const { output } = await npm(["ci", "--prefix", folder, "--include=optional", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (!starts(program)) throw new Halt(`${output.trim()}\n${lacking}, and none could be fetched for ${process.platform} ${process.arch}. Install Node.js 24 from https://nodejs.org and try again.`.trim());
}

/**
 * Resolves when this Node.js is current. Otherwise the same command runs again on a Node.js 24 from the npm registry,
 * pinned in scripts/runtime, and this process only waits for its end.
 */
export async function continueOnCurrentNode() {
  if (isCurrent(process.versions.node.split(".").map(Number))) return;
  const lacking = `Node.js ${process.versions.node} is too old for Standpunt, which needs ${needed}`;
  const program = binary();
  if (process.execPath === program) throw new Halt(lacking);
  if (!starts(program)) await fetchRuntime(program, lacking);
  const again = fileURLToPath(new URL("../run.mjs", import.meta.url));
  const path = dirname(program) + delimiter + (process.env.PATH ?? "");
  await finish(await run(program, [again, ...process.argv.slice(2)], { env: { PATH: path }, patience: 30_000 }));
}
