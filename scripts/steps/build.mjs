import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Halt, nodeQuietly, say } from "./process.mjs";

/** Next.js's own command line. */
export const next = "node_modules/next/dist/bin/next";

const stamp = ".next/standpunt-sources";
const sources = ["app", "components", "db", "lib", "messages", "emails", "public", "proxy.ts", "instrumentation.ts", "instrumentation-client.ts",
  "next.config.js", "postcss.config.mjs", "tsconfig.json", "package.json", "package-lock.json"];

function* filesIn(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) return yield path;
  for (const name of readdirSync(path).sort()) if (!name.startsWith(".")) yield* filesIn(join(path, name));
}

function stateOfSources() {
  const hash = createHash("sha256").update(process.version);
  for (const root of sources) for (const file of filesIn(root)) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

/** The build that stands in .next, or nothing when there is none or it was interrupted. */
const buildId = () => (existsSync(".next/BUILD_ID") ? readFileSync(".next/BUILD_ID", "utf8") : undefined);

/**
 * Builds the pages unless the build in .next was made from these very sources on this Node.js.
 * @throws Halt with what Next.js printed when it fails.
 */
export async function buildPages() {
  const state = stateOfSources();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === `${state} ${buildId()}`) return;
  say("Building the pages (up to a minute) …");
  for (const file of [stamp, ".next/BUILD_ID"]) rmSync(file, { force: true }); // what fails half-way leaves nothing that looks whole
  const { code, output } = await nodeQuietly([next, "build"]);
  if (code !== 0) throw new Halt(`${output.trim()}\nThe pages could not be built.`);
  writeFileSync(stamp, `${state} ${buildId()}`);
}
