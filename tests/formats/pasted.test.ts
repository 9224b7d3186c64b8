import { describe, expect, test } from "vitest";
import { readMarkdown } from "#lib/formats/markdown/blocks.ts";
import { markdownOfHtml as pasted } from "#lib/formats/pasted/html.ts";

describe("what is pasted keeps its structure", () => {
  test("from Word", () => {
    expect(pasted(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body lang=EN-GB><!--StartFragment-->
<h1>Scope<o:p></o:p></h1>
<p class=MsoNormal>The <b>scope</b><b> must</b> name <i style='mso-bidi-font-style:normal'>maintainers</i>, see <a href="https://example.org/cra(2)">the act</a><a href="#_ftn1" name="_ftnref1">[1]</a>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>First<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>Deep<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Second<del>gone</del></p>
<p class=MsoHeading2>Timing</p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal><b>Who</b></p></td><td><p class=MsoNormal>When</p></td></tr><tr><td><p class=MsoNormal>Us | them</p></td><td><p class=MsoNormal>Now</p><p>Soon</p></td></tr></table>
<!--EndFragment--></body></html>`)).toBe(`# Scope

The **scope must** name *maintainers*, see [the act](https://example.org/cra%282%29)\\[1].

- First
   1. Deep
- Second

## Timing

| **Who** | When |
| --- | --- |
| Us \\| them | Now Soon |`);
  });

  test("from Google Docs", () => {
    expect(pasted(`<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-size:16pt;font-weight:400;">Scope</span></h2><p dir="ltr"><span style="font-weight:400;">The </span><span style="font-weight:700;font-style:normal;">scope</span><span style="font-weight:700;font-style:italic;"> must</span><span style="font-weight:400;font-style:italic;"> name</span></p><br><ul><li dir="ltr" style="list-style-type:disc" aria-level="1"><p dir="ltr"><span style="font-weight:400">One</span></p></li><ul><li dir="ltr" aria-level="2"><p><span>Two</span></p></li></ul></ul><ol><li><p>Three</p></li><li><p>Four</p></li></ol></b>`))
      .toBe("## Scope\n\nThe **scope *must*** *name*\n\n- One\n   - Two\n1. Three\n2. Four");
  });

  test("from LibreOffice", () => {
    expect(pasted(`<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 24.2 (Linux)"/></head><body lang="en-GB" dir="ltr"><h3 class="western">Scope</h3><p style="line-height: 100%"><font face="Liberation Serif, serif">The <b>scope</b><br/>must <u>name</u></font></p><ol><li><p style="margin-bottom: 0cm">One</p></li><li><p>Two</p><ul><li><p>Deep</p></li></ul></li></ol><blockquote><p>Said.</p><p>So.</p></blockquote></body></html>`))
      .toBe("### Scope\n\nThe **scope**  \nmust name\n\n1. One\n2. Two\n   - Deep\n\n> Said.\n>\n> So.");
  });

  test("and nothing that runs, leads astray or would be read as marks", () => {
    expect(pasted(`<p onclick="x()">a<script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">b</a> 2 * 3 &lt;b&gt; _x_ [y](z) snake_case</p><p># no heading</p><p>1. no list</p><p>- nor this</p>`))
      .toBe("ab 2 \\* 3 <b> \\_x\\_ \\[y](z) snake_case\n\n\\# no heading\n\n1\\. no list\n\n\\- nor this");
    expect(readMarkdown(pasted("<p># no heading</p><p>1. no list</p><p>**x**</p>")).map(({ kind }) => kind)).toEqual(["paragraph", "paragraph", "paragraph"]);
    expect(pasted("just words")).toBe("just words");
    expect(pasted(`${"<div>".repeat(150)}deep${"</div>".repeat(150)}`)).toBe("deep");
  });
});
