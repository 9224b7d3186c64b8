import { defineConfig } from "vitest/config";

const databases = (process.env.TEST_DATABASES ?? "").split(" ").length;
/** One worker a database; on SQLite each worker makes its own. */
const maxWorkers = process.env.TEST_DATABASES ? databases : 2;

/** The tests in tests/<name>. */
const folder = (name: string) => ({ name, include: [`tests/${name}/**/*.test.ts`] });
const onDatabase = { setupFiles: ["tests/support/database.ts"] };

export default defineConfig({
  resolve: { alias: { "server-only": `${import.meta.dirname}/tests/support/nothing.ts` } },
  test: {
    pool: "threads",
    isolate: false,
    maxWorkers,
    globalSetup: ["tests/support/folder.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: folder("architecture") },
      { extends: true, test: folder("formats") },
      { extends: true, test: { ...folder("domain"), ...onDatabase } },
      { extends: true, test: { ...folder("edge"), ...onDatabase } },
      // They kill, fill and corrupt: one after the other, each in a process of its own.
      { extends: true, test: { ...folder("faults"), ...onDatabase, pool: "forks", isolate: true, fileParallelism: false } },
    ],
  },
});
