import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { newFolder, play, start } from "#tests/support/programs.ts";

const kills = 20;
/** Milliseconds of writing before a kill: at least these, at most so many more. */
const [soonest, spread] = [5, 250];

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

test("a server that is killed under load twenty times has kept every write that it acknowledged", { timeout: 110_000 }, async () => {
  const folder = newFolder();
  const acknowledged: string[] = [];
  const moments: number[] = [];
  for (let kill = 1; kill <= kills; kill++) {
    const server = start("tests/faults/writer.ts", [], { STANDPUNT_DATA: folder });
    await server.says("open"); // and so has found the database whole
    const moment = soonest + Math.random() * spread;
    moments.push(Math.round(moment));
    await pause(moment);
    server.kill();
    expect(await server.ended).toMatchObject({ signal: "SIGKILL" });
    acknowledged.push(...server.lines);
    expect(missing(join(folder, "standpunt.db"), acknowledged), `after kills at ${moments.join(", ")} ms`).toEqual([]);
  }
  expect(await play("scripts/standpunt.ts", ["verify"], { STANDPUNT_DATA: folder })).toMatchObject({ code: 0, stderr: "" });
  expect(acknowledged.length).toBeGreaterThan(kills * 10);
});
