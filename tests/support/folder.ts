import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** The folder of this test run. Everything in it is gone afterwards. */
    folder: string;
  }
}

/** Gives a test run its folder, and takes it away at the end. */
export default function setup(project: TestProject) {
  const folder = mkdtempSync(join(process.env.TEST_FOLDER ?? tmpdir(), "standpunt-data-"));
  project.provide("folder", folder);
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
