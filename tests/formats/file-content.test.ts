import { describe, expect, test } from "vitest";
import { contentOf } from "#lib/formats/file-content.ts";
import { attachment, cleanName } from "#lib/formats/file-types.ts";
import { archive, rawWorkbook, workbook } from "#tests/support/tables.ts";

const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const pdf = Buffer.from("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
const part = (name: string, more: object = {}) => ({ name, bytes: Buffer.from("x"), ...more });

describe("a file is known by what is in it", () => {
  test.each<[string, Buffer | Promise<Buffer>, string, string]>([
    ["a picture called a page", png, "index.html", "png"], ["a paper called a picture", pdf, "scan.png", "pdf"], ["a workbook", workbook([["a"]]), "table.pdf", "xlsx"],
    ["plain words", Buffer.from("Costs €100."), "costs.txt", "txt"], ["separated values in UTF-16", Buffer.from("\ufeffa;b", "utf16le"), "costs.csv", "csv"], ["Markdown", Buffer.from("# Costs\n\n<b>100</b>"), "costs.md", "md"],
  ])("%s", async (_, bytes, name, type) => {
    expect(await contentOf(await bytes, name)).toEqual({ type });
  });

  test.each<[string, Buffer, string, string]>([
    ["nothing", Buffer.alloc(0), "empty.txt", "empty"], ["words called a paper", Buffer.from("Hello"), "paper.pdf", "type"], ["words without an ending", Buffer.from("Hello"), "README", "type"],
    ["a page called words", Buffer.from("\ufeff \n<!doctype html><script>alert(1)</script>"), "notes.txt", "type"], ["a page behind a comment", Buffer.from("<!-- x -->\n<html onload=alert(1)>"), "notes.md", "type"],
    ["a picture with scripts", Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), "logo.png", "type"], ["the same called words", Buffer.from('<svg onload="alert(1)"/>'), "logo.txt", "type"],
    ["a program", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)]), "setup.pdf", "type"], ["a moving picture", Buffer.from("GIF89a\u0001\u0000\u0001\u0000<script>alert(1)</script>", "latin1"), "x.txt", "type"], ["bytes", Buffer.from([0, 1, 2, 3]), "x.csv", "type"],
  ])("and is not taken when it is %s", async (_, bytes, name, fault) => {
    expect(await contentOf(bytes, name)).toEqual({ fault });
  });

  test("a paper that is a page too is a paper: it is only ever saved", async () => {
    expect(await contentOf(Buffer.concat([pdf, Buffer.from("<script>alert(1)</script>")]), "both.html")).toEqual({ type: "pdf" });
  });
});

describe("an archive is opened only after its list of contents was read", () => {
  const ordinary = "xl/workbook.xml";
  test.each<[string, Buffer, string]>([
    ["that unpacks to more than it may", archive(part(ordinary, { unpacked: 60 * 1_048_576 })), "archive-bomb"], ["that unpacks a thousandfold", archive(part(ordinary, { unpacked: 2 * 1_048_576 })), "archive-bomb"],
    ["of more parts than a document has", archive(...Array.from({ length: 2_001 }, (_, at) => part(`p${at}`))), "archive-bomb"], ["with a name that leads out", archive(part("../../etc/passwd")), "archive-path"], ["with a name from the root", archive(part("/etc/passwd")), "archive-path"],
    ["with a link", archive(part("link", { mode: 0o120777 })), "archive-link"], ["behind a password", archive(part(ordinary, { flags: 1, unpacked: 5 })), "archive-locked"], ["that is cut off", archive(part(ordinary)).subarray(0, 40), "archive-damaged"], ["with macros", archive(part("xl/vbaProject.bin")), "macros"],
    ["that is no document", archive(part("program.exe")), "type"],
  ])("and is not taken: one %s", async (_, bytes, fault) => {
    expect(await contentOf(bytes, "table.xlsx")).toEqual({ fault });
  });

  test("a workbook with everything in its place is taken", async () => {
    expect(await contentOf(rawWorkbook(""), "x.xlsx")).toEqual({ type: "xlsx" });
  });
});

describe("the name of a file", () => {
  test.each([
    ["C:\\Users\\me\\costs.pdf", "costs.pdf"], ["../../etc/passwd", "passwd.pdf"], ["évil\u202Efdp.exe", "évilfdp.exe.pdf"], ["  .hidden", "hidden.pdf"], ["", "file.pdf"], ["費用.PDF", "費用.pdf"], ['a"b\r\nc.pdf', "abc.pdf"], [`${"x".repeat(300)}.pdf`, `${"x".repeat(120)}.pdf`], ["page.html", "page.html.pdf"],
  ])("%j is kept as %j", (given, kept) => {
    expect(cleanName(given, "pdf")).toBe(kept);
  });

  test("reaches a browser in every script, and breaks out of no header", () => {
    expect(attachment("費用 (1).pdf")).toBe("attachment; filename=\"__ (1).pdf\"; filename*=UTF-8''%E8%B2%BB%E7%94%A8%20%281%29.pdf");
    expect(attachment(`a"; filename=evil.html\r\nx.pdf`)).not.toMatch(/[\r\n]|"; filename=evil/);
  });
});
