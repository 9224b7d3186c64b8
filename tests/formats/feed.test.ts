import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atomText, tagUri, type FeedEntry, type FeedFile } from "#lib/formats/feed.ts";

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
