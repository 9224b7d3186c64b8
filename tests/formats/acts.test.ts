import { describe, expect, test } from "vitest";
import { countsOf, everyProvision, provisionAt, readAct, unplacedWords, wordsOf, type Act } from "#lib/formats/acts.ts";
import { readFiles } from "#lib/formats/acts/read-files.ts";
import { archive } from "#tests/support/tables.ts";
import { akomaNtoso, commission, consolidated, file, formex, journal, markdown, oldJournal, page, pasted } from "#tests/formats/acts-fixtures.ts";
import { wordsOfAkomaNtoso, wordsOfFormex, wordsOfPage, wordsOfText } from "#tests/formats/acts-source-words.ts";

const read = (text: string) => readAct([file(text)]);
const formexFiles = [file("<?xml version='1.0'?><PUBLICATION><TI>Contents</TI></PUBLICATION>", "L_1.toc.fmx.xml"), file(formex.annex, "b/L_1.000901.fmx.xml"), file(formex.act, "a/L_1.000101.fmx.xml"), file(formex.list, "L_1.doc.fmx.xml")];
const readFormex = () => readAct(formexFiles);

/** What a tree says, without the covers and ends that only some formats have. */
const contents = (act: Act) =>
  [...everyProvision(act)].filter(({ provision: { anchor } }) => !/^(?:h\d|tit_1|fnp)/.test(anchor)).map(({ provision: { kind, anchor, locator, number, label, heading, words }, depth }) => ({ kind, anchor, locator, number, label, heading, words, depth }));
const places = (act: Act) => contents(act).map(({ anchor }) => anchor);
const lines = (act: Act) => [...everyProvision(act)].map(({ provision: { anchor, words } }) => `${anchor} ${words}`.trim());

describe("one act is one tree", () => {
  test("from the Journal and from Formex in several files, in whichever order they come", () => {
    expect(contents(readFormex())).toEqual(contents(read(journal)));
    expect(readAct(formexFiles.toReversed())).toEqual(readFormex());
  });

  test("from the Journal with classes of now and of before", () => {
    const table = "anx_I.prt_I.t1";
    expect(places(read(oldJournal))).toEqual(places(read(journal)).filter((anchor) => anchor !== table));
  });

  test("from Akoma Ntoso, from a page of the Commission and from pasted text", () => {
    const enacted = places(read(journal)).filter((anchor) => !anchor.startsWith("anx"));
    expect(places(read(akomaNtoso))).toEqual(enacted);
    expect(places(read(commission)).filter((anchor) => !anchor.startsWith("h"))).toEqual(enacted);
    expect(places(read(pasted)).filter((anchor) => !anchor.startsWith("anx"))).toEqual(enacted);
    expect(places(read(markdown))).toEqual(places(read(pasted)));
    const headings = (text: string) => contents(read(text)).filter(({ anchor }) => /^(?:cpt|art)/.test(anchor)).map(({ heading }) => heading);
    for (const text of [akomaNtoso, commission, pasted, markdown]) expect(headings(text)).toEqual(["GENERAL", "Definitions", "Duties"]);
  });

  test("from the pages of an act and of its annex", () => {
    const [act, annex] = [page("<p class='oj-doc-ti'>REGULATION</p><p class='oj-ti-art'>Article 1</p><p class='oj-normal'>Words.</p>"), page("<p class='oj-doc-ti'>ANNEX I</p><p class='oj-doc-ti'>LAMPS</p><p class='oj-normal'>Light.</p>")];
    expect(readAct([file(act), file(annex)]).provisions.map(({ anchor, heading }) => [anchor, heading])).toEqual([["tit_1", null], ["art_1", null], ["anx_I", "LAMPS"]]);
  });

  test("from a zip of its files", async () => {
    const zip = archive(...formexFiles.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes) })));
    expect(await readFiles([{ name: "act.zip", bytes: zip }])).toMatchObject({ ok: true, act: readFormex() });
  });
});

test.each([
  ["the Journal's page", journal, wordsOfPage(journal)], ["an old page", oldJournal, wordsOfPage(oldJournal)], ["a consolidated page", consolidated, wordsOfPage(consolidated)],
  ["Akoma Ntoso", akomaNtoso, wordsOfAkomaNtoso(akomaNtoso)], ["a page of the Commission", commission, wordsOfPage(commission)], ["pasted text", pasted, wordsOfText(pasted)], ["Markdown", markdown, wordsOfText(markdown.replace(/^#+|\*\*/gm, ""))],
])("no word is lost or moved: %s", (_, text, words) => {
  expect(wordsOf(read(text))).toEqual(words);
});

test("no word is lost or moved: Formex in several files", () => {
  const [act, annex] = [wordsOfFormex(formex.act), wordsOfFormex(formex.annex)];
  // The notes of all files come last.
  const note = wordsOfText("OJ C 1, 1.1.2030, p. 1.");
  expect(wordsOf(readFormex())).toEqual([...act.slice(0, -note.length), ...annex, ...note]);
});

describe("what an act says of itself", () => {
  test.each([
    ["the Journal", journal, { format: "oj", language: "en", title: "REGULATION (EU) 2030/12 of 3 March 2030 on lighthouses", day: "2030-03-03", identifiers: { celex: "32030R0012", eli: "http://data.europa.eu/eli/reg/2030/12/oj", journal: "OJ L, 2030/12, 5.3.2030" } }],
    ["the Journal of before", oldJournal, { format: "oj", language: "en", identifiers: { journal: "OJ L 33, 5.3.2030, p. 80" } }],
    ["a consolidated text", consolidated, { format: "consolidated", day: "2031-02-01", identifiers: { celex: "02030R0012-20310201" } }],
    ["a proposal in LEOS", akomaNtoso, { format: "akoma-ntoso", language: "en", title: "Proposal for a REGULATION on lighthouses", day: "2030-03-01", identifiers: { com: "COM(2030) 7 final", procedure: "2030/0007(COD)" } }],
    ["a proposal on a page", commission, { format: "com", language: "en", title: "Proposal for a REGULATION OF THE EUROPEAN PARLIAMENT on lighthouses", identifiers: { com: "COM(2030) 7 final", procedure: "2030/0007(COD)" } }],
    ["a pasted text", pasted, { format: "plain", language: "en", day: "2030-03-03" }],
  ])("is read: %s", (_, text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });

  test("is read from Formex", () => {
    expect(readFormex()).toMatchObject({ format: "formex", language: "en", day: "2030-03-03", identifiers: { celex: "32030R0012", journal: "OJ L, 2030/12, 5.3.2030" } });
  });

  test("gives way to a title somebody types, and stands before the language they say", () => {
    expect(readAct([file(journal)], { title: "The Lighthouse Act", language: "nl" })).toMatchObject({ title: "The Lighthouse Act", language: "en" });
    expect(readAct([file("Article 1\n\nx\n")], { language: "nl" })).toMatchObject({ language: "nl" });
  });
});

test("an act is counted, without what it writes into another", () => {
  expect(countsOf(read(journal))).toEqual({ recitals: 2, articles: 2, paragraphs: 2, points: 9, annexes: 1, footnotes: 1 });
});

test("a note stands at the place of its mark", () => {
  const citation = provisionAt(read(journal), "Citation 2")!;
  expect(citation).toMatchObject({ words: "Having regard to the opinion,", notes: [{ mark: "1", text: "OJ C 1, 1.1.2030, p. 1.", at: 28 }] });
});

test("marks of modification are no words, and articles put in later have their place", () => {
  const act = read(consolidated);
  expect(JSON.stringify(act.provisions)).not.toMatch(/[►▼◄]/);
  expect(places(act)).toEqual(["art_1", "001.001", "001.001.a", "001.001.b", "001.001.s2", "art_1a", "anx_I", "anx_I.1", "anx_I.1.a", "anx_I.1.s2", "anx_I.2"]);
});

describe("pasted text", () => {
  test("of an amending act keeps quoted articles in the point that brings them", () => {
    const act = read("Article 1\nRegulation (EU) 2030/12 is amended as follows:\n(1) Article 2 is replaced by the following:\n‘Article 2\nDuties\n1. Keepers shall wait.\n2. Ships too.’;\n(2) Article 3 is deleted.\nArticle 2\nEntry into force\nThis Regulation enters into force at once.\n");
    expect(lines(act)).toEqual([
      "art_1 Regulation (EU) 2030/12 is amended as follows:", "001.001.1 Article 2 is replaced by the following:", "001.001.1~art_2", "001.001.1~002.001 Keepers shall wait.", "001.001.1~002.002 Ships too.’;",
      "001.001.2 Article 3 is deleted.", "art_2 This Regulation enters into force at once.",
    ]);
    expect(countsOf(act)).toMatchObject({ articles: 2, paragraphs: 0 });
  });

  test("of guidance has sections and running paragraphs", () => {
    const act = read("Guidance on lighthouses\n\n1. Introduction\n\n1. Lighthouses are regulated, and this guidance says how.\n\n1.1 Scope\n\n2. It is for keepers:\n\n(a) old ones;\n\n(b) new ones.\n\n2. Lamps\n\n3. Lamps are explained here.\n");
    expect(lines(act)).toEqual([
      "tit_1 Guidance on lighthouses", "sct_1", "sct_1.p1 Lighthouses are regulated, and this guidance says how.", "sct_1-1", "sct_1-1.p2 It is for keepers:", "sct_1-1.p2.a old ones;", "sct_1-1.p2.b new ones.", "sct_2", "sct_2.p3 Lamps are explained here.",
    ]);
    expect(provisionAt(act, "paragraph 3")?.locator).toBe("Section 2 – paragraph 3");
  });

  test("in German has its paragraphs in parentheses", () => {
    const act = read("VERORDNUNG (EU) 2030/12\nvom 3. März 2030\nDAS EUROPÄISCHE PARLAMENT,\ngestützt auf den Vertrag,\nin Erwägung nachstehender Gründe:\n(1) Leuchttürme leuchten.\nHAT FOLGENDE VERORDNUNG ERLASSEN:\nArtikel 1\nPflichten\n(1) Wärter müssen:\na) wachen;\nb) warten.\n(2) Sie zünden die Lampe an.\nANHANG I\nLampen\n");
    expect(act).toMatchObject({ language: "de", day: "2030-03-03" });
    expect(places(act)).toEqual(["pbl_1", "cit_1", "pbl_1.s2", "rct_1", "pbl_1.s3", "art_1", "001.001", "001.001.a", "001.001.b", "001.002", "anx_I"]);
  });

  test.each([
    ["Chinese", "网络安全法\n第一章　总则\n第一条　为了保障网络安全，制定本法。\n第二条　在中华人民共和国境内，适用本法：\n（一）国家机关；\n（二）企业。\n第二十一条　国家实行制度。", ["tit_1", "cpt_1", "art_1", "art_2", "002.001.1", "002.001.2", "art_21"]],
    ["Japanese", "海上灯台法\n第一章　総則\n（目的）\n第一条　この法律は、灯台について定める。\n２　前項の灯台は、次のとおりとする。\n一　旧灯台\n二　新灯台\n第十五条の二　第一条に規定する灯台は、光る。", ["tit_1", "cpt_1", "art_1", "001.002", "001.002.1", "001.002.2", "art_15-2"]],
    ["Korean", "등대법\n제1장 총칙\n제1조(목적) 이 법은 등대에 관한 사항을 정한다.\n제2조(정의) ① 이 법에서 사용하는 용어는 다음과 같다.\n1. 등이란 빛을 말한다.\n2. 등대지기란 사람을 말한다.\n② 제1항에도 불구하고 적용한다.", ["tit_1", "cpt_1", "art_1", "art_2", "002.001", "002.001.1", "002.001.2", "002.002"]],
  ])("in %s has its articles, paragraphs and points", (_, text, anchors) => {
    const act = read(text);
    expect([...everyProvision(act)].map(({ provision: { anchor } }) => anchor)).toEqual(anchors);
    expect(wordsOf(act)).toEqual(wordsOfText(text));
  });

  test("that was broken for paper is put together again", () => {
    const line = "Lighthouses are tall towers that stand where the land ends and the sea";
    const act = read(`Article 1\n\n${`${line}\n`.repeat(15)}begins.\n\n(a) one;\n\n${`${line}\n`.repeat(10)}ends.\n`);
    expect(act.provisions[0]!.words.split("Lighthouses")).toHaveLength(16);
  });
});

test("a paragraph that was deleted leaves its line, and a quotation mark alone joins the words before it", () => {
  const act = read(page("<p class='title-doc-first'>REGULATION</p><p class='title-article-norm'>Article 1</p><p class='norm'>Words are put in:</p><p class='norm'>‘</p><p class='norm'>’.</p><p class='norm'>—————</p>"));
  expect(lines(act)).toEqual(["tit_1 REGULATION", "art_1 Words are put in: ‘’.", "001.002 —————"]);
});

test("what nothing says the place of is shown where it stands", () => {
  const act = read(page(`<p class="oj-doc-ti">DECISION</p><p class="oj-ti-art">Article 1</p><p class="oj-normal">Words.</p><p class="oj-note">A note that nothing leads to.</p>`));
  expect([...everyProvision(act)].map(({ provision: { kind, words } }) => [kind, words])).toContainEqual(["unplaced", "A note that nothing leads to."]);
  expect(unplacedWords(act)).toBe(6);
});

test("scripts and styles are no words of the law", () => {
  const script = "<script>alert('Article 9')</script><style>p{}</style>";
  for (const text of [journal.replace("</body>", `${script}</body>`), commission.replace("<p class=\"Emission\">", `${script}<p class="Emission">`)]) expect(JSON.stringify(read(text))).not.toMatch(/alert|p\{/);
});

describe("what is no words", () => {
  const article = (inside: string) => page(`<p class="oj-ti-art">Article 1</p>${inside}`);
  const words = (text: string) => [...everyProvision(read(text))].map(({ provision }) => provision.words).filter(Boolean).join(" / ");

  test.each<[string, string, string]>([
    ["a picture", '<p class="oj-normal">The mark is <img src="ce.jpg"/>, in black.</p>', "The mark is [image], in black."],
    ["a picture in a line of its own", '<p class="oj-normal">The mark is:</p><p class="oj-normal"><img src="ce.jpg"/></p>', "The mark is: [image]"],
    ["a formula", '<p class="oj-normal">where <math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi><mo>=</mo><mn>1</mn></math> holds</p>', "where [formula] holds"],
    ["a picture of a formula", '<p class="oj-normal">where <span class="oj-formula"><img src="f.jpg"/></span> holds</p>', "where [formula] holds"],
    ["a drawing", '<p class="oj-normal">See <svg><text>Fig. 1</text></svg>.</p>', "See [image]."],
    ["the flag of the Journal and what only holds a place open", '<p class="oj-normal"><img alt="European flag" src="europeanflag.gif" height="40pt"/>Lamps<img src="x.gif" width="1" height="1"/> burn.</p>', "Lamps burn."],
  ])("is named where it stands: %s", (_, inside, expected) => {
    expect(words(article(inside)).replace(/ \/ /g, " ")).toBe(expected);
    expect(unplacedWords(read(article(inside)))).toBe(0);
  });

  test("is named in pages that are no XML, in Formex and in Akoma Ntoso", () => {
    expect(words("<html><body><p>Article 1</p><p>The mark is <img src=ce.jpg>, or <math><mi>x</math>.</p></body></html>")).toContain("The mark is [image], or [formula].");
    const all = (files: ReturnType<typeof file>[]) => wordsOf(readAct(files)).join(" ");
    expect(all([file(formex.act.replace("</ALINEA>", ' <INCL.ELEMENT FILEREF="x.tif" TYPE="TIFF"/> <FORMULA.S><INCL.ELEMENT FILEREF="y.tif" TYPE="TIFF"/></FORMULA.S></ALINEA>'))])).toContain("[ image ] [ formula ]");
    expect(all([file(akomaNtoso.replace("</p>", '<img src="x.png"/></p>'))])).toContain("[ image ]");
  });
});

test("a provision is found with levels left out, where just one is left", () => {
  const act = read(journal);
  expect(["Article 1 – point 1", "art. 2(2)", "a2p1", "Article 2 – paragraph 1 – introductory part", "Annex I – point 2.1"].map((place) => provisionAt(act, place)?.anchor)).toEqual(["001.001.1", "002.002", "002.001", "002.001", "anx_I.prt_I.2.2-1"]);
  expect(provisionAt(act, "Article 7")).toBeUndefined();
});
