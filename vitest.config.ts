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
    // What hangs is found late rather than what is slow too early: suites run beside each other, on machines of any speed.
    testTimeout: 90_000,
    hookTimeout: 180_000,
    projects: [
      { extends: true, test: folder("architecture") },
      { extends: true, test: folder("formats") },
      { extends: true, test: { ...folder("domain"), ...onDatabase } },
      // They draw and try for as long as it takes.
      { extends: true, test: { ...folder("properties"), ...onDatabase, testTimeout: 900_000 } },
      { extends: true, test: { ...folder("edge"), ...onDatabase } },
      // They kill, fill and corrupt: one after the other, each in a process of its own.
      { extends: true, test: { ...folder("faults"), ...onDatabase, pool: "forks", isolate: true, fileParallelism: false } },
    ],
  },
});
