import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig, devices, type LaunchOptions } from "@playwright/test";
import { serverArguments } from "#scripts/steps/server.mjs";
import { unset } from "#tests/support/settings.ts";

const database = process.env.TEST_DATABASES ?? "";
const engine = database ? "postgresql" : "sqlite";
const port = Number(process.env.TEST_PORT ?? 3411);
const addressOf = (at: number) => `http://localhost:${at}`;
const node = `"${process.execPath}"`;
// The workers read this file again: they inherit the folder that the first reading settled on.
const folder = (process.env.TEST_FOLDER ??= mkdtempSync(join(tmpdir(), "standpunt-test-")));

const serve = (at: number, before = "") => ({
  command: `${before}${node} ${serverArguments({ port: at, bind: "127.0.0.1" }).join(" ")}`,
  url: addressOf(at),
  env: { ...unset, PORT: String(at), DATABASE_URL: database, STANDPUNT_DATA: join(folder, "data"), LOG_LEVEL: "error" },
  reuseExistingServer: false,
  gracefulShutdown: { signal: "SIGTERM" as const, timeout: 5000 },
  stdout: "ignore" as const,
  stderr: "pipe" as const,
  timeout: 120_000,
});
/** A second server of the same house, which only PostgreSQL can have. */
const beside = database && process.env.TEST_PORT_BESIDE ? [serve(Number(process.env.TEST_PORT_BESIDE))] : [];

/** Journeys against the built pages. `npm test` builds them, finds a browser and says where to report. */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: `test-results/${engine}`,
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  // A whole journey in the time that the slowest machine takes: what hangs is found by what a step waits for.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [["list"], ["json", { outputFile: process.env.TEST_REPORT ?? join(folder, "report.json") }]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: addressOf(port),
    launchOptions: JSON.parse(process.env.TEST_BROWSER ?? "{}") as LaunchOptions,
    actionTimeout: 60_000,
    // What is still on its way when it is clicked is missed now and then.
    contextOptions: { reducedMotion: "reduce" },
    // Kept on request: to record one takes a quarter of the time.
    trace: process.env.TEST_TRACE ? "retain-on-failure" : "off",
    video: "off",
  },
  webServer: [serve(port, `${node} scripts/prepare.ts && `), ...beside],
});
