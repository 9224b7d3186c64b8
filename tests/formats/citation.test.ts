import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bibtexCitation, cslCitation, markdownCitation, plainCitation, type Cited } from "#lib/formats/citation.ts";

const cited: Cited = { body: "OpenInfra Europe", title: "Paying a maintainer does not make you a manufacturer", language: "en", number: "EU-23", version: 3, day: "2026-11-24", url: "https://standpunt.example/standpoint/eu-23/europe/v/1" };
const hostile = "A & B: 100 % of {it} costs $5_000 \\ ~ ^ # <b>[x](javascript:y)</b> `z` \"q\"\nsecond | line";
const english = ({ body, title, number, version, day }: { body: string; title: string; number: string; version: number; day: string }) => `${body}, “${title}”, ${number}, version ${version}, ${day}.`;

describe("a citation", () => {
  test("in plain words is one line that ends in the address", () => {
    expect(plainCitation(cited, english)).toBe("OpenInfra Europe, “Paying a maintainer does not make you a manufacturer”, EU-23, version 3, 2026-11-24. https://standpunt.example/standpoint/eu-23/europe/v/1");
    expect(plainCitation({ ...cited, title: hostile }, english)).not.toContain("\n");
  });

  test("in Markdown is a link whose text is the title and nothing else", () => {
    expect(markdownCitation(cited)).toBe("OpenInfra Europe, [Paying a maintainer does not make you a manufacturer](<https://standpunt.example/standpoint/eu-23/europe/v/1>), EU\\-23, v3, 2026\\-11\\-24");
    expect(markdownCitation({ ...cited, title: "](https://evil.example) <img src=x> *now*" })).toContain("[\\]\\(https\\://evil\\.example\\) \\<img src\\=x\\> \\*now\\*](<https://standpunt.example/");
    expect(markdownCitation({ ...cited, url: "https://a.example/> <b" })).toContain("(<https://a.example/%3E%20%3Cb>)");
  });

  test("in BibTeX keeps its capitals and its holder in one piece", () => {
    expect(bibtexCitation(cited)).toBe(`@techreport{openinfraeurope-eu-23-v3,
  author = {{OpenInfra Europe}},
  title = {{Paying a maintainer does not make you a manufacturer}},
  year = {2026},
  date = {2026-11-24},
  number = {EU-23},
  version = {3},
  type = {Position},
  language = {en},
  url = {https://standpunt.example/standpoint/eu-23/europe/v/1},
  institution = {{OpenInfra Europe}},
}
`);
  });

  test("in BibTeX lets no title begin a command, a comment, a formula or another field", () => {
    const entry = bibtexCitation({ ...cited, title: hostile });
    expect(entry).toContain("title = {{A \\& B: 100 \\% of \\{it\\} costs \\$5\\_000 \\textbackslash{} \\textasciitilde{} \\textasciicircum{} \\# {\\textless}b{\\textgreater}[x](javascript:y)");
    expect(entry.split("\n")).toHaveLength(13);
  });

  test("in CSL-JSON is a report with its parts of a date", () => {
    expect(JSON.parse(cslCitation({ ...cited, title: hostile }))).toMatchObject([{ type: "report", title: hostile.replace("\n", " "), author: [{ literal: "OpenInfra Europe" }], issued: { "date-parts": [[2026, 11, 24]] }, URL: cited.url }]);
  });

  test("has a key that every manager of references takes, whatever the script of its holder", () => {
    expect(bibtexCitation({ ...cited, body: "オープンインフラ" })).toContain("@techreport{position-eu-23-v3,");
    expect(bibtexCitation({ ...cited, body: "Ünïon {évil}, x" })).toContain("@techreport{");
  });

  test("of any title has balanced braces in BibTeX and one line elsewhere", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), (title) => {
      const entry = bibtexCitation({ ...cited, title });
      let depth = 0;
      for (const [sign] of entry.replaceAll(/\\[{}]/g, "").matchAll(/[{}]/g)) { depth += sign === "{" ? 1 : -1; expect(depth).toBeGreaterThanOrEqual(0); }
      expect(depth).toBe(0);
      expect(markdownCitation({ ...cited, title }).includes("\n")).toBe(false);
      expect(() => JSON.parse(cslCitation({ ...cited, title })) as unknown).not.toThrow();
    }));
  });
});
