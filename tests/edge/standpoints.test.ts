import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { GET as card } from "#app/embed/standpoint/[docket]/route.ts";
import { GET as calendar } from "#app/(public)/standpoint/[docket]/calendar.ics/route.ts";
import { GET as feed } from "#app/(public)/standpoint/[docket]/feed.atom/route.ts";
import { GET as feedAsJson } from "#app/(public)/standpoint/[docket]/feed.json/route.ts";
import { GET as picture } from "#app/(public)/standpoint/[docket]/picture.png/route.tsx";
import { GET as data } from "#app/(public)/open-data/[file]/route.ts";
import { changeFeedbackLane } from "#lib/feedback/commands.ts";
import { visitor } from "#lib/kernel/actor.ts";
import { citationsOf, linkedDataOf, type Held } from "#lib/next/standpoints.ts";
import { standpoint } from "#lib/publications/queries.ts";
import { request } from "#tests/support/door.ts";
import { adoptedPosition, foundation, publishedPosition, submittedFeedback } from "#tests/support/factories.ts";

const at = (docket: string) => ({ params: Promise.resolve({ docket }) });
const file = (name: string) => ({ params: Promise.resolve({ file: name }) });
const path = (docket: string, name = "") => request(`/standpoint/${docket.toLowerCase()}${name}`);
const read = async (name: string) => (await data(request(`/open-data/${name}`), file(name))).text();

const hostile = "</script><script>alert(1)</script> <!-- \"q\" ' & ]]> {x}";
/** The same text with markup in every field that somebody typed. */
const marked = (held: Held): Held => ({ ...held, hub: { ...held.hub, name: hostile }, content: { ...held.content, title: hostile, lede: hostile, summary: hostile } });

describe("a standpoint for programs", () => {
  test("is a feed of its texts and a calendar of its dates, known by a mark and kept by anyone", async () => {
    const { docket } = await publishedPosition();
    const told = await feed(path(docket, "/feed.atom"), at(docket));
    expect([told.status, told.headers.get("content-type"), told.headers.get("cache-control"), told.headers.get("set-cookie")]).toEqual([200, "application/atom+xml; charset=utf-8", "public, max-age=0, must-revalidate", null]);
    const text = await told.text();
    for (const part of [`<title type="html"><![CDATA[Who is a manufacturer]]></title>`, "/v/1", "SHA-256"]) expect(text).toContain(part);
    expect((await feed(request(`/standpoint/${docket}/feed.atom`, { headers: { "if-none-match": told.headers.get("etag")! } }), at(docket))).status).toBe(304);
    const json = await feedAsJson(path(docket, "/feed.json"), at(docket));
    expect(json.headers.get("content-type")).toBe("application/feed+json; charset=utf-8");
    expect(JSON.parse(await json.text())).toMatchObject({ feed_url: expect.stringMatching(/\/feed\.json$/), items: [{ title: "Who is a manufacturer", url: expect.stringContaining("/v/1") }] });
    expect(await (await calendar(path(docket, "/calendar.ics"), at(docket))).text()).toContain("BEGIN:VCALENDAR");
  });

  test("is not there where nothing is public, nor under a docket that is none", async () => {
    const { docket } = await adoptedPosition();
    for (const [get, name] of [[feed, "/feed.atom"], [feedAsJson, "/feed.json"], [calendar, "/calendar.ics"], [picture, "/picture.png"], [card, ""]] as const) for (const one of [docket, "EU-99999", "nothing", "%00"]) {
      const answer = await get(path("eu-1", name), at(one));
      expect([answer.status, await answer.text()]).toEqual([404, ""]);
    }
  });

  test("ends no script element and opens none, whatever stands in its fields", async () => {
    const { docket } = await publishedPosition();
    const { issue, positions: [held] } = await standpoint(visitor, { issue: docket });
    const linked = linkedDataOf([marked(held!)], { docket, title: hostile });
    expect(linked).not.toMatch(/[<>&]/);
    expect(JSON.parse(linked)).toMatchObject({ "@graph": [{ "@type": "Article", name: hostile, author: { name: hostile }, about: { name: hostile } }] });
    expect(JSON.parse(linkedDataOf([held!], issue))).toMatchObject({ "@graph": [{ creativeWorkStatus: "Adopted", identifier: [{ value: docket }, { value: held!.hash }] }] });
    expect(citationsOf(marked(held!), (_, values) => Object.values(values ?? {}).join(" ")).markdown).not.toContain("<script>");
  });
});

describe("the card", () => {
  test("runs nothing, asks for nothing, sets no cookie, and may be framed by anyone", async () => {
    const { docket } = await publishedPosition();
    const answer = await card(request(`/embed/standpoint/${docket}`, { cookies: { "sp.session": "secret" } }), at(docket));
    const [html, policy] = [await answer.text(), answer.headers.get("content-security-policy")!];
    expect(html).not.toMatch(/<script|\son\w+=|javascript:|<link|<img/i);
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(policy.split("; ")).toEqual(["default-src 'none'", expect.stringMatching(/^style-src 'sha256-/) as string, "base-uri 'none'", "form-action 'none'", "frame-ancestors *"]);
    const [, style] = /<style>([^]*?)<\/style>/.exec(html)!;
    expect(policy).toContain(createHash("sha256").update(style!).digest("base64"));
    expect(html).toContain("Who is a manufacturer");
  });

  test("speaks the language of its address", async () => {
    const { docket } = await publishedPosition();
    const said = await Promise.all(["", "?lang=nl", "?lang=xx", "?lang=%3Cb%3E"].map(async (query) => (await card(request(`/embed/standpoint/${docket}${query}`), at(docket))).text()));
    expect(said.map((html) => /<html lang="(\w+)">/.exec(html)?.[1])).toEqual(["en", "nl", "en", "en"]);
  });
});

describe("the picture", () => {
  test("is drawn once for a text and its place on the line", async () => {
    const { docket } = await publishedPosition();
    const answer = await picture(path(docket, "/picture.png"), at(docket));
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([answer.status, answer.headers.get("content-type"), String.fromCharCode(...bytes.slice(1, 4))]).toEqual([200, "image/png", "PNG"]);
    expect((await picture(request(`/standpoint/${docket}/picture.png`, { headers: { "if-none-match": answer.headers.get("etag")! } }), at(docket))).status).toBe(304);
  });
});

describe("open data", () => {
  test("hold what a visitor may read, each kind as JSON and as a table", async () => {
    const { docket } = await publishedPosition();
    const texts = JSON.parse(await read("texts.json")) as { licence: { name: string }; items: { docket: string; title: string; content: object }[] };
    expect(texts).toMatchObject({ kind: "texts", licence: { name: "CC BY 4.0" } });
    expect(texts.items.filter((item) => item.docket === docket)).toMatchObject([{ title: "Who is a manufacturer", content: { asks: [{ number: 1 }] } }]);
    expect(await read("texts.csv")).toContain(`"${docket}"`);
    expect(await read("asks.json")).toContain("Exempt hobby projects");
  });

  test("hold nothing of what is not public: no draft, no decision under way, no input, no issue of members alone, no person", async () => {
    const { docket, coordinator } = await adoptedPosition();
    const { feedback, ours } = await submittedFeedback({ lane: "hub", impact: "This is said to the hub alone." });
    await changeFeedbackLane(ours.delegate, { feedback, lane: "confided" });
    const { coordinator: another } = await foundation();
    for (const kind of ["hubs", "organisations", "issues", "tracks", "dates", "texts", "asks", "fates", "submissions"]) {
      const all = `${await read(`${kind}.json`)}${await read(`${kind}.csv`)}`;
      for (const secret of [docket, "said to the hub alone", coordinator.name, coordinator.email, another.email]) expect(all.includes(secret)).toBe(false);
    }
  });

  test("come with checksums that hold, and are known by a mark", async () => {
    await publishedPosition();
    const sums = (await read("SHA256SUMS")).trim().split("\n").map((line) => line.split("  ") as [string, string]);
    expect(sums).toHaveLength(18);
    for (const [sum, name] of sums) expect(createHash("sha256").update(Buffer.from(await (await data(request(`/open-data/${name}`), file(name))).arrayBuffer())).digest("hex")).toBe(sum);
    const mark = (await data(request("/open-data/texts.csv"), file("texts.csv"))).headers.get("etag")!;
    expect((await data(request("/open-data/texts.csv", { headers: { "if-none-match": mark } }), file("texts.csv"))).status).toBe(304);
  });

  test("come in the forms there are and no others", async () => {
    for (const name of ["texts.xml", "people.json", "feedback.csv", "texts", ".csv", "texts.csv.gz", "__proto__.json"]) expect((await data(request("/open-data/x"), file(name))).status).toBe(404);
  });
});
