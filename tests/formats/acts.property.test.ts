import fc from "fast-check";
import { expect, test } from "vitest";
import { ActError, everyProvision, readAct, wordsOf, type Act } from "#lib/formats/acts.ts";
import { locatorOf } from "#lib/formats/anchor.ts";
import { parseLocator, printLocator } from "#lib/formats/locator.ts";
import { file, page } from "#tests/formats/acts-fixtures.ts";
import { wordsOfFormex, wordsOfPage, wordsOfText } from "#tests/formats/acts-source-words.ts";

/** What is read; null for what is refused. */
function read(text: string): Act | null {
  try {
    return readAct([file(text)]);
  } catch (error) {
    if (error instanceof ActError) return null;
    throw error;
  }
}

/** All words in order, and each provision at a place of its own that is read back. */
function expectWhole(act: Act | null, words: string[]) {
  if (!act) return;
  expect(wordsOf(act)).toEqual(words);
  const all = [...everyProvision(act)].map(({ provision }) => provision);
  expect(new Set(all.map(({ anchor }) => anchor)).size).toBe(all.length);
  for (const { anchor, locator } of all) {
    const parsed = parseLocator(locator);
    expect(parsed.ok ? printLocator(parsed.locator) : parsed).toBe(locator);
    expect(printLocator(locatorOf(anchor)!)).toBe(locator);
  }
}

const head = fc.constantFrom("Article 1", "Article 2 – Duties", "‘Article 7", "CHAPTER I", "Section 2 Lamps", "ANNEX I", "Annex", "Part II General", "Class I", "TITLE III", "第一条　灯台", "第２章　総則", "제3조(정의) ① 이 법", "Artikel 5", "Recital (4) shines");
const label = fc.constantFrom("(a)", "(b)", "(i)", "(ii)", "1.", "2.", "(1)", "(2)", "1.1.", "4.2", "—", "- ", "•", "A.", "‘(g)", "‘2.", "一", "２", "（二）", "①", "(", ")", ".");
const words = fc.constantFrom("Keepers shall watch", "the lamp:", "‘lamp’ means light;", "‘quoted whole.’;", "’", "’;", "Whereas:", "THE EUROPEAN PARLIAMENT,", "Done at Brest,", "This Regulation shall be binding", "x", "Ships (see Article 2) look.", "灯台は光る。", "GENERAL", "3.2 Scope");
const line = fc.tuple(fc.option(fc.oneof(head, label), { nil: "" }), fc.option(words, { nil: "" })).map((parts) => parts.filter(Boolean).join(" "));

test("no word of any text is lost or moved", () => {
  fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 25 }), (lines) => {
    const text = `Article 99\n${lines.join("\n")}`;
    expectWhole(read(text), wordsOfText(text));
  }), { numRuns: 150 });
});

const classes = fc.constantFrom("oj-normal", "oj-ti-art", "oj-sti-art", "oj-ti-section-1", "oj-ti-section-2", "oj-doc-ti", "oj-ti-grseq-1", "norm", "list", "title-article-norm", "title-division-1", "modref-not", "oj-note", "");
const block: fc.Arbitrary<string> = fc.letrec<{ block: string; p: string }>((tie) => ({
  p: fc.tuple(classes, line).map(([name, text]) => `<p class="${name}">${text}</p>`),
  block: fc.oneof({ depthSize: "small" }, tie("p"),
    fc.tuple(label, fc.array(tie("block"), { maxLength: 3 })).map(([number, inside]) => `<table border="0"><tr><td><p>${number}</p></td><td>${inside.join("")}</td></tr></table>`),
    fc.array(fc.array(tie("p"), { maxLength: 3 }), { maxLength: 3 }).map((rows) => `<table class="oj-table">${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`),
    fc.tuple(label, fc.array(tie("block"), { maxLength: 3 })).map(([number, inside]) => `<div class="grid-container grid-list"><div class="list grid-list-column-1"><span>${number} </span></div><div class="grid-list-column-2">${inside.join("")}</div></div>`),
    fc.tuple(line, fc.array(tie("block"), { maxLength: 3 })).map(([text, inside]) => `<div>${text}<b>bold</b>${inside.join("")}tail</div>`)),
})).block;

test("no word of any page is lost or moved", () => {
  fc.assert(fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
    const text = page(`<p class="oj-doc-ti">REGULATION</p><p class="oj-ti-art">Article 99</p>${blocks.join("")}`);
    expectWhole(read(text), wordsOfPage(text));
  }), { numRuns: 150 });
});

const formexBlock: fc.Arbitrary<string> = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof({ depthSize: "small" }, line.map((text) => `<P>${text}</P>`),
    fc.tuple(label, line, fc.array(tie("block"), { maxLength: 3 })).map(([number, text, inside]) => `<NP><NO.P>${number}</NO.P><TXT>${text}</TXT>${inside.join("")}</NP>`),
    fc.tuple(label, fc.array(tie("block"), { maxLength: 3 })).map(([number, inside]) => `<PARAG><NO.PARAG>${number}</NO.PARAG><ALINEA>${inside.join("")}</ALINEA></PARAG>`),
    fc.tuple(head, line, fc.array(tie("block"), { maxLength: 3 })).map(([title, heading, inside]) => `<GR.SEQ LEVEL="1"><TITLE><TI><P>${title}</P></TI><STI><P>${heading}</P></STI></TITLE>${inside.join("")}</GR.SEQ>`),
    fc.tuple(head, fc.array(tie("block"), { maxLength: 3 })).map(([title, inside]) => `<QUOT.S><ARTICLE><TI.ART>${title}</TI.ART>${inside.join("")}</ARTICLE></QUOT.S>`),
    fc.array(line, { maxLength: 3 }).map((cells) => `<TBL><CORPUS><ROW>${cells.map((cell) => `<CELL>${cell}</CELL>`).join("")}</ROW></CORPUS></TBL>`)),
})).block;

test("no word of any Formex is lost or moved", () => {
  fc.assert(fc.property(fc.array(formexBlock, { minLength: 1, maxLength: 6 }), (blocks) => {
    const text = `<?xml version="1.0"?><ACT><TITLE><TI><P>REGULATION</P></TI></TITLE><ENACTING.TERMS><ARTICLE><TI.ART>Article 99</TI.ART>${blocks.join("")}</ARTICLE></ENACTING.TERMS></ACT>`;
    expectWhole(read(text), wordsOfFormex(text));
  }), { numRuns: 150 });
});
