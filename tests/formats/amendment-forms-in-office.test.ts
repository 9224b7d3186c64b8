import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeAmendments } from "#lib/formats/amendment-forms/write.ts";
import { amended, amendmentsOn, formWords } from "#tests/support/amendment-documents.ts";

const isHere = (program: string) => spawnSync(program, ["--version"]).error === undefined;
const lacking = ["soffice", "pdftotext"].filter((program) => !isHere(program));

describe.skipIf(lacking.length > 0)(`what others read of our files${lacking.length > 0 ? ` (skipped: no ${lacking.join(", no ")})` : ""}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "standpunt-office-"));
  const rows = [amended({ justification: "Volunteers sleep." }), amended({ current: "网络运营者应当履行", proposed: "网络产品的维护者应当履行" }), amended({ current: "", proposed: "(18a) ‘steward’ means a legal person." })];
  const forms = ["tracked.docx", "parliament.docx", "iso.docx", "commission.xlsx"] as const;
  const textOf = (pdf: string) => execFileSync("pdftotext", ["-layout", join(folder, pdf), "-"], { encoding: "utf8" }).replace(/\s+/gu, " ");

  beforeAll(async () => {
    const document = amendmentsOn(rows, { language: "zh-Hans" });
    for (const form of [...forms, "amendments.pdf"] as const) writeFileSync(join(folder, form), await writeAmendments(form, document, formWords));
    const names = forms.map((form) => join(folder, form));
    execFileSync("soffice", ["--headless", "--norestore", `-env:UserInstallation=file://${join(folder, "profile")}`, "--convert-to", "pdf", "--outdir", folder, ...names], { stdio: "ignore", timeout: 100_000 });
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("LibreOffice opens every Word file and shows what goes and what comes", () => {
    for (const name of ["tracked.pdf", "parliament.pdf", "iso.pdf"]) {
      const text = textOf(name);
      for (const words of ["exploited", "within", "72", "(18a) ‘steward’ means", "维护者"]) expect([name, words, text.includes(words)]).toEqual([name, words, true]);
    }
    expect(textOf("tracked.pdf")).toMatch(/any ?an exploited/u);
  });

  test("LibreOffice opens the workbook with the words in it", () => {
    expect(textOf("commission.pdf")).toContain("Volunteers sleep.");
  });

  test("the words of our PDF can be read and copied out of it, in their own letters", () => {
    const text = textOf("amendments.pdf");
    for (const words of ["Text proposed by the Commission", "exploited", "产品的维护", "‘steward’"]) expect([words, text.includes(words)]).toEqual([words, true]);
    expect(readFileSync(join(folder, "amendments.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
  });
});
