import { existsSync, readFileSync } from "node:fs";
import { Halt, npm, say } from "./process.mjs";

const read = (file) => JSON.parse(readFileSync(file, "utf8")).packages;
const suits = (allowed, own) => !allowed || allowed.includes(own);

/** Packages for other machines stay away; those for this one must be there, optional or not. */
function isExpected({ optional, devOptional, peer, extraneous, os, cpu, libc }) {
  if (os || cpu) return suits(os, process.platform) && suits(cpu, process.arch) && suits(libc, libcOfThisMachine());
  return !(optional || devOptional || peer || extraneous);
}

function libcOfThisMachine() {
  if (process.platform !== "linux") return "none";
  return process.report.getReport().header.glibcVersionRuntime ? "glibc" : "musl";
}

/** npm writes down what it installed; the lock file says what it should be. */
function treeMatchesLock() {
  if (!existsSync("node_modules/.package-lock.json")) return false;
  const installed = read("node_modules/.package-lock.json");
  return Object.entries(read("package-lock.json")).every(([path, wanted]) =>
    path === "" || !isExpected(wanted) || (installed[path]?.version === wanted.version && existsSync(path)));
}

/**
 * Makes node_modules what package-lock.json says. Nothing happens when it is so already.
 * @throws Halt with npm's own words when they cannot be installed.
 */
export async function installDependencies() {
  if (treeMatchesLock()) return;
  say("Installing what is missing (about a minute, once) …");
  const { code, output } = await npm(["ci", "--include=dev", "--include=optional", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (code !== 0) throw new Halt(`${output.trim()}\nThe dependencies could not be installed (npm ci).`);
}
