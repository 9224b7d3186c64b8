import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { DatabaseInUse } from "#db/engine.ts";
import { openSqlite } from "#db/engines/sqlite.ts";
import { linesOf, newFolder, play, start } from "#tests/support/programs.ts";

vi.setConfig({ testTimeout: 300_000 });

async function runningServer() {
  const folder = newFolder();
  const server = start("tests/faults/writer.ts", [], { STANDPUNT_DATA: folder });
  onTestFinished(() => server.kill());
  await server.says("open");
  return { folder, server };
}

test("a second process is refused the database at once, in one line that names the first", async () => {
  const { folder, server } = await runningServer();
  const second = openSqlite(`file:${join(folder, "standpunt.db")}`);
  onTestFinished(() => second.close());
  const asked = performance.now();
  await expect(second.claim()).rejects.toThrow(DatabaseInUse);
  expect(performance.now() - asked).toBeLessThan(4_000); // a lock that is waited for is waited for five seconds

  const refused = await play("scripts/prepare.ts", ["check"], { STANDPUNT_DATA: folder });
  expect(refused.code).toBe(75);
  expect(linesOf(refused.stderr)).toEqual([`Standpunt already serves this database (process ${server.pid}). Stop it first, or set STANDPUNT_DATA to another folder.`]);
});

test("the database of a server that was killed can be had at once", async () => {
  const { folder, server } = await runningServer();
  server.kill();
  await server.ended;
  expect(await play("scripts/prepare.ts", ["check"], { STANDPUNT_DATA: folder })).toMatchObject({ code: 0, stderr: "" });
});

test("a token can be had, and the database verified, while a server writes", async () => {
  const { folder, server } = await runningServer();
  expect(await play("scripts/standpunt.ts", ["verify"], { STANDPUNT_DATA: folder })).toMatchObject({ code: 0, stderr: "" });
  expect(await play("scripts/standpunt.ts", ["token", "nobody@example.org"], { STANDPUNT_DATA: folder })).toMatchObject({ code: 1, stdout: "", stderr: "Nobody here has the address nobody@example.org.\n" });
  expect(await play("scripts/standpunt.ts", ["seed"], { STANDPUNT_DATA: folder })).toMatchObject({ code: 75 });
  const before = server.lines.length;
  await expect.poll(() => server.lines.length).toBeGreaterThan(before);
});
