import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { understand, type Understood } from "#lib/formats/comment-table.ts";
import { readTables } from "#lib/formats/comment-table/read.ts";
import { addressOf, type Sheet } from "#lib/formats/comment-table/sheet.ts";
import { archive, csv, heads, limits, rawWorkbook, sheetsIn, understoodIn, workbook } from "#tests/support/tables.ts";

const row = (clause: string, comment: string, change = "", type = "te") => [clause, type, comment, change];
const inline = (column: string, number: number, text: string) => `<c r="${column}${number}" t="inlineStr"><is><t>${text}</t></is></c>`;
const headRow = `<row r="1">${heads.map((head, at) => inline("ABCD"[at]!, 1, head)).join("")}</row>`;
const provisions = ({ entries }: Understood) => entries.map(({ provision }) => provision);

/** Where every cell of some sheets went: into the row of an input, over the columns, into a provision as a heading, or out. */
function lost(sheets: readonly Sheet[], { tables, entries, faults, leftOut }: Understood) {
  const out = new Set(leftOut.map(({ sheet, address }) => `${sheet} ${address}`));
  return sheets.flatMap((sheet, at) => sheet.rows.flatMap(({ number, cells }) => cells.filter(({ column, text }) => {
    const table = tables.find((one) => one.at === at);
    const entry = entries.find((one) => one.sheet === sheet.name && one.row === number);
    const head = table?.columns.find((one) => one.column === column)?.head ?? "";
    return !(entry?.cells[head] === text || table?.header === number || faults.some((one) => one.sheet === sheet.name && one.row === number) || entries.some(({ provision }) => provision?.startsWith(text)) || out.has(`${sheet.name} ${addressOf(column, number)}`));
  }).map(({ column }) => `${sheet.name} ${addressOf(column, number)}`)));
}

describe("a table of comments", () => {
  test("makes one input of each row, with every cell under the head of its column", async () => {
    const { entries, tables, mapping } = await understoodIn(await workbook([heads, row("5.1", "Too short a time.", "72 hours"), row("6", "A typo.", "", "ed")]));
    expect(tables).toMatchObject([{ header: 1, sure: true }]);
    expect(mapping).toEqual({ Clause: "provision", "Type of comment": "commentType", Comments: "impact", "Proposed change": "proposedWording" });
    expect(entries).toMatchObject([
      { row: 2, provision: "5.1", commentType: "te", impact: "Too short a time.", proposedWording: "72 hours", cells: { Clause: "5.1", "Type of comment": "te", Comments: "Too short a time.", "Proposed change": "72 hours" }, notes: [] },
      { row: 3, provision: "6", commentType: "ed", impact: "A typo.", proposedWording: null },
    ]);
  });

  test("is found below its title and instructions, which are told as left out", async () => {
    const { tables, entries, leftOut } = await understoodIn(await workbook([["Template for comments"], [], ["Organisation", "Acme"], ["Date", "1 May"], [], ["Organisation/individual", ...heads], ["(your name)", "(where)", "(ge, te, ed)", "(what)", "(how)"], ["Acme", ...row("1", "Good.")]]));
    expect(tables).toMatchObject([{ header: 6 }]);
    expect(entries).toMatchObject([{ row: 8, provision: "1", cells: { "Organisation/individual": "Acme" } }]);
    expect(Object.groupBy(leftOut, ({ why }) => why)).toMatchObject({ above: { length: 5 }, explanation: { length: 5 } });
  });

  test("of ISO, IEC, CEN and CENELEC is known by its heads, in any of their wordings", async () => {
    const iso = ["MB/NC1", "Line number (e.g. 17)", "Clause/ Subclause (e.g. 3.1)", "Paragraph/ Figure/ Table/ (e.g. Table 1)", "Type of comment2", "Comments", "Proposed change", "Observations of the secretariat"];
    const { mapping, entries } = await understoodIn(await workbook([iso, ["1", "2", "(3)", "4", "5", "(6)", "(7)", "(8)"], ["NL", "17", "5", "2-5.7, 4th column", "te", "The set should be named.", "Add “∈A”", "Accepted."]]));
    expect(Object.values(mapping)).toEqual(["none", "lines", "provision", "provision", "commentType", "impact", "proposedWording", "none"]);
    expect(entries).toMatchObject([{ provision: "5, 2-5.7, 4th column, Line number (e.g. 17) 17", impact: "The set should be named.", cells: { "MB/NC1": "NL", "Observations of the secretariat": "Accepted." } }]);
  });

  test("takes headings over several columns into where the rows below are", async () => {
    const over = (text: string) => [{ value: text, columnSpan: 4 }, null, null, null];
    const { leftOut, ...understood } = await understoodIn(await workbook([heads, over("Recitals"), row("3", "Long."), row("4", "Longer."), over("Annex III"), row("2", "Unclear."), over("Annex IV")]));
    expect(provisions(understood as Understood)).toEqual(["Recitals, 3", "Recitals, 4", "Annex III, 2"]);
    expect(leftOut).toMatchObject([{ address: "A7", text: "Annex IV", why: "sectionUnused" }]);
  });

  test("keeps both of two columns with one name, and one without a name under its letter", async () => {
    const { entries } = await understoodIn(await workbook([["Clause", "Comments", "Comments", null], ["1", "First.", "Second.", "Aside."]]));
    expect(entries).toMatchObject([{ impact: "First.\n\nSecond.", cells: { Comments: "First.", "Comments (2)": "Second.", D: "Aside." } }]);
  });

  test("writes what is merged downwards into each row it covers", async () => {
    expect(provisions(await understoodIn(await workbook([heads, [{ value: "7.2", rowSpan: 2 }, "te", "One.", ""], [null, "te", "Two.", ""], row("8", "Three.")])))).toEqual(["7.2", "7.2", "8"]);
  });

  test("takes the value that a formula last had, works none out, and says so", async () => {
    const { entries, formulas } = await understoodIn(rawWorkbook(`${headRow}<row r="2">${inline("A", 2, "1")}<c r="C2" t="str"><f>HYPERLINK("http://evil.example","Said")</f><v>Said</v></c><c r="D2"><f>1+1</f></c></row>`));
    expect(entries).toMatchObject([{ impact: "Said", proposedWording: null, notes: ["formulaEmpty"] }]);
    expect(formulas).toBe(2);
  });

  test("shows numbers and days as their reader sees them, from whichever year they are counted", async () => {
    const styles = '<numFmts><numFmt numFmtId="170" formatCode="d\\ mmmm\\ yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="170"/></cellXfs>';
    const rows = `${headRow}<row r="2"><c r="A2" s="2"><v>0.25</v></c><c r="C2" s="3"><v>45765</v></c><c r="D2"><v>1234.5</v></c></row>`;
    expect((await understoodIn(rawWorkbook(rows, { styles }))).entries).toMatchObject([{ provision: "25%", impact: "18 April 2025", proposedWording: "1234.5" }]);
    expect((await understoodIn(rawWorkbook(rows, { styles, workbook: '<workbookPr date1904="1"/>' }))).entries).toMatchObject([{ impact: "19 April 2029" }]);
  });

  test("leaves out rows that say nothing, and heads that come again on every page", async () => {
    const { entries, leftOut } = await understoodIn(await workbook([heads, row("1", "Said."), [], row("2", ""), heads, row("3", "", "Only a change.")]));
    expect(entries).toMatchObject([{ row: 2 }, { row: 6, impact: "Only a change.", proposedWording: "Only a change.", notes: ["noComment"] }]);
    expect(leftOut.map(({ address, why }) => [address, why])).toEqual([["A4", "nothingSaid"], ["B4", "nothingSaid"], ...["A5", "B5", "C5", "D5"].map((address) => [address, "repeated"])]);
  });

  test("says of a row that is too long which row and cell it is, and lets the others in", async () => {
    const { entries, faults } = await understoodIn(Buffer.from(csv([heads, row("1", "Good."), row("2", "x".repeat(100_000)), row("y".repeat(501), "Good.")])));
    expect(entries).toMatchObject([{ row: 2 }]);
    expect(faults).toEqual([
      { sheet: "", row: 3, address: "C3", code: "cellTooLong", values: { length: 100_000, most: 10_000 } },
      { sheet: "", row: 4, address: "A4", code: "provisionTooLong", values: { length: 501, most: 500 } },
    ]);
  });

  test("whose heads say nothing is offered with its first row as heads, and understood once it is said what they are", async () => {
    const bytes = await workbook([["Wo", "Was"], ["§ 3", "Zu kurz."]]);
    expect(await understoodIn(bytes)).toMatchObject({ tables: [{ header: 1, sure: false }], entries: [] });
    expect(await understoodIn(bytes, { Wo: "provision", Was: "impact" })).toMatchObject({ entries: [{ provision: "§ 3", impact: "Zu kurz." }] });
    const sheets = await sheetsIn(await workbook([["x", "y"], ["Wo", "Was"], ["§ 3", "Zu kurz."]]));
    expect(understand(sheets, { headers: { 0: 2 }, mapping: { Was: "impact" }, limits })).toMatchObject({ tables: [{ header: 2, sure: true }], entries: [{ row: 3, impact: "Zu kurz." }] });
  });

  test("loses no cell, whatever is in it", async () => {
    const sheets = await sheetsIn(await workbook([["Title"], heads, [{ value: "Part", columnSpan: 4 }, null, null, null], row("1", "A"), row("", "", "", ""), ["2", null, null, null, "beyond"], ["", "", "C", "D", "E", "F"], row("9", "z".repeat(20_000))], [["Only", "one row"]], [["alone"]]));
    expect(lost(sheets, understand(sheets, { limits }))).toEqual([]);
  });
});

describe("a text of separated values", () => {
  const said = [heads, row("Article 14(2)", "Für uns zu kurz; “24 Stunden”, wirklich.", "72 hours")];
  const utf16 = (big: boolean) => { const bytes = Buffer.from(`\ufeff${csv(said, ";")}`, "utf16le"); return big ? bytes.swap16() : bytes; };
  // The same in Windows-1252, which has these quotation marks at 0x93 and 0x94.
  const old = Buffer.from(csv(said, ";").replace("“", "\u0093").replace("”", "\u0094"), "latin1");

  test.each([
    ["UTF-8", Buffer.from(csv(said))], ["UTF-8 with a mark", Buffer.from(`\ufeff${csv(said)}`)], ["semicolons", Buffer.from(csv(said, ";"))], ["tabs", Buffer.from(csv(said, "\t"))],
    ["UTF-16 LE", utf16(false)], ["UTF-16 BE", utf16(true)], ["UTF-16 without a mark", utf16(false).subarray(2)], ["Windows-1252", old], ["the line by which Excel is told", Buffer.from(`sep=;\r\n${csv(said, ";")}`)],
  ])("is read: %s", async (_, bytes) => {
    expect((await understoodIn(bytes)).entries).toMatchObject([{ row: 2, provision: "Article 14(2)", impact: said[1]![2], proposedWording: "72 hours" }]);
  });

  test("has headings too: one cell alone at the left", async () => {
    expect(provisions(await understoodIn(Buffer.from(csv([heads, ["Recitals", "", "", ""], row("3", "Long.")]))))).toEqual(["Recitals, 3"]);
  });

  test("is numbered as a spreadsheet numbers it, with its empty rows and the lines within its cells", async () => {
    expect((await understoodIn(Buffer.from(csv([heads, [""], row("1", "Two\nlines."), row("2", "One.")])))).entries.map((one) => one.row)).toEqual([3, 4]);
  });

  test.each<[string, Buffer, object]>([
    ["bytes that are no text", Buffer.from([0, 1, 2, 3, 250, 0, 7]), { fault: "encoding" }],
    ["Japanese in Shift JIS", Buffer.from([0x83, 0x52, 0x83, 0x81, 0x83, 0x93, 0x83, 0x67, 0x2c, 0x8f, 0xf0, 0x8d, 0x80]), { fault: "encoding" }],
    ["quotes that never end", Buffer.from(`${csv(said)}\r\n"open,te,x`), { fault: "quote" }],
    ["more rows than are read", Buffer.from(csv([heads, ...Array.from({ length: 25_001 }, (_, at) => row(String(at), "x"))])), { fault: "tooManyRows", values: { most: 25_000 } }],
    ["more columns than there is sense in", Buffer.from(csv([Array.from({ length: 300 }, (_, at) => `c${at}`)])), { fault: "tooManyColumns", values: { columns: 300, most: 200 } }],
  ])("is refused, with why: %s", async (_, bytes, fault) => {
    expect(await readTables(bytes)).toMatchObject({ ok: false, ...fault });
  });

  test("of twenty thousand rows is read, so that somebody can be told how many there are", async () => {
    expect((await understoodIn(Buffer.from(csv([heads, ...Array.from({ length: 20_000 }, (_, at) => row(String(at), "Too short."))])))).entries).toHaveLength(20_000);
  });
});

describe("a file that is no table", () => {
  const container = (word: string) => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(504), Buffer.from(word, "utf16le")]);

  test.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ["an old workbook", () => container("Workbook"), "oldFormat"], ["one behind a password", () => container("EncryptedPackage"), "locked"],
    ["half a workbook", async () => (await workbook([heads])).subarray(0, 900), "damaged"], ["a workbook with broken XML", () => rawWorkbook("<row r='1'><c"), "damaged"],
    ["a workbook that unpacks to more than it says", () => archive({ name: "xl/workbook.xml", bytes: deflateRawSync(Buffer.alloc(5_000_000)), unpacked: 9_000 }), "damaged"],
    ["a workbook that names entities", () => Buffer.from(rawWorkbook("@@").toString("latin1").replace("@@", "&x;"), "latin1"), "damaged"],
  ])("is refused, with why: %s", async (_, make, fault) => {
    expect(await readTables(await make())).toMatchObject({ ok: false, fault });
  });
});

const corpus = fileURLToPath(new URL("../../../shared/data/consultations", import.meta.url));
const here = existsSync(corpus);

describe.skipIf(!here)(`the tables of a real consultation${here ? "" : " (skipped: no corpus)"}`, () => {
  test("filled by a member, come in without a lost cell", async () => {
    const sheets = await sheetsIn(readFileSync(`${corpus}/orcwg-input-to-draft-regulation-2025-04-18.xlsx`));
    const understood = understand(sheets, { limits });
    expect(lost(sheets, understood)).toEqual([]);
    expect(understood).toMatchObject({ faults: [], tables: [{ sheet: "Comments", header: 8 }], entries: { length: 16 } });
    expect(understood.entries[0]).toMatchObject({ row: 10, provision: "Main body, Recital 2", commentType: "ge" });
    expect(understood.leftOut.find(({ address, sheet }) => sheet === "Comments" && address === "B4")).toEqual({ sheet: "Comments", address: "B4", text: "18-Apr-25", why: "above" });
  });

  test("as the Commission hands it out, holds nothing yet", async () => {
    const sheets = await sheetsIn(readFileSync(`${corpus}/EC-template-for-comments-CRA-technical-description.xlsx`));
    const understood = understand(sheets, { limits });
    expect(understood).toMatchObject({ entries: [], faults: [], tables: [{ header: 8, sure: true }] });
    expect(lost(sheets, understood)).toEqual([]);
  });
});
