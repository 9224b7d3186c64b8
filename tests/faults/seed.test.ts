import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import { stories } from "#db/seed/demo/story.ts";
import { realTracks } from "#db/seed/demo/tracks.ts";
import { waiting } from "#db/seed/demo/waiting.ts";
import { contentOf } from "#tests/faults/content.ts";
import { startPostgres } from "#tests/support/postgres.ts";
import { newFolder, play, start } from "#tests/support/programs.ts";

vi.setConfig({ testTimeout: 300_000 });

/** Where in the seed it is killed: at most so many milliseconds after it says this. */
const interruptions = [["Recording 52 issues", 200], ["Noting where", 20], ["Acting out", 150], ["Acting out", 500]] as const;

async function seedUndisturbed(settings: Record<string, string>) {
  expect(await play("scripts/prepare.ts", [], settings)).toMatchObject({ code: 0, stderr: "" });
}

/** Kills the seed again and again, then lets it finish. Returns how often it was really in the middle. */
async function seedInterrupted(settings: Record<string, string>) {
  let killed = 0;
  for (const [words, after] of interruptions) {
    const seeding = start("scripts/prepare.ts", [], settings);
    await seeding.says(words);
    await pause(after * Math.random());
    seeding.kill();
    if ((await seeding.ended).signal === "SIGKILL") killed += 1;
  }
  await seedUndisturbed(settings);
  return killed;
}

async function expectSameContent(one: Record<string, string>, other: Record<string, string>) {
  await seedUndisturbed(one);
  expect(await seedInterrupted(other)).toBeGreaterThan(2);
  const content = await contentOf(one);
  expect(content.ledger!.length).toBeGreaterThan(700);
  expect(await contentOf(other)).toEqual(content);
  expect(await play("scripts/standpunt.ts", ["verify"], other)).toMatchObject({ code: 0 });
}

describe("a seed that is killed again and again", () => {
  test("ends as one that was left alone, on SQLite", () => expectSameContent({ STANDPUNT_DATA: newFolder() }, { STANDPUNT_DATA: newFolder() }));

  test("ends as one that was left alone, on PostgreSQL", async ({ onTestFinished }) => {
    const { createDatabase, stop } = await startPostgres(() => {});
    onTestFinished(stop);
    const STANDPUNT_DATA = newFolder();
    await expectSameContent({ STANDPUNT_DATA, DATABASE_URL: await createDatabase() }, { STANDPUNT_DATA, DATABASE_URL: await createDatabase() });
  });
});

test("the stories end where they say, real issues without a stance, and a second start changes nothing", async () => {
  const settings = { STANDPUNT_DATA: newFolder() };
  await seedUndisturbed(settings);
  const content = await contentOf(settings);
  const inOrder = (all: unknown[]) => all.map((one) => JSON.stringify(one)).sort();
  const tracks = stories.flatMap((story) => story.tracks.map(({ state, stance }) => ({ state, stance })));
  expect(inOrder(content.tracks!.filter(({ stance }) => stance !== null).map(({ state, stance }) => ({ state, stance })))).toEqual(inOrder(tracks));
  const differing = stories.flatMap((story) => story.tracks.flatMap(({ divergence }) => divergence?.text ?? []));
  expect(inOrder(content.divergences!.filter(({ part }) => part === "stance").map(({ reason }) => reason))).toEqual(inOrder(differing));
  expect(content.tracks!.filter(({ stance, lead_id }) => stance === null && lead_id === null)).toHaveLength(realTracks.length + waiting.length);
  expect(content.tracks!.filter(({ lane }) => lane !== "members")).toEqual([]);
  const electors = stories.flatMap(({ tracks: of }) => of.flatMap(({ positions }) => positions.flatMap(({ frozen }) => frozen?.decision.electors ?? [])));
  expect(content.electors).toHaveLength(electors.length);
  const fates = stories.flatMap(({ tracks: of }) => of.flatMap(({ positions }) => positions.flatMap(({ asks }) => asks.flatMap(({ fate }) => (fate ? [{ verdict: fate.verdict, excerpt: fate.excerpt }] : [])))));
  expect(inOrder(content.fates!.map(({ verdict, excerpt }) => ({ verdict, excerpt })))).toEqual(inOrder(fates));
  expect(content.ledger!.filter(({ at }) => Number(at) > Date.now())).toEqual([]);
  await seedUndisturbed(settings);
  expect(await contentOf(settings)).toEqual(content);
});

test("a database begun for real work stays free of made-up people when it is started without its public address", async () => {
  const STANDPUNT_DATA = newFolder();
  const first = await play("scripts/prepare.ts", [], { STANDPUNT_DATA, APP_URL: "https://standpunt.example.org" });
  expect(first).toMatchObject({ code: 0, stderr: "" });
  expect(first.stdout).toMatch(/https:\/\/standpunt\.example\.org\/setup\S*[\w-]{43}\n/);
  await seedUndisturbed({ STANDPUNT_DATA });
  const { people, issues } = await contentOf({ STANDPUNT_DATA });
  expect([people, issues?.length]).toEqual([[], 52]);
});
