import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { journal } from "#tests/formats/acts-fixtures.ts";
import { newFolder, start } from "#tests/support/programs.ts";

/** A file with this content, read from the command line. */
function readAct(content: string) {
  const folder = newFolder();
  const name = join(folder, "act.bin");
  writeFileSync(name, content);
  return start("scripts/standpunt.ts", ["read-act", name], { STANDPUNT_DATA: folder }).ended;
}

describe("read-act", () => {
  test("prints what an act is, whatever its file is called", async () => {
    const { code, stdout } = await readAct(journal);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      format: "oj", language: "en", title: "REGULATION (EU) 2030/12 of 3 March 2030 on lighthouses", day: "2030-03-03",
      identifiers: { celex: "32030R0012", eli: "http://data.europa.eu/eli/reg/2030/12/oj", journal: "OJ L, 2030/12, 5.3.2030" },
      counts: { recitals: 2, articles: 2, paragraphs: 2, points: 9, annexes: 1, footnotes: 1 }, unplacedWords: 0, milliseconds: expect.any(Number),
    });
  });

  test("ends with 1 and says why when it is none", async () => {
    const { code, stdout, stderr } = await readAct(journal.slice(0, 2_000));
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/act\.bin: not read as an act\. It ends too early: fetch it once more\.\n$/);
  });
});
