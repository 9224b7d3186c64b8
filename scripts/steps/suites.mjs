import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { atEnd, begin, Halt, overhear, say } from "./process.mjs";

const vitest = "node_modules/vitest/vitest.mjs";
const playwright = "node_modules/@playwright/test/cli.js";

function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), "standpunt-test-"));
  atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** What a helper of the tests cannot do is said in its own words. */
const orSay = (error) => { throw new Halt(error.message); };

let server;
/** The PostgreSQL of this test run: found or started when a suite first asks, gone when the run is over. */
const thePostgres = () => (server ??= (async () => {
  const { startPostgres } = await import("../../tests/support/postgres.ts");
  const started = await startPostgres(say).catch(orSay);
  atEnd(() => started.stop());
  say(`PostgreSQL for the tests: ${started.name}`);
  return started;
})());

let browser;
/** The browser of this test run, looked for once. */
const theBrowser = () => (browser ??= (async () => {
  const { findBrowser } = await import("../../tests/support/browser.ts");
  const found = await findBrowser(say).catch(orSay);
  say(`Browser for the tests: ${found.name}`);
  return found;
})());

/** Databases for `workers` at a time, as the tests expect them in TEST_DATABASES. */
async function databases(workers) {
  const { createDatabase, sideBySide } = await thePostgres();
  const urls = [];
  while (urls.length < Math.min(workers, sideBySide)) urls.push(await createDatabase());
  return urls.join(" ");
}

/** A suite shown while it runs. */
async function show(args, options) {
  const { done } = await begin(process.execPath, args, options);
  const { code } = await done;
  return { code, output: "" };
}

/** What a suite's own report says. Without one, or with one that does not explain the exit code, the suite itself failed. */
function counted(file, count, { code, output }) {
  let result;
  try {
    result = count(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return { passed: 0, failed: 1, output: `${output}\nThe suite ended with exit code ${code} and left no report.` };
  }
  if (code !== 0 && result.failed === 0) return { ...result, failed: 1, output: `${output}\nThe suite ended with exit code ${code} although no test failed.` };
  return { ...result, output };
}

/** A file that could not even be read as tests has no test that failed: it counts as one. */
const countVitest = ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) => ({
  passed: numPassedTests,
  failed: numFailedTests + testResults.filter(({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed")).length,
  skipped: numPendingTests + numTodoTests,
});

const countPlaywright = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
  skipped: stats.skipped,
});

/** Tests in the folders tests/<project>, on SQLite unless `postgres`; `without` leaves some files out. */
export function vitestSuite(name, projects, { postgres = false, needs, without = [] } = {}) {
  return {
    name,
    needs,
    async run(filters = []) {
      const { unset } = await import("../../tests/support/settings.ts");
      const folder = temporaryFolder();
      const file = join(folder, "report.json");
      const args = [vitest, "run", ...projects.flatMap((project) => ["--project", project]), ...without.flatMap((file) => ["--exclude", file]), "--reporter=default", "--reporter=json", `--outputFile.json=${file}`, ...filters];
      const env = { ...unset, TEST_DATABASES: postgres ? await databases(2) : "", TEST_FOLDER: folder };
      return counted(file, countVitest, await overhear(process.execPath, args, { env, politely: "SIGINT" }));
    },
  };
}

/** The journeys in tests/e2e against the built pages, on SQLite unless `postgres`; `grep` picks those with a tag. */
export function browserSuite(name, { postgres = false, grep, needs } = {}) {
  return {
    name,
    needs,
    async run(filters = []) {
      const { unset } = await import("../../tests/support/settings.ts");
      const { freePort } = await import("../../tests/support/free-port.ts");
      const { launch } = await theBrowser();
      const folder = temporaryFolder();
      const file = join(folder, "report.json");
      const env = { ...unset, TEST_DATABASES: postgres ? await databases(1) : "", TEST_BROWSER: JSON.stringify(launch), TEST_FOLDER: folder, TEST_REPORT: file, TEST_PORT: String(await freePort()), TEST_PORT_BESIDE: String(await freePort()),
        NO_COLOR: undefined }; // Playwright asks its server for colours, and Node.js complains about being told both
      const args = [playwright, "test", ...(grep ? ["--grep", grep] : []), ...filters];
      return counted(file, countPlaywright, await show(args, { env, politely: "SIGINT" }));
    },
  };
}
