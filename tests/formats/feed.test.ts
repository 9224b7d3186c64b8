import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { xml2js, type Element } from "xml-js";
import { atomText, jsonFeedText, tagUri, type FeedEntry, type FeedFile } from "#lib/formats/feed.ts";
import { plain } from "#lib/formats/text.ts";
import { anyText, awkwardTexts } from "#tests/formats/any-text.ts";

const entry: FeedEntry = {
  id: tagUri("standpunt.example", 2026, "position/12"), url: "https://standpunt.example/positions/12?lane=public&v=2", title: "Stewards & the <CRA>",
  summary: "Short.", html: "<p>Long &amp; safe</p>", updated: new Date("2026-11-02T10:00:00Z"), published: new Date("2026-11-01T10:00:00Z"), authors: ["OpenInfra Europe"],
};
const file: FeedFile = {
  id: "https://standpunt.example/", url: "https://standpunt.example/", self: "https://standpunt.example/feed.atom", title: "Positions & answers", subtitle: "What we hold",
  language: "nl", author: "Standpunt", updated: new Date("2026-11-02T10:00:00Z"), entries: [entry],
};

test("the feed says what it is, where it lives and in which language", () => {
  const text = atomText(file);
  expect(text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\s*<feed xmlns="http:\/\/www.w3.org\/2005\/Atom" xml:lang="nl">/u);
  for (const part of [
    "<id>https://standpunt.example/</id>", "<title>Positions &amp; answers</title>", "<updated>2026-11-02T10:00:00.000Z</updated>", "<subtitle>What we hold</subtitle>",
    '<link rel="self" href="https://standpunt.example/feed.atom"/>', "<name>Standpunt</name>",
  ]) expect(text).toContain(part);
  expect(text).not.toContain("<generator");
});

test("an entry keeps its id, its dates and its text", () => {
  const [, text = ""] = atomText(file).split("<entry>");
  for (const part of [
    "<id>tag:standpunt.example,2026:position/12</id>", '<link href="https://standpunt.example/positions/12?lane=public&amp;v=2"/>', "<![CDATA[Stewards &amp; the &lt;CRA&gt;]]>",
    "<![CDATA[<p>Long &amp; safe</p>]]>", "<updated>2026-11-02T10:00:00.000Z</updated>", "<published>2026-11-01T10:00:00.000Z</published>", "<name>OpenInfra Europe</name>",
  ]) expect(text).toContain(part);
});

test("what someone typed as &amp; is still that", () => {
  expect(atomText({ ...file, title: "&amp; is an ampersand" })).toContain("<title>&amp;amp; is an ampersand</title>");
});

/** A small reader: takes CDATA and tags away and looks for what may not be left in well-formed XML. */
function leftovers(xml: string) {
  const bare = xml.replace(/<!\[CDATA\[[^]*?\]\]>/gu, "").replace(/<[?/]?[a-z:]+(?: [\w:]+="[^"<]*")*\s*[?/]?>/gu, "");
  return bare.match(/[<>]|&(?!(?:amp|lt|gt|quot);)|\]\]>|(?![\n\t])\p{Cc}/gu);
}

test("no text breaks the XML", () => {
  const free = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom("]]>", "<", ">", "&", '"', "&amp;", "\u0000", "a", "<b>", "\uFFFF") }));
  fc.assert(
    fc.property(free, free, free, free, (title, summary, html, author) => {
      const text = atomText({ ...file, title, author, subtitle: summary, entries: [{ ...entry, title, summary, html, authors: [author] }] });
      expect(leftovers(text)).toBeNull();
      expect(text.match(/<entry>/gu)).toHaveLength(html.includes("<entry>") ? 2 : 1);
    }),
  );
});

const elementsOf = (element: Element | undefined, name: string) => (element?.elements ?? []).filter((inner) => inner.name === name);
const textOf = (element: Element | undefined) => (element?.elements ?? []).map(({ text, cdata }) => String(text ?? cdata)).join("");
/** What a reader shows of HTML that holds nothing but text. */
const shown = (html: string) => html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** A feed as a strict parser of XML (sax) reads it. */
function readBack(xml: string) {
  const [feed] = elementsOf(xml2js(xml, { captureSpacesBetweenElements: true }) as Element, "feed");
  const the = (name: string, of = feed) => textOf(elementsOf(of, name)[0]);
  const namesIn = (of: Element | undefined) => elementsOf(of, "author").map((author) => the("name", author));
  const entries = elementsOf(feed, "entry").map((of) => ({
    id: the("id", of), url: elementsOf(of, "link")[0]?.attributes?.href, title: shown(the("title", of)), summary: shown(the("summary", of)), html: the("content", of), authors: namesIn(of),
    updated: the("updated", of),
  }));
  return { id: the("id"), title: the("title"), subtitle: the("subtitle"), authors: namesIn(feed), entries };
}

test.each([0, 1, 2, 3])("a feed of fifty entries is read back without loss, whatever stands in them (%i)", (turn) => {
  const text = (at: number) => awkwardTexts[(at + turn) % awkwardTexts.length]!;
  const entries = Array.from({ length: 50 }, (_, at): FeedEntry => ({
    ...entry, id: tagUri("standpunt.example", 2026, `position/${at}`), title: text(4 * at), summary: text(4 * at + 1), html: text(4 * at + 2), authors: [text(4 * at + 3), "OpenInfra Asia"],
  }));
  const all = awkwardTexts.join("");
  expect(awkwardTexts.length).toBeLessThanOrEqual(200);
  expect(readBack(atomText({ ...file, title: all, subtitle: all, author: all, entries }))).toEqual({
    id: file.id, title: plain(all), subtitle: plain(all), authors: [plain(all)],
    entries: entries.map(({ id, title, summary, html, authors }) => ({
      id, url: "https://standpunt.example/positions/12?lane=public&v=2", title: plain(title), summary: plain(summary!), html: plain(html!).replaceAll("]]>", "]]&gt;"), authors: authors!.map(plain),
      updated: "2026-11-02T10:00:00.000Z",
    })),
  });
});

describe("an id is for ever", () => {
  const idsOf = (...entries: FeedEntry[]) => readBack(atomText({ ...file, entries })).entries.map(({ id }) => id);

  test("whatever changes in an entry, and wherever it stands", () => {
    const other = { ...entry, id: "https://standpunt.example/positions/13?lane=public&v=2" };
    const changed: FeedEntry = { ...entry, title: "Other", url: "https://standpunt.example/elsewhere", html: "", updated: new Date("2027-01-01T00:00:00Z"), authors: [] };
    expect(idsOf(entry, other)).toEqual([entry.id, other.id]);
    expect(idsOf(other, changed)).toEqual([other.id, entry.id]);
  });

  test("whatever it is made of", () => {
    fc.assert(fc.property(anyText().map(plain), (specific) => { const id = tagUri("standpunt.example", 2026, specific); expect(idsOf({ ...entry, id })).toEqual([id]); }));
  });
});

describe("what is no lasting id or no address is refused", () => {
  test.each([
    [{ ...file, id: "standpunt" }],
    [{ ...file, entries: [{ ...entry, id: "12" }] }],
    [{ ...file, entries: [{ ...entry, id: "javascript:alert(1)" }] }],
    [{ ...file, entries: [{ ...entry, url: "positions/12" }] }],
  ])("%#", (bad) => {
    expect(() => atomText(bad)).toThrow(TypeError);
  });
});

describe("the same as JSON Feed", () => {
  test("says what it is and keeps ids, dates and texts", () => {
    expect(JSON.parse(jsonFeedText({ ...file, entries: [entry, { id: "tag:standpunt.example,2026:position/13", url: "https://standpunt.example/positions/13", title: "Bare", updated: entry.updated }] }))).toEqual({
      version: "https://jsonfeed.org/version/1.1", title: "Positions & answers", home_page_url: "https://standpunt.example/", feed_url: "https://standpunt.example/feed.atom", description: "What we hold", language: "nl", authors: [{ name: "Standpunt" }],
      items: [
        { id: "tag:standpunt.example,2026:position/12", url: "https://standpunt.example/positions/12?lane=public&v=2", title: "Stewards & the <CRA>", content_html: "<p>Long &amp; safe</p>", summary: "Short.", date_published: "2026-11-01T10:00:00.000Z", date_modified: "2026-11-02T10:00:00.000Z", authors: [{ name: "OpenInfra Europe" }] },
        { id: "tag:standpunt.example,2026:position/13", url: "https://standpunt.example/positions/13", title: "Bare", content_text: "Bare", date_modified: "2026-11-02T10:00:00.000Z" },
      ],
    });
  });

  test("does not tell an address of its own that is that of its page, and refuses an id that is none", () => {
    expect(JSON.parse(jsonFeedText({ ...file, self: file.url }))).not.toHaveProperty("feed_url");
    expect(() => jsonFeedText({ ...file, entries: [{ ...entry, id: "12" }] })).toThrow(TypeError);
  });

  test("holds any text as it is kept", () => {
    fc.assert(fc.property(anyText(), (text) => {
      const { title, items: [item] } = JSON.parse(jsonFeedText({ ...file, title: text, entries: [{ ...entry, title: text, html: undefined, summary: text }] })) as { title: string; items: { title: string; content_text: string }[] };
      expect([title, item!.title, item!.content_text]).toEqual([plain(text), plain(text), plain(text)]);
    }));
  });
});
