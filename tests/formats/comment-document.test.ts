import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readTables } from "#lib/formats/comment-table/read.ts";
import { readLimits, type Sheet } from "#lib/formats/comment-table/sheet.ts";
import { returnedRows, type ReturnedRow } from "#lib/formats/pack-forms/returned.ts";
import { writeAmendments } from "#lib/formats/amendment-forms/write.ts";
import { amended, amendmentsOn, formWords } from "#tests/support/amendment-documents.ts";
import { archive, sheetsIn } from "#tests/support/tables.ts";

/** A Word document of these blocks, written as they are given: for what no library writes. */
const wordDocument = (body: string, { type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", more = {}, before = "" }: { type?: string; more?: Record<string, string>; before?: string } = {}) => Buffer.from(zipSync(Object.fromEntries(Object.entries({
  "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
  "_rels/.rels": '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  "word/document.xml": `${before}<w:document xmlns:w="w" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`, ...more,
}).map(([name, text]) => [name, strToU8(text)]))));

const run = (words: string, setting = "") => `<w:r>${setting && `<w:rPr>${setting}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
const line = (...runs: string[]) => `<w:p>${runs.join("")}</w:p>`;
const cell = (content: string, setting = "") => `<w:tc>${setting && `<w:tcPr>${setting}</w:tcPr>`}${content.startsWith("<w:p") || content.startsWith("<w:sdt") ? content : line(run(content))}</w:tc>`;
const row = (cells: readonly string[], setting = "") => `<w:tr>${setting && `<w:trPr>${setting}</w:trPr>`}${cells.map((one) => (one.startsWith("<w:tc") ? one : cell(one))).join("")}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl><w:tblPr/>${rows.join("")}</w:tbl>`;
const heads = ["MB/NC", "Clause", "Type of comment", "Comments", "Proposed change", "Observations of the secretariat"];

const textsIn = (sheets: readonly Sheet[]) => sheets.map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)));
const rowsOf = async (bytes: Uint8Array) => returnedRows(await sheetsIn(bytes)) as ReturnedRow[];
/** One cell of one table. */
const read = async (content: string) => (await sheetsIn(wordDocument(table(row([cell(content), "x"])))))[0]!.rows[0]!.cells[0]!.text;

const ours = () => amendmentsOn([amended({ number: 1, justification: "Volunteers sleep." }), amended({ number: 2, place: "Article 3", current: "", proposed: "A steward\nmay wait.", commentType: "ge", comment: "Twice\nso." })]);

describe("the table of comments in a Word file", () => {
  test.each(["iso.docx", "commission.docx", "commission-short.docx"] as const)("says in %s what it says in the workbook: the words as they would read", async (form) => {
    const [document, sheet] = await Promise.all([form, form.replace("docx", "xlsx") as "iso.xlsx"].map(async (one) => rowsOf(await writeAmendments(one, ours(), formWords))));
    const bare = (rows: readonly ReturnedRow[]) => rows.map(({ sheet: _, row: __, ...cells }) => cells);
    expect(bare(document!)).toEqual(bare(sheet!));
    expect(document!.map(({ change }) => change)).toEqual([expect.stringContaining("an exploited"), "A steward\nmay wait."]);
  });

  const lacking = spawnSync("soffice", ["--version"]).error !== undefined;
  test.skipIf(lacking)(`says the same once another program has saved it${lacking ? " (skipped: no soffice)" : ""}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), "standpunt-office-"));
    try {
      const bytes = await writeAmendments("iso.docx", ours(), formWords);
      writeFileSync(join(folder, "sent.docx"), bytes);
      execFileSync("soffice", ["--headless", "--norestore", `-env:UserInstallation=file://${join(folder, "profile")}`, "--convert-to", "docx:MS Word 2007 XML", "--outdir", join(folder, "back"), join(folder, "sent.docx")], { stdio: "ignore", timeout: 100_000 });
      expect(await rowsOf(readFileSync(join(folder, "back", "sent.docx")))).toEqual(await rowsOf(bytes));
    } finally { rmSync(folder, { recursive: true, force: true }); }
  }, 120_000);

  test("is found by its heads, whichever table of the document it is and however its columns stand", async () => {
    const order = [5, 3, 0, 4, 1, 2];
    const said = ["Ours", "Article 2", "te", "Why.", "New words", "Accepted"];
    const bytes = wordDocument(`${table(row(["Date", "2026-01-01"]))}${line(run("Between"))}${table(row(order.map((at) => heads[at]!), "<w:tblHeader/>"), row(order.map((at) => said[at]!)))}`);
    expect(await rowsOf(bytes)).toMatchObject([{ row: 2, author: "Ours", item: "Article 2", type: "te", comment: "Why.", change: "New words", observation: "Accepted" }]);
  });

  test("goes on where it was divided, under the same heads", async () => {
    const part = (...words: string[]) => table(row(heads), ...words.map((one) => row(["Ours", one, "te", "Why.", "", ""])));
    expect((await rowsOf(wordDocument(`${part("Article 1", "Article 2")}${line(run("Next page"))}${part("Article 3")}`))).map(({ item, row: at }) => [item, at])).toEqual([["Article 1", 2], ["Article 2", 3], ["Article 3", 4]]);
  });

  test("stands in its columns where cells are merged, to the side and downwards, and rows begin further in", async () => {
    const bytes = wordDocument(table(
      row([cell("Wide", '<w:gridSpan w:val="2"/>'), "C", "D"]), row([cell("Tall", '<w:vMerge w:val="restart"/>'), "b", "c", "d"]), row([cell("", "<w:vMerge/>"), "b2", "c2", "d2"]), row(["c3", "d3"], '<w:gridBefore w:val="2"/>'),
    ));
    const [sheet] = await sheetsIn(bytes);
    expect(sheet!.rows.map(({ cells }) => cells.map(({ column, text, wide, tall }) => [column, text, wide ?? 1, tall ?? 1]))).toEqual([
      [[0, "Wide", 2, 1], [2, "C", 1, 1], [3, "D", 1, 1]], [[0, "Tall", 1, 2], [1, "b", 1, 1], [2, "c", 1, 1], [3, "d", 1, 1]], [[1, "b2", 1, 1], [2, "c2", 1, 1], [3, "d2", 1, 1]], [[2, "c3", 1, 1], [3, "d3", 1, 1]],
    ]);
  });
});

describe("a cell of it", () => {
  test.each<[string, string, string]>([
    ["is one text, into however many runs Word has cut it", line(run("Accep"), "<w:proofErr/>", run("ted "), run("in part", "<w:b/>")), "Accepted in part"],
    ["keeps its paragraphs and line breaks", `${line(run("One"))}${line("<w:r><w:t>Two</w:t><w:br/><w:t>three</w:t></w:r>")}`, "One\nTwo\nthree"],
    ["has what came by a tracked change, and not what went", line(`<w:del>${"<w:r><w:delText>Rejected</w:delText></w:r>"}</w:del><w:ins>${run("Accepted")}</w:ins>`), "Accepted"],
    ["is without what was moved away", line(`<w:moveFrom>${run("There")}</w:moveFrom><w:moveTo>${run("Here")}</w:moveTo>`), "Here"],
    ["joins lines whose end was taken out", `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run("One")}</w:p>${line(run(" line"))}`, "One line"],
    ["is without what is struck out or hidden", line(run("old", "<w:strike/>"), run("gone", "<w:dstrike w:val=\"1\"/>"), run("secret", "<w:vanish/>"), run("new", '<w:strike w:val="0"/>')), "new"],
    ["asks not what a run looked like before", line(`<w:r><w:rPr><w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr><w:t>kept</w:t></w:r>`), "kept"],
    ["has each thing once that Word writes for two readers", line(`<w:r><mc:AlternateContent><mc:Choice><w:t>once</w:t></mc:Choice><mc:Fallback><w:t>once</w:t></mc:Fallback></mc:AlternateContent></w:r>`), "once"],
    ["is empty where nobody filled in what asks to be filled in", `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${line(run("Click here to enter text"))}</w:sdtContent></w:sdt>${line(run("Ours"))}`, "Ours"],
    ["has the words of a link and of a field, and not where they lead", line(`<w:hyperlink>${run("See")}</w:hyperlink><w:r><w:instrText> INCLUDETEXT file:///etc/passwd </w:instrText></w:r>`, run(" this")), "See this"],
    ["holds the words of a table inside it", `${table(row(["in", "side"]))}${line(run("out"))}`.replace("<w:tbl>", "<w:p/><w:tbl>"), "in\nside\nout"],
  ])("%s", async (_, content, text) => {
    expect(await read(content)).toBe(text);
  });

  test("is gone with a row that was deleted by a tracked change", async () => {
    expect(textsIn(await sheetsIn(wordDocument(table(row(["a", "b"]), row(["c", "d"], "<w:del/>"), row(["e", "f"], "<w:ins/>")))))).toEqual([[["a", "b"], ["e", "f"]]]);
  });
});

describe("a Word file that is not what it should be", () => {
  const fine = table(row(heads));
  test.each<[string, () => Uint8Array, string]>([
    ["has no table", () => wordDocument(line(run("Dear colleagues"))), "noTable"],
    ["brings along macros, going by its type", () => wordDocument(fine, { type: "application/vnd.ms-word.document.macroEnabled.main+xml" }), "macros"],
    ["brings along macros, going by its parts", () => wordDocument(fine, { more: { "word/vbaProject.bin": "x" } }), "macros"],
    ["declares entities", () => wordDocument(fine, { before: '<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]>' }), "damaged"],
    ["breaks off", () => wordDocument("<w:tbl><w:tr>"), "damaged"],
    ["has a cell over more columns than any table", () => wordDocument(table(row([cell("a", '<w:gridSpan w:val="4000000000"/>')]))), "tooManyColumns"],
    ["has a cell over less than none", () => wordDocument(table(row([cell("a", '<w:gridSpan w:val="-1"/>')]))), "damaged"],
    ["has more rows than are read", () => wordDocument(table("<w:tr/>".repeat(readLimits.rows + 1))), "tooManyRows"],
    ["unpacks to far more than it is", () => wordDocument(table(row(["a"])), { more: { "word/media/zeros.bin": "0".repeat(40 * 1_048_576) } }), "bomb"],
    ["says a wrong size of what it holds", () => archive({ name: "word/document.xml", bytes: Buffer.from("<w:document/>"), unpacked: 5 }), "damaged"],
    ["is a workbook without sheets", () => archive({ name: "a.txt", bytes: Buffer.from("a") }), "notATable"],
  ])("is refused where it %s", async (_, bytes, fault) => {
    expect(await readTables(bytes())).toMatchObject({ ok: false, fault });
  });

  test("is read where its links lead elsewhere: none is followed", async () => {
    const links = '<Relationships><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://example.org/evil.dotm" TargetMode="External"/></Relationships>';
    expect(textsIn(await sheetsIn(wordDocument(fine, { more: { "word/_rels/document.xml.rels": links } })))).toEqual([[heads]]);
  });

  test("has its body where its archive says, and nowhere outside", async () => {
    const bytes = unzipSync(wordDocument(fine));
    const moved = (target: string, part: string) => zipSync({ ...bytes, "word/document.xml": strToU8(""), "_rels/.rels": strToU8(strFromU8(bytes["_rels/.rels"]!).replace("word/document.xml", target)), [part]: bytes["word/document.xml"]! });
    expect(textsIn(await sheetsIn(moved("/word/document2.xml", "word/document2.xml")))).toEqual([[heads]]);
    expect(await readTables(moved("customXml/item.xml", "customXml/item.xml"))).toMatchObject({ ok: false });
  });
});
