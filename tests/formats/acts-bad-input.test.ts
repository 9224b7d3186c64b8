import { describe, expect, test } from "vitest";
import { ActError, everyProvision, readAct } from "#lib/formats/acts.ts";
import { readActApart } from "#lib/formats/acts/apart.ts";
import { readFiles } from "#lib/formats/acts/read-files.ts";
import { akomaNtoso, commission, consolidated, file, formex, journal, markdown, page, pasted } from "#tests/formats/acts-fixtures.ts";
import { archive } from "#tests/support/tables.ts";
import { effort } from "#tests/support/effort.ts";

/** Why something is not read, and where. */
function refusal(bytes: string | Uint8Array): { fault: string; at: string | undefined } | null {
  try {
    readAct([file(bytes)]);
    return null;
  } catch (error) {
    if (!(error instanceof ActError)) throw error;
    return { fault: error.fault, at: error.at };
  }
}
const reasonOf = (bytes: string | Uint8Array) => refusal(bytes)?.fault ?? null;

const bomb = (root: string) => `<?xml version="1.0"?><!DOCTYPE ${root} [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><${root}>&c;</${root}>`;
const nested = (depth: number, name: string) => `<${name}>`.repeat(depth) + `</${name}>`.repeat(depth);
const articleTwice = (label: string) => page(`<p class="oj-doc-ti">REGULATION</p><p class="oj-ti-art">${label}</p><p class="oj-normal">One.</p><p class="oj-ti-art">${label}</p><p class="oj-normal">Two.</p>`);

describe("is refused, with why", () => {
  test.each<[string, string | Uint8Array, string]>([
    ["nothing", "", "empty"], ["white space", " \n\t ", "empty"],
    ["a bomb of entities in XML", bomb("ACT"), "entities"], ["one in a page", bomb("html"), "entities"], ["one in Akoma Ntoso", bomb("akomaNtoso"), "entities"],
    ["an entity that names a file", `<?xml version="1.0"?><!DOCTYPE ACT [<!ENTITY x SYSTEM "file:///etc/passwd">]><ACT>&x;</ACT>`, "entities"],
    ["a page that is no act", "<!DOCTYPE html><html><body><h1>Weather</h1><p>It rains. 1. Bring a coat.</p></body></html>", "notAnAct"],
    ["an XHTML page that is no act", page("<p>Weather</p>"), "notAnAct"], ["a letter", "Dear all,\n\nit rains.\n\n- Bring a coat.\n- And boots.\n\nYours", "notAnAct"],
    ["XML of something else", `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>News</title></feed>`, "notAnAct"], ["JSON", '{ "articles": [1, 2] }', "notAnAct"],
    ["half of the Journal's page", journal.slice(0, journal.length / 2), "cutOff"], ["half of a consolidated page", consolidated.slice(0, consolidated.length / 2), "cutOff"], ["half of Formex", formex.act.slice(0, formex.act.length / 2), "cutOff"],
    ["half of Akoma Ntoso", akomaNtoso.slice(0, akomaNtoso.length / 2), "cutOff"], ["half of a page of the Commission", commission.slice(0, commission.length / 2), "cutOff"],
    ["Formex with crossed tags", formex.act.replace("</ALINEA></ARTICLE>", "</ARTICLE></ALINEA>"), "damaged"],
    ["XML nested too deep", `<?xml version="1.0"?>${nested(5_000, "P")}`, "tooDeep"], ["a page nested too deep", `<html><body>${nested(5_000, "div")}</body></html>`, "tooDeep"],
    ["bytes that are no text", Buffer.from([0, 1, 2, 3, 250, 0, 7, 0, 9]), "notText"], ["a picture", Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(64)]), "notText"],
    ["UTF-8 with broken bytes, which says that it is UTF-8", Buffer.concat([Buffer.from(journal.slice(0, 600)), Buffer.from([0xc3, 0x28, 0xa0]), Buffer.from(journal.slice(600))]), "notText"],
    ["a control character", pasted.replace("shine", "shi\u0001ne"), "notText"],
    ["two articles of one number", articleTwice("Article 4"), "numberTwice"], ["two recitals of one number", pasted.replace("(2) Ships", "(1) Ships"), "numberTwice"],
    ["two annexes of one number", `${pasted}ANNEX I\nMORE\n`, "numberTwice"],
  ])("%s", (_, bytes, fault) => {
    expect(reasonOf(bytes)).toBe(fault);
  });

  test("where it is, for whoever has to mend it", () => {
    expect(refusal(articleTwice("Article 4"))?.at).toBe("Article 4");
    expect(refusal(formex.act.replace("</ALINEA></ARTICLE>", "</ARTICLE></ALINEA>"))?.at).toMatch(/^line \d+$/);
    expect(refusal(Buffer.from([0, 1, 2, 3, 250, 0, 7]))?.at).toBe("act");
  });

  test("a file of 50 MB, before anything of it is read", async () => {
    const bytes = new Uint8Array(50 * 1_048_576);
    await expect(readActApart([{ name: "large", bytes }])).rejects.toMatchObject({ fault: "tooLarge" });
    expect(reasonOf(bytes)).toBe("tooLarge");
  });

  test("no file at all", () => {
    expect(() => readAct([])).toThrow(ActError);
  });
});

describe("is neutralised", () => {
  test("a number that comes twice in one list: the second has an anchor of its own", () => {
    const act = readAct([file("Article 1\nText:\n(a) one;\n(b) two;\n(b) three.\n")]);
    expect(act.provisions[0]!.children.map(({ anchor, locator }) => [anchor, locator])).toEqual([["001.001.a", "Article 1 – paragraph 1 – point a"], ["001.001.b", "Article 1 – paragraph 1 – point b"], ["001.001.b__2", "Article 1 – paragraph 1 – point b"]]);
  });

  test("whatever a page would run", () => {
    const hostile = `<script>bad()</script><p class="oj-normal" onclick="bad()">Fine<img src="x" onerror="bad()"/>.<a href="javascript:bad()">link</a></p>`;
    const text = JSON.stringify(readAct([file(page(`<p class="oj-doc-ti">REGULATION</p><p class="oj-ti-art">Article 1</p>${hostile}`))]));
    expect(text).toContain("Fine[image].link");
    expect(text).not.toMatch(/bad|script|onerror/);
  });

  test("markup that is written as words stays words", () => {
    const act = readAct([file("Article 1\nUse <script>alert(1)</script> & <b>wisely</b>.\n")]);
    expect(act.provisions[0]!.words).toBe("Use <script>alert(1)</script> & <b>wisely</b>.");
  });

  test.each<[string, Uint8Array]>([
    ["UTF-16 with a mark", Buffer.from(`\ufeff${pasted}`, "utf16le")], ["UTF-8 with a mark", Buffer.from(`\ufeff${pasted}`)], ["Windows-1252", Buffer.from(pasted.replace(/‘/g, "\u0091").replace(/’/g, "\u0092").replace(/—/g, "\u0097"), "latin1")],
    ["a page in ISO 8859-1 that says so", Buffer.from(page("<p class='oj-doc-ti'>RÈGLEMENT</p><p class='oj-ti-art'>Article premier</p><p class='oj-normal'>Été.</p>").replace("UTF-8", "ISO-8859-1"), "latin1")],
  ])("another encoding: %s", (_, bytes) => {
    expect(readAct([file(bytes)]).provisions.length).toBeGreaterThan(1);
    expect(JSON.stringify(readAct([file(bytes)]))).not.toContain("\ufffd");
  });

  test("a page that calls itself XHTML and is none", () => {
    const act = readAct([file(page("<p class='oj-doc-ti'>REGULATION</p><p class='oj-ti-art'>Article 1</p><p class='oj-normal'>One&nbsp;line<br>two.</p>"))]);
    expect(act.provisions.at(-1)!.words).toBe("One line two.");
  });
});

describe("takes bounded time", () => {
  /** Each of these was once more than linear, or looked as if. */
  test.each<[string, () => string]>([
    ["the same number twenty thousand times", () => `Article 1\n${"1. x\n".repeat(20_000)}`],
    ["quotations that never end", () => `Article 1\nx\n${"‘Article 2\n".repeat(2_000)}`],
    ["one line of a million signs", () => `Article 1\n${"(a".repeat(500_000)}\n`],
    ["a million spaces", () => `Article 1\n${" ".repeat(1_000_000)}x\n`],
    ["labels in labels", () => `Article 1\n${Array.from({ length: 10_000 }, (_, at) => ["(a) x", "1. x", "(i) x", "— x", "A. x", "1) x", `${at}.1.1.1 x`][at % 7]).join("\n")}`],
  ])("%s", (_, make) => {
    const took = effort(() => {
      try {
        expect([...everyProvision(readAct([file(make())]))].length).toBeGreaterThan(0);
      } catch (error) {
        expect(error).toBeInstanceOf(ActError);
      }
    });
    expect(took).toBeLessThan(20_000);
  });
});

describe("on a thread of its own", () => {
  test("an act is read as it is here, also from a zip", async () => {
    const zip = archive({ name: "L_1.xhtml", bytes: Buffer.from(journal) }, { name: "picture.png", bytes: Buffer.from([1, 2, 3]) });
    expect(await readActApart([{ name: "act.zip", bytes: zip }])).toEqual(readAct([file(journal)]));
  });

  test("why it is no act comes back, and where", async () => {
    await expect(readActApart([file(articleTwice("Article 4"))])).rejects.toMatchObject({ fault: "numberTwice", at: "Article 4" });
  });

  test("what takes too long is ended", async () => {
    await expect(readActApart([file(markdown.repeat(2_000))], {}, { time: 1 })).rejects.toMatchObject({ fault: "tooLarge" });
  });

  test("a zip that is damaged, or holds no text, is refused", async () => {
    const zip = archive({ name: "act.xhtml", bytes: Buffer.from(journal) });
    expect(await readFiles([{ name: "act.zip", bytes: zip.subarray(0, 200) }])).toMatchObject({ ok: false, fault: "damaged" });
    expect(await readFiles([{ name: "act.zip", bytes: archive({ name: "a.png", bytes: Buffer.from([1]) }) }])).toMatchObject({ ok: false, fault: "notAnAct" });
  });
});
