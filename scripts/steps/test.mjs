import { existsSync } from "node:fs";
import { buildPages } from "./build.mjs";
import { Halt, nodeQuietly, say, tidyUp } from "./process.mjs";
import { report } from "./report.mjs";
import { browserSuite, vitestSuite } from "./suites.mjs";

const sources = ["app", "components", "db", "emails", "lib", "scripts", "tests", "proxy.ts", "instrumentation.ts", "instrumentation-client.ts"];

/** A tool that is content or not. Counts as one. */
const tool = (name, ...commands) => ({
  name,
  async run() {
    let output = "";
    for (const command of commands) {
      const result = await nodeQuietly(command);
      output += result.output;
      if (result.code !== 0) return { passed: 0, failed: 1, output };
    }
    return { passed: 1, failed: 0, output };
  },
});

// Seven reads everything in a third of the time; what walks through the sources still needs the programming interface of six.
const types = tool("types", ["node_modules/next/dist/bin/next", "typegen"], ["node_modules/typescript-7/bin/tsc", "--noEmit"]);
const layers = tool("layers", ["node_modules/dependency-cruiser/bin/dependency-cruiser.mjs", "--config", ".dependency-cruiser.cjs", ...sources.filter((path) => existsSync(path))]);
const lint = tool("lint", ["node_modules/oxlint/bin/oxlint"]);
const pages = {
  name: "build",
  after: types, // both write to .next
  async run() {
    await buildPages();
    return { passed: 1, failed: 0 };
  },
};

const fast = [types, vitestSuite("domain", ["architecture", "domain"]), layers];
const quiet = [...fast, vitestSuite("formats", ["formats"]), vitestSuite("properties", ["properties"]), lint];
const thorough = [
  pages,
  vitestSuite("edge", ["edge"]),
  // Who may do what is settled before a database is asked to do it: one engine shows it for both.
  vitestSuite("domain on PostgreSQL", ["domain", "properties"], { postgres: true, without: ["**/who-may.test.ts"] }),
  vitestSuite("faults", ["faults"], { needs: pages }),
  vitestSuite("edge on PostgreSQL", ["edge"], { postgres: true }),
];
const journeys = [
  browserSuite("browser", { needs: pages }),
  browserSuite("browser on PostgreSQL", { needs: pages, postgres: true, grep: "@engines" }),
];

/** A step that crashes is a step that failed, and the others go on. */
async function timed(step, filters) {
  const start = Date.now();
  const result = await step.run(filters).catch((error) => ({ passed: 0, failed: 1, output: error instanceof Halt ? error.message : String(error.stack ?? error) }));
  return { ...result, name: step.name, seconds: (Date.now() - start) / 1000 };
}

/** Two at a time: the smallest machine we care for has two cores. What a step needs, or comes after, ends before it begins. */
async function sideBySide(steps, filters, done) {
  const waiting = [...steps];
  const begun = new Map();
  const play = async (step) => {
    await Promise.all([begun.get(step.needs), begun.get(step.after)]);
    done(await timed(step, filters));
  };
  const lane = async () => {
    while (waiting.length > 0) {
      const step = waiting.shift();
      begun.set(step, play(step));
      await begun.get(step);
    }
  };
  await Promise.all([lane(), lane()]);
}

function chosen(steps, only) {
  if (!only) return steps;
  const named = steps.find(({ name }) => name === only);
  if (!named) throw new Halt(`There is no suite "${only}". There are: ${steps.map(({ name }) => name).join(", ")}.`, 64);
  return named.needs ? [named.needs, named] : [named];
}

/** The fast loop, or one step of those that need no pages: `only` names it, `filters` the files of it. Gives the exit code. */
export async function check(only, ...filters) {
  const results = report();
  await sideBySide(only ? chosen(quiet, only) : fast, filters, (result) => results.add(result));
  await tidyUp();
  return results.total();
}

/** Everything. All of it runs, whatever fails on the way; journeys have the machine to themselves. `only` and `filters` as in `check`. Gives the exit code. */
export async function test(only, ...filters) {
  const results = report();
  const steps = chosen([...quiet, ...thorough, ...journeys], only);
  await sideBySide(steps.filter((step) => !journeys.includes(step)), filters, (result) => results.add(result));
  for (const step of steps.filter((step) => journeys.includes(step))) {
    say(`\n${step.name} …`);
    results.add(await timed(step, filters));
  }
  await tidyUp();
  if (!only) results.table();
  return results.total();
}
