import { existsSync, readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { packForms } from "#db/vocabulary.ts";
import { copiedFrom, readyToCompare, standsIn } from "#lib/formats/copied.ts";
import { readTables } from "#lib/formats/comment-table/read.ts";
import { headsIn } from "#lib/formats/pack-forms/columns.ts";
import { isMadeIn, plainPack, type PackDocument, type PackWords } from "#lib/formats/pack-forms/document.ts";
import { differencesIn, matchedRows, returnedRows, type OwnRow, type ReturnedRow } from "#lib/formats/pack-forms/returned.ts";
import { fillingOf } from "#lib/formats/pack-forms/template-rows.ts";
import { fillTemplate, type Filling } from "#lib/formats/pack-forms/template.ts";
import { writePack } from "#lib/formats/pack-forms/write.ts";
import { writeSheet } from "#lib/formats/amendment-forms/write.ts";
import { amended, amendmentsOn, entriesOf, formWords } from "#tests/support/amendment-documents.ts";

const words: PackWords = { to: "To", reference: "Our reference", asks: "What we ask", amendments: "Our amendments", answers: "Answers", unanswered: "No answer", general: "General", form: formWords };
const packed = (given: Partial<PackDocument> = {}): PackDocument => ({
  title: "Report what is exploited", body: "# Scope\n\nWe **welcome** it.\n\n- one [link](https://example.org/a)\n- 二つ目\n\n1. first\n2. second\n\n| a | b |\n| --- | --- |\n| 网络 | 보안 |", language: "en", organisation: "Hub Europe", authority: "European Commission", reference: "EU-7", date: "2026-03-01", day: "1 March 2026",
  asks: [{ number: 1, statement: "=Exempt hobby projects", provision: "Article 2" }], amendments: amendmentsOn([amended({ number: 1 }), amended({ number: 2, current: "", proposed: "+new", commentType: "ge", comment: "@all" })]), answers: [{ number: "Q1", question: "Who are you?", chosen: ["Foundation"], answer: "A *hub*." }, { number: "Q2", question: "Which?", chosen: ["* Small", "Large"], answer: "" }, { number: "Q3", question: "Why?", chosen: [], answer: " " }], ...given,
});

describe("a pack", () => {
  test("is the same file for the same content, in every form, and bears the day of the response alone", async () => {
    for (const form of packForms) {
      const [once, again] = [await writePack(form, packed(), words), await writePack(form, structuredClone(packed()), words)];
      expect([form, Buffer.from(once).equals(Buffer.from(again))]).toEqual([form, true]);
      expect([form, /20[3-9]\d-|2026-(?!03-01)/u.test(/docx|xlsx/.test(form) ? Object.values(entriesOf(once)).join("") : "")]).toEqual([form, false]);
    }
  });

  test("is plain text where a portal takes nothing else", () => {
    expect(plainPack(packed(), words)).toBe("Scope\n\nWe welcome it.\n\n- one link (https://example.org/a)\n- 二つ目\n1. first\n2. second\n\na | b\n网络 | 보안\n\nWhat we ask\n\n1. =Exempt hobby projects (Article 2)\n\nAnswers\n\nQ1 Who are you?\n\nFoundation\n\nA hub.\n\nQ2 Which?\n\n- * Small\n- Large\n\nQ3 Why?\n\nNo answer");
  });

  test("has in a letter who writes, to whom, when and under which reference, and letters of every script", async () => {
    const xml = entriesOf(await writePack("letter.docx", packed({ language: "ja" }), words))["word/document.xml"]!;
    for (const part of ["Hub Europe", "1 March 2026", "Our reference: EU-7", "European Commission", "二つ目", "网络", "보안"]) expect([part, xml.includes(part)]).toEqual([part, true]);
    expect(Buffer.from(await writePack("letter.pdf", packed({ language: "ko" }), words)).subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("holds nothing that a spreadsheet would work out", async () => {
    expect(new TextDecoder().decode(await writePack("table.csv", packed(), words))).toContain(`"'=Exempt hobby projects"`);
    for (const form of ["commission.xlsx", "iso.xlsx", "commission-short.xlsx"] as const) expect(Object.values(entriesOf(await writePack(form, packed(), words))).join("")).not.toMatch(/<f[ >]/u);
  });

  test("has the asks as general comments in a table, and a comment that changes nothing deletes nothing", async () => {
    const reading = await readTables(await writePack("commission.xlsx", packed(), words));
    const cells = reading.ok ? reading.sheets[0]!.rows.map((row) => row.cells.map(({ text }) => text)) : [];
    expect(cells).toContainEqual(["Hub Europe", "Main body", "Article 2", "ge", "=Exempt hobby projects"]);
    expect(cells.at(-1)).toEqual(["Acme", "Main body", "Article 14 – paragraph 2", "ge", "@all", "+new"]);
  });

  test("is no PDF where lines are read from right to left", () => {
    expect(packForms.filter((form) => !isMadeIn(form, "ar"))).toEqual(["attachment.pdf", "letter.pdf"]);
  });
});

const filling: Filling = { organisation: "Hub Europe", date: "2026-03-01", about: "EU-7", rows: [
  { number: "1", author: "Acme", part: "Annex I Class I", item: "3. Password managers", type: "te", comment: "=HYPERLINK(\"x\") <b>&", change: "new" }, { number: "2", author: "基金会", part: "Main body", item: "Article 99", type: "ge", comment: "Second.", change: "" },
] };
const blank = "../shared/data/consultations/EC-template-for-comments-CRA-technical-description.xlsx";
const table = async (heads: string[]) => writeSheet("xlsx", { name: "Comments", title: "Blank", above: [], columns: heads.map((head) => ({ head, width: 10 })), fixed: 1, rows: [] }, { title: "Blank", organisation: "Authority", language: "en", date: "2026-01-01" });
const rowsOf = async (bytes: Uint8Array) => { const reading = await readTables(bytes); if (!reading.ok) throw new Error(reading.fault); return reading.sheets[0]!.rows; };
const filledOf = async (bytes: Uint8Array, given = filling) => { const made = await fillTemplate(bytes, given); if (!made.ok) throw new Error(made.fault); return made.bytes; };
/** The same file with one more entry, or another in the place of one. */
const withEntry = (bytes: Uint8Array, name: string, text: string) => zipSync({ ...unzipSync(bytes), [name]: strToU8(text) });

describe("an authority's own file", () => {
  test.skipIf(!existsSync(blank))("of the Commission is filled in where it stands: heads, lists and every other part are as before (skipped without the data)", async () => {
    const before = readFileSync(blank);
    const after = await filledOf(before);
    const [theirs, ours] = [unzipSync(before), unzipSync(after)];
    expect(Object.keys(ours)).toEqual(Object.keys(theirs));
    for (const name of Object.keys(theirs).filter((one) => one !== "xl/worksheets/sheet1.xml")) expect([name, Buffer.from(ours[name]!).equals(Buffer.from(theirs[name]!))]).toEqual([name, true]);
    const [old, now] = [theirs, ours].map((one) => strFromU8(one["xl/worksheets/sheet1.xml"]!));
    expect(now!.slice(now!.indexOf("</sheetData>"))).toBe(old!.slice(old!.indexOf("</sheetData>")));
    for (const row of [1, 8, 9, 12, 71]) expect([row, now!.match(new RegExp(`<row r="${row}".*?</row>`, "u"))?.[0]]).toEqual([row, old!.match(new RegExp(`<row r="${row}".*?</row>`, "u"))?.[0]]);
    const rows = await rowsOf(after);
    expect(rows.find(({ number }) => number === 3)!.cells.map(({ text }) => text)).toEqual(["Organization/individual", "Hub Europe"]);
    expect(rows.find(({ number }) => number === 10)!.cells.map(({ text }) => text)).toEqual(["Acme", "Annex I, Class I", "3. Password managers", "te", '=HYPERLINK("x") <b>&', "new"]);
    expect(rows.find(({ number }) => number === 11)!.cells.map(({ text }) => text).at(-1)).toMatch(/Second\.$/u);
    const long = unzipSync(await filledOf(before, { ...filling, rows: Array.from({ length: 64 }, () => filling.rows[0]!) }));
    expect(strFromU8(long["xl/tables/table1.xml"]!)).toContain('ref="A8:F73"');
    expect(strFromU8(long["xl/worksheets/sheet1.xml"]!)).toContain("<xm:sqref>B10:B73</xm:sqref>");
    expect(/<c r="E73" s="3"/u.test(strFromU8(long["xl/worksheets/sheet1.xml"]!))).toBe(true);
    expect(Buffer.from(after).equals(Buffer.from(await filledOf(before)))).toBe(true);
  });

  test("is understood by its heads, wherever its columns stand", async () => {
    const moved = await filledOf(await table(["Proposed change", "Comments", "Clause/Subclause", "Type of comment", "MB/NC", "Something else"]));
    const texts = (await rowsOf(moved)).map(({ cells }) => cells.map(({ column, text }) => [column, text]));
    expect(texts).toContainEqual([[0, "new"], [1, '=HYPERLINK("x") <b>&'], [2, "3. Password managers"], [3, "te"], [4, "Acme"]]);
  });

  test("is refused where two columns could be the same, none is known, something in it acts or leads elsewhere", async () => {
    const sheet = await table(["Clause", "Comments", "Proposed change"]);
    const fault = async (bytes: Uint8Array) => { const made = await fillTemplate(bytes, filling); return made.ok ? null : made.fault; };
    expect(await fault(sheet)).toBe(null);
    expect(await fault(await table(["Clause", "Comments", "Further comments", "Proposed change"]))).toBe("ambiguous");
    expect(await fault(await table(["Name", "Colour", "Size"]))).toBe("noTable");
    expect(await fault(withEntry(sheet, "xl/vbaProject.bin", "x"))).toBe("macros");
    expect(await fault(withEntry(sheet, "xl/externalLinks/externalLink1.xml", "<x/>"))).toBe("external");
    expect(await fault(withEntry(sheet, "xl/worksheets/_rels/sheet1.xml.rels", '<Relationships><Relationship Id="a" Type="http://x/attachedTemplate" Target="http://evil.example" TargetMode="External"/></Relationships>'))).toBe("external");
    expect(await fault(new Uint8Array([1, 2, 3]))).toBe("damaged");
  });

  test("keeps the formulas that stand beside the table, and fills in no row that has one", async () => {
    const sheet = await table(["Clause", "Comments", "Proposed change", "Status"]);
    const [name] = Object.keys(unzipSync(sheet)).filter((one) => /worksheets\/.*xml$/u.test(one));
    const xml = strFromU8(unzipSync(sheet)[name!]!);
    const { header } = headsIn([{ name: "", hidden: false, rows: await rowsOf(sheet) }]) as { header: number };
    const formula = `<row r="${header + 1}"><c r="B${header + 1}"><f>1+1</f><v>2</v></c><c r="D${header + 1}"><f>2+2</f><v>4</v></c></row>`;
    const after = await filledOf(withEntry(sheet, name!, xml.replace("</sheetData>", `${formula}</sheetData>`)));
    expect(strFromU8(unzipSync(after)[name!]!)).toContain(formula);
    expect((await rowsOf(after)).find(({ number }) => number === header + 2)!.cells.map(({ text }) => text)).toEqual(["3. Password managers", '=HYPERLINK("x") <b>&', "new"]);
  });
});

const filledIn = "../shared/data/consultations/orcwg-input-to-draft-regulation-2025-04-18.xlsx";

describe("a table that came back", () => {
  const own = (number: number, given: Partial<OwnRow> = {}): OwnRow => ({ id: `row-${number}`, number, part: "Main body", item: `Article ${number}`, inner: "", type: "te", comment: `Volunteers cannot do what row ${number} asks of them.`, change: `The manufacturer of ${number} shall report.`, observation: null, ...given });
  const came = (row: number, given: Partial<ReturnedRow> = {}): ReturnedRow => ({ sheet: "Comments", row, number: null, author: null, part: null, item: `Article ${row}`, inner: null, type: "te", comment: `Volunteers cannot do what row ${row} asks of them.`, change: `The manufacturer of ${row} shall report.`, observation: null, ...given });
  const idsOf = (rows: ReturnedRow[], ours: OwnRow[]) => matchedRows(rows, ours, "en").map((one) => one.own?.id ?? null);

  test("is matched row by row, in whatever order, and what is not ours stays apart", () => {
    expect(idsOf([came(3), came(1), came(9, { comment: "Something else altogether.", change: "Delete it all." }), came(2, { comment: null, observation: "Accepted" })], [own(1), own(2), own(3)])).toEqual(["row-3", "row-1", null, "row-2"]);
    expect(idsOf([came(1), came(1)], [own(1)])).toEqual(["row-1", null]);
  });

  test("tells each cell that differs, and takes an empty one for nothing said", () => {
    const matched = matchedRows([came(1, { observation: "Accepted in principle", type: "ed", comment: null }), came(2, { change: "The manufacturer of 2 shall report it all." })], [own(1), own(2)], "en");
    expect(differencesIn(matched)).toEqual([
      { id: "row-1", number: 1, row: 1, field: "commentType", before: "te", after: "ed" }, { id: "row-1", number: 1, row: 1, field: "observation", before: null, after: "Accepted in principle" },
      { id: "row-2", number: 2, row: 2, field: "change", before: "The manufacturer of 2 shall report.", after: "The manufacturer of 2 shall report it all." },
    ]);
  });

  test("of our own making differs in nothing", async () => {
    const reading = await readTables(await writePack("iso.xlsx", packed({ asks: [] }), words));
    const rows = returnedRows(reading.ok ? reading.sheets : []);
    const ours = fillingOf(packed({ asks: [] }), words).rows.map((row, at) => ({ id: String(at), number: at + 1, part: row.part!, item: row.item!, inner: row.inner!, type: row.type as "te", comment: row.comment!, change: row.change!, observation: null }));
    const matched = matchedRows(rows as ReturnedRow[], ours, "en");
    expect([matched.map((one) => one.own?.id), differencesIn(matched)]).toEqual([["0", "1"], []]);
  });

  test.skipIf(!existsSync(filledIn))("as it was really filed goes in and comes out with the same cells (skipped without the data)", async () => {
    const reading = await readTables(readFileSync(filledIn));
    const rows = returnedRows(reading.ok ? reading.sheets : []) as ReturnedRow[];
    expect(rows.length).toBeGreaterThan(10);
    const again = await filledOf(readFileSync(blank), { ...filling, rows: rows.map(({ sheet: _, row: __, observation: ___, ...cells }) => Object.fromEntries(Object.entries(cells).map(([role, text]) => [role, text ?? ""]))) });
    const back = returnedRows((await readTables(again) as { sheets: Parameters<typeof returnedRows>[0] }).sheets) as ReturnedRow[];
    const cellsOf = (all: ReturnedRow[]) => all.map(({ row: _, ...cells }) => cells);
    expect(cellsOf(back)).toEqual(cellsOf(rows));
  });
});

describe("copied words", () => {
  const ready = (text: string, common: string[] = [], language = "en") => readyToCompare(text, language, common);
  test("are eight in a row, whatever their letters and spaces, in the spelling of the copy", () => {
    const source = "One two three four five six seven eight nine.";
    expect(copiedFrom(source, ready("He said: ONE two,\nthree four five six seven EIGHT ten."))).toBe("ONE two,\nthree four five six seven EIGHT");
    expect(copiedFrom(source, ready("one two three four five six seven and eight"))).toBe(null);
    expect(copiedFrom(source, ready("one two three four five six seven eight", [source]))).toBe(null);
  });
  test("are found in Chinese too", () => {
    expect(copiedFrom("我们的董事会已经决定在明年夏天之前离开这个市场。", ready("据说我们的董事会已经决定在明年夏天之前离开这个市场吗", [], "zh"))).toContain("离开这个市场");
  });
  test("a short wording counts when all of it is there, a single word never", () => {
    expect(standsIn("Exempt small ones", ready("We could exempt  small ones, too."))).toBe(true);
    expect(standsIn("Exempt", ready("We could exempt small ones."))).toBe(false);
  });
});
