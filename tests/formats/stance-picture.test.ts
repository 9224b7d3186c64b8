import { describe, expect, test } from "vitest";
import { stancePicture } from "#components/figure/stance-picture.ts";

const none = { support: 0, "support-with-changes": 0, monitoring: 0, "oppose-unless-changed": 0, oppose: 0, unstated: 0 };
const named = { support: "Support", "support-with-changes": "With changes", monitoring: "Monitoring", "oppose-unless-changed": "Unless changed", oppose: "Oppose", unstated: "None given" };
const drawn = (label: string, counts: Partial<typeof none>) => {
  const all = { ...none, ...counts };
  return stancePicture({ title: "EU-1 <Acts> & \"rules\"", lang: "en", named, foot: "One voice an organisation.", charts: [{ title: "Where the hub stands", base: "3 of 7", empty: "Nobody.", bars: [{ key: "a", label, counts: all, voices: Object.values(all).reduce((sum, n) => sum + n, 0) }] }] });
};

describe("a picture of where organisations stand", () => {
  test("needs nothing from outside: its colours and fonts are written out", () => {
    const picture = drawn("Belgium", { support: 2, oppose: 1 });
    expect(picture).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(picture).not.toMatch(/var\(|class=|<style|<script|href|url\(|currentColor/);
    expect(picture).toContain("font-family=");
  });

  test("has a block for each organisation, hollow where it gave no stance", () => {
    const blocksOf = (colour: string, picture: string) => picture.split(`fill="${colour}"/>`).length - 1;
    // One more of each is the legend's.
    expect([blocksOf("#005c6b", drawn("BE", { support: 4, unstated: 2 })), drawn("BE", { unstated: 2 }).split('stroke="#5a6675"').length - 1]).toEqual([5, 3]);
  });

  test("says in words what it shows", () => {
    expect(drawn("Belgium", { support: 2 })).toContain("<desc>Where the hub stands: 3 of 7. Belgium 2</desc>");
  });

  test("lets no name out of its text", () => {
    const picture = drawn('</text><script>alert(1)</script>\u0000 & "x"', { support: 1 });
    for (const never of ["<script", "\u0000", "& "]) expect(picture).not.toContain(never);
    expect(picture).toContain("&#60;Acts&#62; &#38; &#34;rules&#34;");
  });

  test("keeps within its frame, however many there are and however long a name is", () => {
    const picture = drawn("Article 13 – paragraph 8 ".repeat(20), { support: 300 });
    const ends = [...picture.matchAll(/<rect x="([\d.]+)" y="\d+" width="([\d.]+)"/g)].map(([, x, wide]) => Number(x) + Number(wide));
    expect(Math.max(...ends)).toBeLessThan(960);
    expect(picture).toContain("…</text>");
  });
});
