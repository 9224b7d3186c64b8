import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvText, type Cell } from "#lib/formats/table-text.ts";
import { plain } from "#lib/formats/text.ts";
import { anyText, awkwardTexts } from "#tests/formats/any-text.ts";
import { readTable } from "#tests/support/table-reader.ts";

const mark = "\uFEFF";
/** A file read back, without the mark at its beginning. */
const readBack = (text: string) => readTable(text.slice(mark.length));
/** What becomes of one cell. */
const cellOf = (cell: Cell) => readBack(csvText([{ key: "cell", head: "Cell" }], [{ cell }]))[1]![0];

test("a table has its heads, a line a row, every cell in quotes, and a mark by which Excel knows UTF-8", () => {
  const columns = [{ key: "docket", head: "Docket" }, { key: "title", head: "Title, short" }, { key: "votes", head: "Votes" }, { key: "closes", head: "Closes" }, { key: "open", head: "Open" }] as const;
  const rows = [
    { docket: "EU-23", title: 'The "CRA"\r\nguidance', votes: -1.5, closes: new Date("2026-12-01T22:59:00Z"), open: true, lane: "not a column" },
    { docket: "AP-4", title: "漏洞", votes: null, closes: "2026-12-14", open: undefined },
  ];
  expect(csvText(columns, rows)).toBe(
    `${mark}"Docket","Title, short","Votes","Closes","Open"\r\n"EU-23","The ""CRA""\nguidance","-1.5","2026-12-01T22:59:00.000Z","true"\r\n"AP-4","漏洞","","2026-12-14",""\r\n`,
  );
  expect([...Buffer.from(csvText(columns, rows)).subarray(0, 4)]).toEqual([0xEF, 0xBB, 0xBF, 0x22]);
});

test("a table without rows is its heads", () => {
  expect(csvText([{ key: "a", head: "A" }, { key: "b", head: "" }], [])).toBe(`${mark}"A",""\r\n`);
});

test("a key is a name and no path", () => {
  expect(readBack(csvText([{ key: "a.b[0]", head: "A" }], [{ "a.b[0]": "here" }]))).toEqual([["A"], ["here"]]);
});

describe("what a spreadsheet would work out stays a text", () => {
  test.each([
    "=1+1", "+31 20 000", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "=cmd|' /C calc'!A0", "  =1", "\u00A0=1", "\u3000=1", "\uFEFF=1", " \uFEFF\t=1", "\u0000=1", "\u200A-1", "＝1", "＋1", "－1", "＠a", " ＝1", "-", "=",
  ])("%j", (text) => {
    expect(cellOf(text)).toBe(`'${plain(text)}`);
  });

  test("also as a head, or as a moment far away", () => {
    expect(csvText([{ key: "a", head: "=A1" }], [])).toBe(`${mark}"'=A1"\r\n`);
    expect(cellOf(new Date("-000001-01-01T00:00:00Z"))).toBe("'-000001-01-01T00:00:00.000Z");
    expect(cellOf(Number.NEGATIVE_INFINITY)).toBe("'-Infinity");
  });

  test.each([["a=b", "a=b"], ["'=1", "'=1"], ["", ""], [" a", " a"], ["1-1", "1-1"], [-1, "-1"], [-1e-7, "-1e-7"], [1e21, "1e+21"], [0, "0"], [false, "false"], [null, ""]])("%j is as it was", (cell, kept) => {
    expect(cellOf(cell)).toBe(kept);
  });
});

test("broken surrogates, NULs and marks are cleaned as everywhere", () => {
  expect(cellOf("a\uD800b\u0000c\uFEFFd")).toBe("a\uFFFDbcd");
});

test("a Date that is none is refused", () => {
  expect(() => csvText([{ key: "a", head: "A" }], [{ a: new Date(Number.NaN) }])).toThrow(RangeError);
});

/** Whether a cell begins with a trigger or with white space before one, tabs and line ends being triggers too. */
function isDangerous(cell: string) {
  const rest = cell.trimStart();
  return /[\t\r\n]/u.test(cell.slice(0, cell.length - rest.length)) || ["=", "+", "-", "@", "＝", "＋", "－", "＠"].some((trigger) => rest.startsWith(trigger));
}
const expected = (text: string) => (isDangerous(plain(text)) ? `'${plain(text)}` : plain(text));
const keys = ["one", "two", "three"] as const;
const asRow = ([one, two, three]: [string, string, string]) => ({ one, two, three });

test("whatever the cells, the same come back but for the apostrophe, and none begins as a formula does", () => {
  const anyRow = fc.tuple(anyText(), anyText(), anyText());
  fc.assert(
    fc.property(anyRow, fc.array(anyRow, { maxLength: 8 }), (heads, rows) => {
      const read = readBack(csvText(keys.map((key, at) => ({ key, head: heads[at]! })), rows.map(asRow)));
      expect(read).toEqual([heads, ...rows].map((row) => row.map(expected)));
      expect(read.flat().filter(isDangerous)).toEqual([]);
    }),
  );
  const read = readBack(csvText([{ key: "one", head: "" }], awkwardTexts.map((one) => ({ one }))));
  expect(read).toEqual([[""], ...awkwardTexts.map((text) => [expected(text)])]);
});

test("numbers come back as the same numbers", () => {
  fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => { expect(Number(cellOf(number))).toBe(number === 0 ? 0 : number); }));
});

test.each(['"a"b\r\n', '"a', "a\n", '"a",\r', '"a",', 'a"b\r\n'])("the reader of these tests takes no broken file: %j", (text) => {
  expect(() => readTable(text)).toThrow(SyntaxError);
});
