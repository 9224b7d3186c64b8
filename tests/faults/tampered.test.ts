import { closeSync, copyFileSync, openSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { beforeAll, expect, test } from "vitest";
import { newFolder, play } from "#tests/support/programs.ts";

let whole: string;

beforeAll(async () => {
  const folder = newFolder();
  const { code, stderr } = await play("scripts/prepare.ts", [], { STANDPUNT_DATA: folder });
  if (code !== 0) throw new Error(stderr);
  whole = join(folder, "standpunt.db");
});

/** A copy of the demonstration that somebody has had their hands on. */
async function verifyAfter(harm: (file: string) => void) {
  const folder = newFolder();
  const file = join(folder, "standpunt.db");
  copyFileSync(whole, file);
  harm(file);
  return play("scripts/standpunt.ts", ["verify"], { STANDPUNT_DATA: folder });
}

const statement = (words: string) => (file: string) => {
  const database = new Sqlite(file);
  database.pragma("foreign_keys = OFF");
  database.exec("drop trigger ledger_is_never_changed; drop trigger ledger_is_never_shortened");
  expect(database.prepare(words).run().changes).toBeGreaterThan(0);
  database.close();
};

test("what nobody touched verifies", async () => {
  expect(await verifyAfter(() => {})).toMatchObject({ code: 0, stderr: "" });
});

test.for([
  ["an entry that was rewritten", "update ledger set data = '{}' where seq = 100", "ledger entry 100 does not say what it said when it was written"],
  ["an entry that was taken out", "delete from ledger where seq = 100", "ledger entry 100 is missing"],
  ["a row whose parent is gone", "delete from people where email = 'delegate@mihon.example'", "its row in people is missing"],
  ["a frozen text that was polished", "update position_versions set content = replace(content, 'never changes', 'changes')", "is not what was frozen"],
] as const)("verify finds %s, and where", async ([, words, place]) => {
  const { code, stdout } = await verifyAfter(statement(words));
  expect(code).toBe(1);
  expect(stdout).toContain(place);
});

test("verify finds a damaged page", async () => {
  const { code, stdout, stderr } = await verifyAfter((file) => {
    const handle = openSync(file, "r+");
    for (let at = 40 * 4096; at < statSync(file).size; at += 8 * 4096) writeSync(handle, Buffer.alloc(512, 0xa5), 0, 512, at);
    closeSync(handle);
  });
  expect(code).not.toBe(0);
  expect(stdout + stderr).toMatch(/BROKEN|malformed/);
});
