import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commentSheet, commentSheets } from "#lib/formats/amendment-forms/comment-sheets.ts";
import { partsOf } from "#lib/formats/amendment-forms/comment-sheet-workbook.ts";
import { facedTexts } from "#lib/formats/amendment-forms/fonts.ts";
import { amendmentForms, formsIn, typeOfForm } from "#lib/formats/amendment-forms/forms.ts";
import { writeAmendments, writeSheet } from "#lib/formats/amendment-forms/write.ts";
import { plain } from "#lib/formats/text.ts";
import { anyText } from "#tests/formats/any-text.ts";
import { amended, amendmentsOn, cellsIn, entriesOf, formWords, paragraphsIn, readAs } from "#tests/support/amendment-documents.ts";
import { sheetsIn, understoodIn } from "#tests/support/tables.ts";

const written = (form: (typeof amendmentForms)[number], ...rows: ReturnType<typeof amended>[]) => writeAmendments(form, amendmentsOn(rows), formWords);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe("the same amendments", () => {
  test("give the same bytes in every form, whenever they are written", async () => {
    const document = amendmentsOn([amended({ number: 1 }), amended({ number: 2, current: "" }), amended({ number: 3, proposed: "", authors: ["基金会"] })]);
    for (const form of amendmentForms.filter((one) => typeOfForm(one) !== "pdf")) {
      const [once, again] = [await writeAmendments(form, document, formWords), await writeAmendments(form, structuredClone(document), formWords)];
      expect([form, Buffer.from(once).equals(Buffer.from(again))]).toEqual([form, true]);
      expect([form, /20[3-9]\d-|2026-(?!03-01)/u.test(Object.values(typeOfForm(form) === "docx" ? entriesOf(once) : {}).join(""))]).toEqual([form, false]);
    }
  });
});

describe("Word with tracked changes", () => {
  test("reads as the authority's text when all is refused and as ours when all is taken, in any script", async () => {
    const texts = fc.sample(fc.tuple(anyText(), anyText()), { numRuns: 25, seed: 7 });
    const told = [...texts, ["Alinea één.\nAlinea twee.", "Alinea één.\nNieuw.\nAlinea 2."], ["网络运营者应当", "网络产品的维护者应当"]].map(([current, proposed]) => amended({ current: current!, proposed: proposed!, justification: "" }));
    const xml = entriesOf(await written("tracked.docx", ...told))["word/document.xml"]!;
    const blocks = xml.split(/<w:pStyle w:val="Heading2"\/>/u).slice(1).map((block) => paragraphsIn(`<w:p>${block}`).filter(({ style }) => style === "Provision"));
    expect(blocks).toHaveLength(told.length);
    blocks.forEach((paragraphs, n) => {
      expect(paragraphs.map((one) => readAs(one.xml, "rejected")).join("\n")).toBe(plain(told[n]!.current));
      expect(paragraphs.map((one) => readAs(one.xml)).join("\n")).toBe(plain(told[n]!.proposed));
    });
  });

  test("names who changed it and when, puts no change into another and takes away no end of a paragraph", async () => {
    const xml = entriesOf(await written("tracked.docx", amended(), amended({ proposed: "" }), amended({ current: "" })))["word/document.xml"]!;
    const changes = [...xml.matchAll(/<w:(ins|del) ([^>]*)>/gu)].map(([, , said]) => said!);
    expect(changes.length).toBeGreaterThan(4);
    for (const said of changes) expect(said).toMatch(/w:author="Hub Europe".*w:date="2026-03-01T00:00:00Z"/u);
    expect(new Set(changes.map((said) => /w:id="(\d+)"/u.exec(said)![1])).size).toBe(changes.length);
    expect(xml).not.toMatch(/<w:(ins|del) [^>]*>(?:(?!<\/w:\1>)[^])*<w:(ins|del) /u);
    expect(xml).not.toMatch(/<w:rPr>\s*<w:del /u);
  });

  test("has each justification as a comment on the words it is about", async () => {
    const entries = entriesOf(await written("tracked.docx", amended({ justification: "First reason.\nMore." }), amended({ justification: "" }), amended({ justification: "Second reason." })));
    expect(paragraphsIn(entries["word/comments.xml"]!).map(({ xml }) => readAs(xml))).toEqual(["First reason.", "More.", "Second reason."]);
    const [first, , third] = paragraphsIn(entries["word/document.xml"]!).filter(({ style }) => style === "Provision");
    expect(first!.xml).toMatch(/commentRangeStart w:id="0".*commentRangeEnd w:id="0".*commentReference w:id="0"/u);
    expect(third!.xml).toContain('commentReference w:id="1"');
  });

  test("is set in the national form of its letters", async () => {
    for (const [language, font, tag] of [["zh-Hans", "SimSun", "zh-CN"], ["zh-Hant-HK", "PMingLiU", "zh-TW"], ["ja", "MS Mincho", "ja-JP"], ["ko", "Batang", "ko-KR"]]) {
      const xml = entriesOf(await writeAmendments("tracked.docx", amendmentsOn([amended({ current: "直", proposed: "骨" })], { language: language! }), formWords))["word/document.xml"]!;
      expect(xml).toMatch(new RegExp(`<w:ins [^>]*><w:r><w:rPr>(?=[^]*?w:eastAsia="${font}")[^]*?<w:lang [^>]*w:eastAsia="${tag}"`, "u"));
    }
    const arabic = entriesOf(await writeAmendments("tracked.docx", amendmentsOn([amended({ current: "شركة", proposed: "مؤسسة" })], { language: "ar" }), formWords))["word/document.xml"]!;
    expect(arabic).toMatch(/<w:bidi\/>[^]*<w:rtl\/>/u);
  });
});

describe("Parliament's sheet", () => {
  test("has number, authors, text and place, two columns, the language and why, in that order", async () => {
    const xml = entriesOf(await written("parliament.docx", amended({ number: 4, authors: ["Acme", "Blender"], actPlace: "Regulation (EU) 2024/1689", compromiseOf: [1, 2] })))["word/document.xml"]!;
    const lines = paragraphsIn(xml).map((one) => readAs(one.xml)).filter(Boolean);
    expect(lines.slice(lines.indexOf("Amendment 4"))).toEqual(["Amendment 4", "Compromise in place of 1, 2", "Acme, Blender", "Proposal for a regulation", "Article 14 – paragraph 2", "Regulation (EU) 2024/1689", "Text proposed by the Commission", "Amendment", expect.stringContaining("within 24 hours"), expect.stringContaining("within 72 hours"), "Or. en", "Justification", "Volunteers sleep."]);
  });

  test("has the changed words, and no others, bold and italic on both sides", async () => {
    const cells = cellsIn(entriesOf(await written("parliament.docx", amended()))["word/document.xml"]!).slice(2);
    const bold = (cell: string) => [...cell.matchAll(/<w:r>[^]*?<\/w:r>/gu)].filter(([run]) => run.includes("<w:b/>") && run.includes("<w:i/>")).map(([run]) => readAs(run));
    expect(cells.map(bold)).toEqual([["any", "24"], ["an", "exploited ", "72"]]);
  });

  test("leaves the left side of a new provision empty, and says of one that goes that it is deleted", async () => {
    const cells = cellsIn(entriesOf(await written("parliament.docx", amended({ current: "", proposed: "(18a) New." }), amended({ current: "Old.", proposed: "" })))["word/document.xml"]!).map((cell) => readAs(cell));
    expect(cells).toEqual(["Text proposed by the Commission", "Amendment", "", "(18a) New.", "Text proposed by the Commission", "Amendment", "Old.", "deleted"]);
  });
});

describe("a sheet of comments", () => {
  test("has the columns of its kind, in their order", () => {
    const heads = Object.fromEntries(commentSheets.map((kind) => [kind, commentSheet(kind, amendmentsOn([]), formWords).columns.map(({ head }) => head)]));
    expect(heads).toEqual({
      commission: ["Organisation/individual", "Document type", "Item number", "Type of comment (editorial, technical, remark)", "Comments", "Proposed change"],
      "commission-short": ["Organisation/individual", "Item number", "Comments", "Proposed change"],
      iso: ["MB/NC", "Line number", "Clause/Subclause", "Paragraph/Figure/Table", "Type of comment", "Comments", "Proposed change", "Observations of the secretariat"],
    });
  });

  test("divides a place into the document or clause and what is in it", () => {
    const places = ["Annex III – point 2", "Article 3 – paragraph 1 – point a (new)", "Recital 10", "Fig. 3, somewhere"].map((place) => amended({ place }));
    const cells = (kind: "commission" | "iso", from: number) => commentSheet(kind, amendmentsOn(places), formWords).rows.map((row) => row.slice(from, from + 2));
    expect(cells("commission", 1)).toEqual([["Annex III", "Point 2"], ["Main body", "Article 3 – paragraph 1 – point a (new)"], ["Main body", "Recital 10"], ["Main body", "Fig. 3, somewhere"]]);
    expect(cells("iso", 2)).toEqual([["Annex III", "Point 2"], ["Article 3", "Paragraph 1 – point a (new)"], ["Recital 10", ""], ["Fig. 3, somewhere", ""]]);
  });

  test("is read back by our own reader with every row intact", async () => {
    const rows = [amended(), amended({ justification: "", comment: "Said at length." }), amended({ justification: "" }), amended({ proposed: "" }), amended({ commentType: "ge", authors: [] }), amended({ justification: "=1+1", proposed: "@SUM(A1)\n-2" }), amended({ justification: "漏洞 “€”", place: "Annex I – point 1" })];
    for (const form of ["commission.xlsx", "commission-short.xlsx", "iso.xlsx"] as const) {
      const { entries, faults, leftOut, formulas } = await understoodIn(await written(form, ...rows));
      expect([form, faults, formulas, [...new Set(leftOut.map(({ why }) => why))].toSorted()]).toEqual([form, [], 0, form === "iso.xlsx" ? ["above"] : ["above", "explanation"]]);
      expect(entries.map(({ impact, proposedWording }) => [impact, proposedWording])).toEqual(rows.map((row) => { const change = row.proposed || formWords.deletion; return [row.comment || row.justification || change, change]; }));
      expect(entries.map(({ commentType }) => commentType)).toEqual(rows.map(({ commentType = "te" }) => (form === "commission-short.xlsx" ? null : commentType)));
    }
  });

  test("has the same in its rows as a Word file, with what goes struck out and what comes underlined", async () => {
    const row = amended({ current: "Report any vulnerability.", proposed: "Report each vulnerability." });
    const cells = cellsIn(entriesOf(await written("iso.docx", row))["word/document.xml"]!);
    expect(cells.slice(8).map((cell) => readAs(cell))).toEqual(["Acme", "", "Article 14", "Paragraph 2", "te", "Volunteers sleep.", "Report anyeach vulnerability.", ""]);
    expect(cells[14]).toMatch(/<w:strike\/>[^]*?>any<[^]*?<w:u w:val="single"\/>[^]*?>each</u);
  });

  test("continues in the next row what Excel has no room for in a cell", async () => {
    const long = "many words and more ".repeat(4_000).trim();
    const [sheet] = await sheetsIn(await written("commission.xlsx", amended({ current: "", proposed: long })));
    const rows = sheet!.rows.slice(-3).map(({ cells }) => cells.map(({ text }) => text));
    expect(rows.map(([who, document, item]) => [who, document, item])).toEqual(Array.from({ length: 3 }, () => ["Acme", "Main body", "Article 14 – paragraph 2"]));
    expect(rows.map((cells) => cells.at(-1)).join(" ")).toBe(long);
    fc.assert(fc.property(anyText(200), (text) => { const parts = partsOf(text, 10); expect(parts.join("")).toBe(text); expect(parts.every((part) => part.length <= 10)).toBe(true); }));
  });

  test("holds texts alone: nothing in it is worked out, whatever it begins with", async () => {
    const entries = entriesOf(await written("commission.xlsx", amended({ justification: "=cmd|' /C calc'!A0", proposed: "+1", authors: ["@x"] })));
    expect(entries["xl/worksheets/sheet1.xml"]).not.toContain("<f");
    expect(entries["xl/sharedStrings.xml"]).toContain("=cmd|");
    const csv = textOf(await written("table.csv", amended({ justification: "=cmd|' /C calc'!A0", proposed: "+1", authors: ["@x"] })));
    expect(csv).toContain('"\'@x","Article 14 – paragraph 2"');
    expect(csv).toContain('"\'+1","\'=cmd|');
  });
});

describe("plain text", () => {
  test("says of each amendment whose it is, where, both texts and why", async () => {
    const text = textOf(await written("amendments.txt", amended({ number: 1, current: "Old.", proposed: "" }), amended({ number: 2, current: "", proposed: "New.", justification: "" })));
    expect(text).toContain("Amendment 1\nAcme\nArticle 14 – paragraph 2\n\nText proposed by the Commission:\n\n    Old.\n\nAmendment:\n\n    deleted\n\nOr. en\n\nJustification:\n\nVolunteers sleep.\n");
    expect(text.endsWith("Amendment:\n\n    New.\n\nOr. en\n")).toBe(true);
  });
});

describe("the PDF", () => {
  test("is the same each time", async () => {
    const document = amendmentsOn([amended()]);
    const [once, again] = [await writeAmendments("amendments.pdf", document, formWords), await writeAmendments("amendments.pdf", document, formWords)];
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
  });

  test("brings of each face the letters that it uses, and no more", async () => {
    const document = amendmentsOn([amended({ current: "管理者は報告する", proposed: "関係者は報告する", justification: "취약점", authors: ["Éire ΑΒΓ"] })], { language: "ja" });
    const once = await writeAmendments("amendments.pdf", document, formWords);
    const text = Buffer.from(once).toString("latin1");
    expect([...new Set([...text.matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/gu)].map(([, name]) => name!))].toSorted()).toEqual(["NotoSans-Bold", "NotoSans-Italic", "NotoSans-Regular", "NotoSansJP-Bold", "NotoSansJP-Regular", "NotoSansKR-Regular"]);
    expect(once.length).toBeLessThan(250_000);
  });

  test("sets Han letters as the language of the text does, and others in the face that has them", () => {
    const faces = (text: string, language: string) => facedTexts(text, language).map(({ face, text: stretch }) => `${face}:${stretch}`);
    expect(faces("Art. 直 of 漏洞", "ja")).toEqual(["latin:Art. ", "jp:直 ", "latin:of ", "jp:漏洞"]);
    expect(faces("直", "zh-Hant")).toEqual(["tc:直"]);
    expect(faces("직 직접 はい", "en")).toEqual(["kr:직 직접 ", "jp:はい"]);
    expect(faces("שלום é", "en")).toEqual(["hebrew:שלום ", "latin:é"]);
    fc.assert(fc.property(anyText(), (text) => { expect(facedTexts(text, "zh").map((stretch) => stretch.text).join("")).toBe(text); }));
  });

  test("is not offered of a text that is read from right to left", () => {
    expect(formsIn("ar")).not.toContain("amendments.pdf");
    expect(formsIn("ja")).toContain("amendments.pdf");
  });
});

describe("a sheet of wordings", () => {
  const marked = [{ kind: "same", text: "Report " }, { kind: "deleted", text: "any" }, { kind: "inserted", text: "each" }] as const;
  const sheet = { name: "EU-1", title: "What we ask", above: [["EU-1", "An issue"]] as [string, string][], fixed: 1, columns: [{ head: "Provision", width: 16 }, { head: "Proposal", width: 40 }, { head: "Our wording", width: 40 }], rows: [["Article 1", "Report any", marked]] };
  const setting = { title: "What we ask", organisation: "Standpunt", language: "en", date: "2026-03-01" };

  test("has our wording in a workbook as it would read, and in Word with what it changes", async () => {
    const [table] = await sheetsIn(await writeSheet("xlsx", sheet, setting));
    expect(table!.rows.map(({ cells }) => cells.map(({ text }) => text)).slice(-2)).toEqual([["Provision", "Proposal", "Our wording"], ["Article 1", "Report any", "Report each"]]);
    expect(cellsIn(entriesOf(await writeSheet("docx", sheet, setting))["word/document.xml"]!).at(-1)).toMatch(/<w:strike\/>[^]*>any<[^]*<w:u w:val="single"\/>[^]*>each</u);
  });
});
