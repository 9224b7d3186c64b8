import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { journal } from "#tests/formats/acts-fixtures.ts";
import { linesOf, newFolder, play, type Ending } from "#tests/support/programs.ts";

const folder = newFolder();
const given = (name: string, content: string) => { writeFileSync(join(folder, name), content); return join(folder, name); };
const importAct = (...args: string[]): Promise<Ending> => play("scripts/standpunt.ts", ["import-act", ...args], { STANDPUNT_DATA: folder });

describe("import-act", () => {
  let act: string;
  beforeAll(async () => {
    act = given("act.html", journal);
    const { code, stderr } = await play("scripts/standpunt.ts", ["seed"], { STANDPUNT_DATA: folder });
    if (code !== 0) throw new Error(stderr);
  });

  test("stores an act as an edition of a new text, once, and the next as another of the same", async () => {
    const first = await importAct(act, "--issue", "EU-1", "--edition", "As published");
    expect(first).toMatchObject({ code: 0 });
    const stored = JSON.parse(first.stdout) as Record<string, unknown>;
    expect(stored).toMatchObject({ previous: null, format: "oj", language: "en", counts: { recitals: 2, articles: 2, annexes: 1 }, unplacedWords: 0, address: `/texts/${stored.id as string}` });
    const again = await importAct(act, "--issue", "EU-1", "--edition", "As published");
    expect([again.code, again.stdout, linesOf(again.stderr).at(-1)]).toEqual([1, "", "This source is an edition of this text already, with the same status, day and language."]);
    const next = await importAct(act, "--issue", "EU-1", "--edition", "Corrected", "--status", "corrigendum", "--date", "2030-05-01");
    expect(JSON.parse(next.stdout)).toMatchObject({ text: stored.text, previous: stored.id });
  });

  test.each<[string, () => string[], RegExp, number]>([
    ["there is no such issue", () => [act, "--issue", "EU-9999", "--edition", "Proposal"], /^There is no issue EU-9999\.$/, 1],
    ["it is no act", () => [given("no-act.txt", "Hello."), "--issue", "EU-2", "--edition", "Proposal"], /^Not read as an act: notAnAct/, 1],
    ["there is no such file", () => [join(folder, "nothing.html"), "--issue", "EU-2", "--edition", "Proposal"], /^There is no file .*nothing\.html\.$/, 1],
    ["the day is none", () => [act, "--issue", "EU-2", "--edition", "Proposal", "--date", "2030-02-31"], /^Cannot be used: day \(/, 64],
    ["neither the source nor the order says a day", () => [given("plain.md", "# Act on names\n\nArticle 1\nSubject matter\n\n1. This act lays down rules on names.\n"), "--issue", "EU-2", "--edition", "Draft"], /^The source says no day\./, 64],
    ["nothing says on which issue", () => [act, "--edition", "Proposal"], /^ {2}--url ADDRESS/, 64],
  ])("ends with why, and stores nothing, where %s", async (_, args, why, code) => {
    const { stderr, stdout, ...ended } = await importAct(...args());
    expect({ code: ended.code, stdout }).toEqual({ code, stdout: "" });
    expect(linesOf(stderr).at(-1)).toMatch(why);
  });
});
