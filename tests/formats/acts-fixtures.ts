import type { ActFile } from "#lib/formats/acts.ts";

/** A made-up act about lighthouses, as each format would have it. */

export const file = (text: string | Uint8Array, name = "act"): ActFile => ({ name, bytes: typeof text === "string" ? Buffer.from(text) : text });

const listed = (label: string, inside: string, c = "oj-normal") => `<table width="100%" border="0"><col width="4%"/><col width="96%"/><tbody><tr><td valign="top"><p class="${c}">${label}</p></td><td valign="top">${inside}</td></tr></tbody></table>`;
const p = (text: string, c = "oj-normal") => `<p class="${c}">${text}</p>`;
export const page = (body: string) => `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML//EN" "xhtml-strict.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>L</title></head><body>${body}</body></html>`;

/** As the Journal has it since 2023. */
export const journal = page(`
<table><tr><td><p class="oj-hd-lg">EN</p><p class="oj-hd-coll">L series</p></td><td><p class="oj-hd-uniq">2030/12</p></td><td><p class="oj-hd-date">5.3.2030</p></td></tr></table>
<div class="eli-container"><div class="eli-main-title" id="tit_1">${p("REGULATION (EU) 2030/12", "oj-doc-ti")}${p("of 3 March 2030", "oj-doc-ti")}${p("on lighthouses", "oj-doc-ti")}${p("(Text with EEA relevance)", "oj-doc-ti")}</div>
<div class="eli-subdivision" id="pbl_1">${p("THE EUROPEAN PARLIAMENT,")}<div id="cit_1">${p("Having regard to the Treaty,")}</div><div id="cit_2">${p('Having regard to the opinion <a id="ntc1" href="#ntr1">(<span class="oj-super oj-note-tag">1</span>)</a>,')}</div>${p("Whereas:")}
<div id="rct_1">${listed("(1)", p("Lighthouses shine."))}</div><div id="rct_2">${listed("(2)", p("Ships see them."))}</div>${p("HAS ADOPTED THIS REGULATION:")}</div>
<div id="enc_1"><div id="cpt_I">${p("CHAPTER I", "oj-ti-section-1")}<div class="eli-title">${p('<span class="oj-bold">GENERAL</span>', "oj-ti-section-2")}</div>
<div class="eli-subdivision" id="art_1">${p("Article 1", "oj-ti-art")}<div class="eli-title">${p("Definitions", "oj-sti-art")}</div>${p("The following definitions apply:")}${listed("(1)", p("‘lamp’ means a source of light:") + listed("(a)", p("old;")) + listed("(b)", p("new;")))}${listed("(2)", p("‘keeper’ means who keeps it."))}</div>
<div class="eli-subdivision" id="art_2">${p("Article 2", "oj-ti-art")}<div class="eli-title">${p("Duties", "oj-sti-art")}</div><div id="002.001">${p("1.   Keepers shall:")}${listed("—", p("watch;"))}${listed("—", p("wait."))}${p("They may sleep by day.")}</div><div id="002.002">${p("2.   They shall light the lamp at dusk.")}</div></div></div></div>
<div id="fnp_1"><div class="oj-final">${p("This Regulation shall be binding.")}<div class="oj-signatory">${p("The President", "oj-signatory")}</div></div></div>
<hr class="oj-note"/><p class="oj-note"><a id="ntr1" href="#ntc1">(<span class="oj-super">1</span>)</a>  OJ C 1, 1.1.2030, p. 1.</p></div>
<hr class="oj-doc-sep"/><div id="L_2"><div class="eli-container" id="anx_I">${p("ANNEX I", "oj-doc-ti")}${p("LAMPS", "oj-doc-ti")}${p("Part I Old lamps", "oj-ti-grseq-1")}${listed("1.", "<span>Oil.</span>")}${listed("2.", "<span>Gas:</span>" + listed("2.1.", "<span>town gas.</span>"))}<table class="oj-table" border="0"><tr><td><p class="oj-tbl-txt">lamp</p></td><td><p class="oj-tbl-txt">40 W</p></td></tr></table></div></div>
<hr class="oj-separator"/>${p("ELI: http://data.europa.eu/eli/reg/2030/12/oj")}${p("ISSN 1977-0677")}<hr class="oj-doc-end"/>`);

/** The same as pages were before: classes without a prefix, nothing wrapped, no ids. */
export const oldJournal = page(`
<table><tr><td><p class="hd-date">5.3.2030</p></td><td><p class="hd-lg">EN</p></td><td><p class="hd-ti">Official Journal</p></td><td><p class="hd-oj">L 33/80</p></td></tr></table>
${p("REGULATION (EU) 2030/12", "doc-ti")}${p("of 3 March 2030", "doc-ti")}${p("on lighthouses", "doc-ti")}${p("THE EUROPEAN PARLIAMENT,", "normal")}${p("Having regard to the Treaty,", "normal")}${p("Having regard to the opinion,", "normal")}${p("Whereas:", "normal")}
${listed("(1)", p("Lighthouses shine.", "normal"), "normal")}${listed("(2)", p("Ships see them.", "normal"), "normal")}${p("HAS ADOPTED THIS REGULATION:", "normal")}
${p("CHAPTER I", "ti-section-1")}${p("GENERAL", "ti-section-2")}${p("Article 1", "ti-art")}${p("Definitions", "sti-art")}${p("The following definitions apply:", "normal")}${listed("(1)", p("‘lamp’ means a source of light:", "normal") + listed("(a)", p("old;", "normal")) + listed("(b)", p("new;", "normal")))}${listed("(2)", p("‘keeper’ means who keeps it.", "normal"))}
${p("Article 2", "ti-art")}${p("Duties", "sti-art")}${p("1.   Keepers shall:", "normal")}${listed("—", p("watch;", "normal"))}${listed("—", p("wait.", "normal"))}${p("They may sleep by day.", "normal")}${p("2.   They shall light the lamp at dusk.", "normal")}
<div class="final">${p("This Regulation shall be binding.", "normal")}</div><hr class="doc-sep"/>${p("ANNEX I", "doc-ti")}${p("LAMPS", "doc-ti")}${p("Part I Old lamps", "ti-grseq-1")}${listed("1.", p("Oil.", "normal"))}${listed("2.", p("Gas:", "normal") + listed("2.1.", p("town gas.", "normal")))}`);

const mark = (text: string) => `<p class="modref"><a href="http://publications.europa.eu/x" title="32031R0001: INSERTED">${text}</a></p>`;
const grid = (label: string, inside: string) => `<div class="grid-container grid-list"><div class="list grid-list-column-1"><span>${label} </span></div><div class="grid-list-column-2">${inside}</div></div>`;

/** Consolidated: one article put in later, one paragraph changed, with the marks of the editors. */
export const consolidated = page(`<p class="reference">02030R0012 — EN — 01.02.2031 — 001.001</p><p class="disclaimer">This text has no legal effect.</p>
<div class="eli-container"><p class="arrow"><a title="32030R0012">▼B</a></p><div class="eli-main-title"><p class="title-doc-first">REGULATION (EU) 2030/12</p><p class="title-doc-last">of 3 March 2030</p></div>
<div id="enc_1"><div id="art_1"><p class="title-article-norm">Article 1</p><div class="eli-title"><p class="stitle-article-norm">Duties</p></div>
<div class="norm"><span class="no-parag">1.  </span><div class="norm inline-element"><span><a title="32031R0001: REPLACED"><span class="boldface">►M1</span></a></span> Keepers shall:<span class="boldface"> ◄ </span></div></div>${grid("(a)", p("watch;", "norm"))}${grid("(b)", p("wait.", "norm"))}<p class="norm">They may sleep.</p></div>
${mark("▼M1")}<div id="art_1a"><p class="title-article-norm">Article 1a</p><p class="norm">Ships shall look (<a href="#E0001" id="src.E0001"><span class="superscript">1</span></a>).</p></div>${mark("▼B")}</div>
<div id="anx_I"><p class="title-annex-1">ANNEX I</p><p class="title-annex-2">LAMPS</p><div style="margin-left: 30pt"><p class="norm">1.<span style="word-spacing: 18pt"> </span>Oil:</p></div>${grid("(a)", p("of fish;", "norm"))}<p class="list">All of it.</p><div style="margin-left: 30pt"><p class="norm">2.<span style="word-spacing: 18pt"> </span>Gas.</p></div></div></div>
<hr class="separator-short"/><p class="footnote">(<a href="#src.E0001" id="E0001"><span class="superscript">1</span></a>) OJ L 2.</p>`);

/** Formex of the Journal's act: the act, its annex and the list that says which file is which. */
export const formex = {
  list: `<?xml version="1.0"?><DOC><BIB.DOC><NO.CELEX>32030R0012</NO.CELEX></BIB.DOC><FMX><DOC.MAIN.PUB><REF.PHYS FILE="L_1.000101.fmx.xml" TYPE="DOC.XML"/></DOC.MAIN.PUB><DOC.SUB.PUB><REF.PHYS FILE="L_1.000901.fmx.xml" TYPE="DOC.XML"/></DOC.SUB.PUB></FMX></DOC>`,
  act: `<?xml version="1.0" encoding="UTF-8"?><ACT><BIB.INSTANCE><DOCUMENT.REF FILE="x"><COLL>L</COLL><LG.OJ>EN</LG.OJ></DOCUMENT.REF><DATE ISO="20300305">20300305</DATE><LG.DOC>EN</LG.DOC><NO.DOC><NO.CURRENT>12</NO.CURRENT><YEAR>2030</YEAR></NO.DOC></BIB.INSTANCE>
<TITLE><TI><P><HT TYPE="UC">Regulation</HT> (EU) 2030/12</P><P>of <DATE ISO="20300303">3 March 2030</DATE></P><P>on light<?PAGE NO="2"?>houses</P><P>(Text with EEA relevance)</P></TI></TITLE>
<PREAMBLE><PREAMBLE.INIT><P>THE EUROPEAN PARLIAMENT,</P></PREAMBLE.INIT><GR.VISA><VISA>Having regard to the Treaty,</VISA><VISA>Having regard to the opinion<NOTE NOTE.ID="E1"><P>OJ C 1, 1.1.2030, p. 1.</P></NOTE>,</VISA></GR.VISA><GR.CONSID><GR.CONSID.INIT>Whereas:</GR.CONSID.INIT><CONSID><NP><NO.P>(1)</NO.P><TXT>Lighthouses shine.</TXT></NP></CONSID><CONSID><NP><NO.P>(2)</NO.P><TXT>Ships see them.</TXT></NP></CONSID></GR.CONSID><PREAMBLE.FINAL><P>HAS ADOPTED THIS REGULATION:</P></PREAMBLE.FINAL></PREAMBLE>
<ENACTING.TERMS><DIVISION><TITLE><TI><P>CHAPTER I</P></TI><STI><P><HT TYPE="BOLD">GENERAL</HT></P></STI></TITLE>
<ARTICLE IDENTIFIER="001"><TI.ART>Article 1</TI.ART><STI.ART>Definitions</STI.ART><ALINEA><P>The following definitions apply:</P><LIST TYPE="ARAB"><ITEM><NP><NO.P>(1)</NO.P><TXT><QUOT.START CODE="2018"/>lamp<QUOT.END CODE="2019"/> means a source of light:</TXT><P><LIST TYPE="alpha"><ITEM><NP><NO.P>(a)</NO.P><TXT>old;</TXT></NP></ITEM><ITEM><NP><NO.P>(b)</NO.P><TXT>new;</TXT></NP></ITEM></LIST></P></NP></ITEM><ITEM><NP><NO.P>(2)</NO.P><TXT><QUOT.START CODE="2018"/>keeper<QUOT.END CODE="2019"/> means who keeps it.</TXT></NP></ITEM></LIST></ALINEA></ARTICLE>
<ARTICLE IDENTIFIER="002"><TI.ART>Article 2</TI.ART><STI.ART>Duties</STI.ART><PARAG IDENTIFIER="002.001"><NO.PARAG>1.</NO.PARAG><ALINEA><P>Keepers shall:</P><LIST TYPE="DASH"><ITEM><NP><NO.P>—</NO.P><TXT>watch;</TXT></NP></ITEM><ITEM><NP><NO.P>—</NO.P><TXT>wait.</TXT></NP></ITEM></LIST></ALINEA><ALINEA>They may sleep by day.</ALINEA></PARAG><PARAG IDENTIFIER="002.002"><NO.PARAG>2.</NO.PARAG><ALINEA>They shall light the lamp at dusk.</ALINEA></PARAG></ARTICLE></DIVISION></ENACTING.TERMS>
<FINAL><P>This Regulation shall be binding.</P><SIGNATURE><SIGNATORY><P>The President</P></SIGNATORY></SIGNATURE></FINAL></ACT>`,
  annex: `<?xml version="1.0"?><ANNEX><BIB.INSTANCE><LG.DOC>EN</LG.DOC></BIB.INSTANCE><TITLE><TI><P>ANNEX I</P></TI><STI><P>LAMPS</P></STI></TITLE><CONTENTS><GR.SEQ LEVEL="1"><TITLE><TI><P>Part I Old lamps</P></TI></TITLE><NP><NO.P>1.</NO.P><TXT>Oil.</TXT></NP><NP><NO.P>2.</NO.P><TXT>Gas:</TXT><P><NP><NO.P>2.1.</NO.P><TXT>town gas.</TXT></NP></P></NP><TBL COLS="2"><CORPUS><ROW><CELL COL="1">lamp</CELL><CELL COL="2">40 W</CELL></ROW></CORPUS></TBL></GR.SEQ></CONTENTS></ANNEX>`,
};

/** As LEOS writes a bill. */
export const akomaNtoso = `<?xml version="1.0" encoding="UTF-8"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:leos="urn:eu:europa:ec:leos"><bill name="REG"><meta><identification><FRBRWork><FRBRdate date="2030-03-01" name=""/><FRBRalias name="COMnumber" value="COM(2030) 7 final"/></FRBRWork><FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification><proprietary><leos:template>SJ-023</leos:template></proprietary></meta>
<coverPage><container><p><docketNumber>2030/0007 (COD)</docketNumber></p></container></coverPage><preface><longTitle><p><docStage>Proposal for a</docStage> <docType>REGULATION</docType> <docPurpose>on lighthouses</docPurpose></p></longTitle></preface>
<preamble><formula name="actingEntity"><p>THE EUROPEAN PARLIAMENT,</p></formula><citations><citation xml:id="cit_1"><p>Having regard to the Treaty,</p></citation><citation><p>Having regard to the opinion<authorialNote marker="1" placement="bottom"><p>OJ C 1, 1.1.2030, p. 1.</p></authorialNote>,</p></citation></citations><recitals><intro><p>Whereas:</p></intro><recital><num leos:editable="false">(1)</num><p>Lighthouses shine.</p></recital><recital><num>(2)</num><p>Ships see them.</p></recital></recitals><formula><p>HAS ADOPTED THIS REGULATION:</p></formula></preamble>
<body><chapter><num>CHAPTER I</num><heading>GENERAL</heading><article xml:id="art_1"><num>Article 1</num><heading>Definitions</heading><paragraph><list><intro><p>The following definitions apply:</p></intro><point><num>(1)</num><list><intro><p>‘lamp’ means a source of light:</p></intro><point><num>(a)</num><content><p>old;</p></content></point><point><num>(b)</num><content><p>new;</p></content></point></list></point><point><num>(2)</num><content><p>‘keeper’ means who keeps it.</p></content></point></list></paragraph></article>
<article><num>Article 2</num><heading>Duties</heading><paragraph><num>1.</num><subparagraph><list><intro><p>Keepers shall:</p></intro><indent><num>—</num><content><p>watch;</p></content></indent><indent><num>—</num><content><p>wait.</p></content></indent></list></subparagraph><subparagraph><content><p>They may sleep by day.</p></content></subparagraph></paragraph><paragraph><num>2.</num><content><p>They shall light the lamp at dusk.</p></content></paragraph></article></chapter></body>
<conclusions><p>This Regulation shall be binding.</p><p><signature>The President</signature></p></conclusions></bill></akomaNtoso>`;

/** A proposal of the Commission, made with a word processor: cover, memorandum, act. The second heading is broken inside a word. */
export const commission = `<!DOCTYPE html><html lang="en"><head><title>COM</title><style>p{margin:0}</style></head><body><div class="content">
<p class="Emission">Brussels, 1.3.2030</p><p class="Rfrenceinstitutionnelle">COM(2030) 7 final</p><p class="Rfrenceinterinstitutionnelle">2030/0007 (COD)</p>
<p class="Exposdesmotifstitre">EXPLANATORY MEMORANDUM</p><p class="ManualHeading1"><span class="num">1.</span><span>CONTEXT OF THE PROPOSAL</span></p><p class="Normal">Ships need light.&nbsp;All of them.</p>
<p class="Statut">Proposal for a</p><p class="Typedudocument">REGULATION OF THE EUROPEAN PARLIAMENT</p><p class="Titreobjet">on lighthouses</p>
<p class="Institutionquiagit">THE EUROPEAN PARLIAMENT,</p><p class="Normal">Having regard to the Treaty,</p><p class="Normal">Having regard to the opinion<a class="footnoteRef" href="#footnote1" id="footnoteRef1"><span>(1)</span></a>,</p><p class="Normal">Whereas:</p><p class="li ManualConsidrant"><span class="num">(1)</span> <span>Lighthouses shine.</span></p><p class="li ManualConsidrant"><span class="num">(2)</span> <span>Ships see them.</span></p><p class="Formuledadoption">HAS ADOPTED THIS REGULATION:</p>
<p class="ChapterTitle"><span>CHAPTER I</span></p><p class="ChapterTitle"><span>GENERAL</span></p><p class="Titrearticle">Article 1<br>Definitions</p><p class="Normal">The following definitions apply:</p><p class="li Point0number"><span class="num">(1)</span> <span>‘lamp’ means a source of light:</span></p><p class="li Point1letter"><span class="num">(a)</span> <span>old;</span></p><p class="li Point1letter"><span class="num">(b)</span> <span>new;</span></p><p class="li Point0number"><span class="num">(2)</span> <span>‘keeper’ means who keeps it.</span></p>
<p class="Titrearticle"><span>Arti</span><span>cle 2</span><br>Duties</p><p class="li ManualNumPar1"><span class="num">1.</span> <span>Keepers shall:</span></p><p class="li Tiret0"><span class="num">–</span> <span>watch;</span></p><p class="li Tiret0"><span class="num">–</span> <span>wait.</span></p><p class="Text1">They may sleep by day.</p><p class="li ManualNumPar1"><span class="num">2.</span> <span>They shall light the lamp at dusk.</span></p>
<p class="Applicationdirecte">This Regulation shall be binding in its entirety.</p><p class="Fait">Done at Brussels,</p></div><dl id="footnotes"><dd id="footnote1"><a href="#footnoteRef1"><span class="num">(1)</span></a><p class="FootnoteText">OJ C 1, 1.1.2030, p. 1.</p></dd></dl><script>alert("not a word")</script></body></html>`;

/** The same act as somebody pastes it. */
export const pasted = `REGULATION (EU) 2030/12
of 3 March 2030
on lighthouses

THE EUROPEAN PARLIAMENT,
Having regard to the Treaty,
Having regard to the opinion,
Whereas:
(1) Lighthouses shine.
(2) Ships see them.
HAS ADOPTED THIS REGULATION:
CHAPTER I
GENERAL
Article 1
Definitions
The following definitions apply:
(1) ‘lamp’ means a source of light:
(a) old;
(b) new;
(2) ‘keeper’ means who keeps it.
Article 2
Duties
1. Keepers shall:
— watch;
— wait.
They may sleep by day.
2. They shall light the lamp at dusk.
This Regulation shall be binding in its entirety.
ANNEX I
LAMPS
Part I Old lamps
1. Oil.
2. Gas:
2.1. town gas.
`;

/** And as Markdown. */
export const markdown = `# ${pasted.replace(/\n(of|on) /g, " $1 ")}`
  .replace("CHAPTER I\nGENERAL", "## CHAPTER I — GENERAL").replace(/^(Article \d)\n(.*)$/gm, "### $1 – $2").replace("ANNEX I\nLAMPS", "## ANNEX I – LAMPS").replace("Part I", "### Part I").replace("Keepers shall", "**Keepers** shall");
