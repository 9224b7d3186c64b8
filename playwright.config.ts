import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig, devices, type LaunchOptions } from "@playwright/test";
import { unset } from "#tests/support/settings.ts";

const database = process.env.TEST_DATABASES ?? "";
const engine = database ? "postgresql" : "sqlite";
const port = database ? 3412 : 3411;
const address = `http://localhost:${port}`;
const node = `"${process.execPath}"`;
// The workers read this file again: they inherit the folder that the first reading settled on.
const folder = (process.env.TEST_FOLDER ??= mkdtempSync(join(tmpdir(), "standpunt-test-")));

/** Journeys against the built pages. `npm test` builds them, finds a browser and says where to report. */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: `test-results/${engine}`,
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json", { outputFile: process.env.TEST_REPORT ?? join(folder, "report.json") }]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: address,
    launchOptions: JSON.parse(process.env.TEST_BROWSER ?? "{}") as LaunchOptions,
    trace: "retain-on-failure",
    video: "off",
  },
  webServer: {
    command: `${node} scripts/prepare.ts && ${node} --import ./scripts/steps/with-parent.mjs node_modules/next/dist/bin/next start -p ${port} -H 127.0.0.1`,
    url: address,
    env: { ...unset, PORT: String(port), DATABASE_URL: database, STANDPUNT_DATA: join(folder, "data"), LOG_LEVEL: "error" },
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 5000 },
    stdout: "ignore",
    stderr: "pipe",
    timeout: 120_000,
  },
});
