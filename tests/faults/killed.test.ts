import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { newFolder, play, start } from "#tests/support/programs.ts";

const kills = 20;
/** A kill comes after at least one acknowledged write and at most so many, and up to so many milliseconds later: in the midst of another. */
const [mostWrites, mostMilliseconds] = [40, 10];
const upTo = (most: number) => Math.ceil(Math.random() * most);

/** Where each kind of acknowledged write must be found. */
const places: Record<string, string> = {
  open: "select slug from hubs",
  organisation: "select slug from organisations",
  participation: "select o.slug from participations p join organisations o on o.id = p.organisation_id",
  issue: "select docket from issues",
  date: "select id from date_facts",
};

function missing(file: string, acknowledged: readonly string[]): string[] {
  const database = new Sqlite(file);
  const kept = new Set(Object.entries(places).flatMap(([kind, statement]) => database.prepare(statement).pluck().all().map((key) => `${kind} ${String(key)}`)));
  database.close();
  return acknowledged.filter((write) => !kept.has(write));
}

test("a server that is killed under load twenty times has kept every write that it acknowledged", { timeout: 300_000 }, async () => {
  const folder = newFolder();
  const acknowledged: string[] = [];
  const moments: number[] = [];
  for (let kill = 1; kill <= kills; kill++) {
    const server = start("tests/faults/writer.ts", [], { STANDPUNT_DATA: folder });
    const writes = upTo(mostWrites);
    await server.saysLines(1 + writes); // the first says that it has found the database whole
    await pause(upTo(mostMilliseconds));
    server.kill();
    moments.push(writes);
    expect(await server.ended).toMatchObject({ signal: "SIGKILL" });
    acknowledged.push(...server.lines);
    expect(missing(join(folder, "standpunt.db"), acknowledged), `after kills at ${moments.join(", ")} writes`).toEqual([]);
  }
  expect(await play("scripts/standpunt.ts", ["verify"], { STANDPUNT_DATA: folder })).toMatchObject({ code: 0, stderr: "" });
});
