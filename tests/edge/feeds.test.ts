import { describe, expect, test } from "vitest";
import { xml2js, type Element } from "xml-js";
import { GET as hubCalendar } from "#app/(workshop)/hubs/[hub]/calendar.ics/route.ts";
import { GET as hubFeed } from "#app/(workshop)/hubs/[hub]/feed.atom/route.ts";
import { GET as hubFeedAsJson } from "#app/(workshop)/hubs/[hub]/feed.json/route.ts";
import { addDateFact, correctDateFact } from "#lib/dates/commands.ts";
import { submitFeedback } from "#lib/feedback/commands.ts";
import { changeIssueLane, logIssue, openTrack, watchIssue } from "#lib/issues/commands.ts";
import { system, visitor, type Actor } from "#lib/kernel/actor.ts";
import { searchFeedOf } from "#lib/next/feeds.ts";
import { endSeat } from "#lib/people/commands.ts";
import { me } from "#lib/people/queries.ts";
import { cancelResponse, planResponse } from "#lib/responses/commands.ts";
import { revokeFeedLink, saveView } from "#lib/views/commands.ts";
import { myFeedLinks } from "#lib/views/queries.ts";
import { dayFromNow } from "#tests/support/clock.ts";
import { answer, consultation, foundation, issue, person, type Person } from "#tests/support/factories.ts";
import { asked, eventsOf, fetched, files, secretOf, textOf } from "#tests/support/feeds.ts";
import { readTable } from "#tests/support/table-reader.ts";

const ofHub = (hub: string) => ({ params: Promise.resolve({ hub }) });
/** The next such day of a year. */
const next = (monthAndDay: string) => [0, 1].map((more) => `${Number(dayFromNow(0).slice(0, 4)) + more}-${monthAndDay}`).find((day) => day > dayFromNow(0))!;

/** An issue of every kind of link somebody can have, with something of each kind dated on it. */
async function subscribed() {
  const world = await consultation();
  const { coordinator, europe, docket } = world;
  await addDateFact(coordinator, { issue: docket, kind: "publication", label: "Published; with a comma, and “quotes”\\", day: dayFromNow(20), confidence: "indicative" });
  const { value: response } = await planResponse(coordinator, { issue: docket, hub: europe.slug, title: "Our answer — 我们的答复 — that is long enough to be folded over more than one line", authority: "Commission", channel: "letter", day: dayFromNow(30) });
  const { delegate } = world.ours;
  await watchIssue(delegate, { issue: docket, watch: "yes" });
  const { value: view } = await saveView(delegate, { name: "Ours", query: `hub:${europe.slug}` });
  const secrets = {
    all: await secretOf(delegate, "all"), hub: await secretOf(delegate, "hub", europe.slug), issue: await secretOf(delegate, "issue", docket), mine: await secretOf(delegate, "mine"), view: await secretOf(delegate, "view", view.id),
  };
  return { ...world, delegate, response: response.id, secrets };
}

describe("a calendar that is subscribed to", () => {
  test("has no fault by our reading or another's, whatever the link is of, and the same entries twice", async () => {
    const { secrets, docket } = await subscribed();
    for (const secret of Object.values(secrets)) {
      const events = eventsOf(await textOf(secret, "calendar.ics"));
      const ours = events.filter(({ summary }) => summary.startsWith(docket));
      expect(new Set(ours.map(({ uid }) => uid.split("-")[0]))).toEqual(new Set(["call", "date", "response"]));
      expect(ours.every(({ stamp, uid }) => /^\d{4}-\d\d-\d\dT/.test(stamp) && uid.includes("@"))).toBe(true);
      expect(eventsOf(await textOf(secret, "calendar.ics"))).toEqual(events);
    }
  });

  test("keeps an entry whose day is corrected, with a number that grows, and strikes out what is called off", async () => {
    const { coordinator, docket, secrets, response } = await subscribed();
    const { value: { id } } = await addDateFact(coordinator, { issue: docket, kind: "consultation-closes", label: "Consultation closes", day: dayFromNow(40), zone: "Europe/Brussels" });
    const called = async (words: string) => eventsOf(await textOf(secrets.issue, "calendar.ics")).find(({ summary }) => summary.includes(words))!;
    const [date, answered] = [await called("Consultation closes"), await called("Our answer")];
    await correctDateFact(coordinator, { dateFact: id, kind: "consultation-closes", label: "Consultation closes", day: dayFromNow(47), zone: "Europe/Brussels", reason: "Extended by a week." });
    await cancelResponse(coordinator, { response, reason: "No need." });
    const [moved, off] = [await called("Consultation closes"), await called("Our answer")];
    expect(moved).toMatchObject({ uid: date.uid, sequence: date.sequence + 1 });
    expect(moved.start.slice(0, 10)).toBe(dayFromNow(47));
    expect(off).toMatchObject({ uid: answered.uid, status: "CANCELLED" });
    expect(off.sequence).toBeGreaterThan(answered.sequence);
  });

  test.each([["Europe/Brussels", "01-15", "T22:59:00Z"], ["Europe/Brussels", "07-15", "T21:59:00Z"], ["Asia/Tokyo", "07-15", "T14:59:00Z"], ["Asia/Singapore", "01-15", "T15:59:00Z"]])("tells the end of a day in %s on %s as the moment that it is", async (zone, day, moment) => {
    const { coordinator, docket } = await issue();
    await addDateFact(coordinator, { issue: docket, kind: "consultation-closes", label: "Consultation closes", day: next(day), zone });
    const event = eventsOf(await textOf(await secretOf(coordinator, "issue", docket), "calendar.ics")).find(({ uid }) => uid.startsWith("date-"));
    expect(event!.start).toBe(`${next(day)}${moment}`);
  });

  test("of a hub is for anyone, and tells of nothing that is not public: no issue, and no track", async () => {
    const { asia, asianCoordinator, europe, coordinator, docket } = await issue();
    await addDateFact(coordinator, { issue: docket, kind: "publication", label: "Published", day: dayFromNow(30) });
    const summaries = async (slug: string) => eventsOf(await (await hubCalendar(asked(`/hubs/${slug}/calendar.ics`), ofHub(slug))).text()).map(({ summary }) => summary);
    expect(await summaries(europe.slug)).toEqual([]);
    await changeIssueLane(coordinator, { issue: docket, lane: "public" });
    await openTrack(asianCoordinator, { issue: docket, hub: asia.slug });
    expect(await summaries(europe.slug)).toEqual([`${docket} Published`]);
    expect(await summaries(asia.slug)).toEqual([]);
    expect((await hubCalendar(asked("/hubs/atlantis/calendar.ics"), ofHub("atlantis"))).status).toBe(404);
  });
});

const inside = (element: Element | undefined, name: string) => (element?.elements ?? []).filter((inner) => inner.name === name);
const words = (element: Element | undefined) => (element?.elements ?? []).map(({ text, cdata }) => String(text ?? cdata)).join("");

/** What a reader of feeds finds; refuses what is no Atom. */
function feedOf(text: string) {
  const [feed] = inside(xml2js(text) as Element, "feed");
  expect(feed?.attributes?.xmlns).toBe("http://www.w3.org/2005/Atom");
  for (const name of ["id", "title", "updated"]) expect(inside(feed, name)).toHaveLength(1);
  const links = inside(feed, "link").map(({ attributes }) => [attributes?.rel, String(attributes?.href)] as const);
  const entries = inside(feed, "entry").map((entry) => ({ id: words(inside(entry, "id")[0]), title: words(inside(entry, "title")[0]), updated: words(inside(entry, "updated")[0]) }));
  expect(entries.every(({ id, updated }) => id.startsWith("tag:") && !Number.isNaN(Date.parse(updated)))).toBe(true);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  return { id: words(inside(feed, "id")[0]), links, entries };
}

test("a feed is Atom whatever it is of, keeps its ids, and does not repeat the secret by which it was had", async () => {
  const { secrets, coordinator, docket } = await subscribed();
  await addDateFact(coordinator, { issue: docket, kind: "publication", label: "<script> & ]]> “both”", day: dayFromNow(25) });
  for (const [kind, secret] of Object.entries(secrets)) {
    const text = await textOf(secret, "feed.atom");
    const feed = feedOf(text);
    expect({ kind, some: feed.entries.length > 0 }).toEqual({ kind, some: true });
    expect(feedOf(await textOf(secret, "feed.atom"))).toEqual(feed);
    expect(text).not.toContain(secret);
  }
});

type JsonFeed = { version: string; home_page_url: string; feed_url?: string; items: { id: string; title: string; date_modified: string }[] };

test("a feed has the same entries as JSON, whatever it is of, and does not repeat the secret there either", async () => {
  const { secrets, coordinator, docket } = await subscribed();
  const { value: kept } = await saveView(coordinator, { name: "What is asked", of: "search", query: `in:${docket}` });
  for (const secret of [...Object.values(secrets), await secretOf(coordinator, "view", kept.id)]) {
    const [text, atom] = [await textOf(secret, "feed.json"), feedOf(await textOf(secret, "feed.atom"))];
    const { version, feed_url: self, items } = JSON.parse(text) as JsonFeed;
    expect([version, self]).toEqual(["https://jsonfeed.org/version/1.1", undefined]);
    expect(items.map(({ id, date_modified: updated }) => [id, updated])).toEqual(atom.entries.map(({ id, updated }) => [id, updated]));
    expect(items.length).toBeGreaterThan(0);
    expect(text).not.toContain(secret);
  }
});

test("a search is a feed of what somebody may read, in both ways; a view of the registry is none", async () => {
  const { coordinator, docket } = await issue({ lane: "public" });
  const { docket: kept } = await issue({ lane: "hub" });
  const of = (given: Record<string, string>, type: "atom" | "feed", actor: Actor = visitor) => searchFeedOf({ actor, locale: "en" }, new URLSearchParams(given), type);
  for (const [which, count] of [[docket, 1], [kept, 0]] as const) {
    const q = `kind:issue in:${which.toLowerCase()}`;
    const [atom, json] = [feedOf(await of({ q }, "atom")), JSON.parse(await of({ q }, "feed")) as JsonFeed];
    expect([atom.entries.length, json.items.map(({ id }) => id)]).toEqual([count, atom.entries.map(({ id }) => id)]);
    expect(new URL(json.feed_url!).searchParams.get("q")).toBe(q);
    expect(atom.links.find(([rel]) => rel === "self")?.[1]).toContain("/search/feed.atom?q=");
  }
  const { value: view } = await saveView(coordinator, { name: "Ours", query: "" });
  await expect(of({ view: view.id }, "feed", coordinator)).rejects.toMatchObject({ reason: "notFound" });
  const { value: found } = await saveView(coordinator, { name: "Found", of: "search", query: `in:${docket}` });
  expect(JSON.parse(await of({ view: found.id }, "feed", coordinator))).toMatchObject({ title: "Found", items: [{ id: expect.stringContaining("tag:") }] });
  await expect(of({ view: found.id }, "feed")).rejects.toMatchObject({ reason: "notFound" });
});

test("the feed of a hub names the address it was read at", async () => {
  const { europe } = await issue({ lane: "public" });
  const feed = feedOf(await (await hubFeed(asked(`/hubs/${europe.slug}/feed.atom`), ofHub(europe.slug))).text());
  expect(feed.links.find(([rel]) => rel === "self")?.[1]).toMatch(new RegExp(`/hubs/${europe.slug}/feed\\.atom$`));
  const told = await hubFeedAsJson(asked(`/hubs/${europe.slug}/feed.json`), ofHub(europe.slug));
  const json = JSON.parse(await told.text()) as { feed_url: string; items: { id: string; title: string }[] };
  expect([told.headers.get("content-type"), json.feed_url.endsWith(`/hubs/${europe.slug}/feed.json`)]).toEqual(["application/feed+json; charset=utf-8", true]);
  expect(json.items.map(({ id, title }) => [id, title])).toEqual(feed.entries.map(({ id, title }) => [id, title]));
});

test("a table is CSV that a spreadsheet takes for words, with a head and a row for each track", async () => {
  const { europe, coordinator } = await foundation();
  const title = "=HYPERLINK(\"https://evil.example\"), says “she”";
  await logIssue(coordinator, { hub: europe.slug, title });
  const text = await textOf(await secretOf(coordinator, "hub", europe.slug), "table.csv");
  expect(text.startsWith("\uFEFF")).toBe(true);
  const [head, ...rows] = readTable(text.slice(1));
  expect(head).toEqual(expect.arrayContaining(["No.", "Issue", "Address"]));
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain(`'${title}`);
  expect(rows.every((row) => row.length === head!.length)).toBe(true);
});

describe("a link", () => {
  const gone = async (secret: string, file: string) => { const { status, headers, body } = await fetched(secret, file); return { status, headers: Object.fromEntries(headers), body }; };

  test("that was revoked, of a file there is none of, or never made, is not there in one and the same way", async () => {
    const { coordinator, europe } = await foundation();
    const secret = await secretOf(coordinator, "hub", europe.slug);
    expect((await fetched(secret, "calendar.ics")).status).toBe(200);
    const [link] = await myFeedLinks(coordinator, {});
    await revokeFeedLink(coordinator, { link: link!.id });
    const unknown = await gone(`sf_${"x".repeat(40)}`, "calendar.ics");
    expect(unknown).toEqual({ status: 404, headers: { "cache-control": "no-store" }, body: null });
    for (const [which, file] of [[secret, "calendar.ics"], [secret, "feed.atom"], ["", "calendar.ics"], ["x".repeat(500), "calendar.ics"], [await secretOf(coordinator, "mine"), "secrets.txt"], [await secretOf(coordinator, "mine"), "constructor"]] as const) expect(await gone(which, file)).toEqual(unknown);
  });

  test("is kept by nobody on the way, and answers 304 while nothing changed", async () => {
    const { secrets } = await subscribed();
    for (const file of files) {
      const { headers } = await fetched(secrets.hub, file);
      expect(Object.fromEntries(headers)).toMatchObject({ "cache-control": "no-store", "x-content-type-options": "nosniff" });
      const etag = headers.get("etag")!;
      for (const tag of [etag, `W/${etag}`, `"other", ${etag}`]) expect((await fetched(secrets.hub, file, { "if-none-match": tag })).status).toBe(304);
      expect((await fetched(secrets.hub, file, { "if-none-match": '"other"' })).status).toBe(200);
      expect((await fetched(secrets.hub, file, { host: "evil.example" })).status).toBe(421);
    }
  });

  const seatIn = async (one: Person, slug: string) => (await me(one, {})).seats.find(({ hub }) => hub === slug)!.id;

  test("shows less at once when a seat of its holder ends, and nothing for ever with the last one", async () => {
    const { europe, asia, coordinator, asianCoordinator } = await foundation();
    const { value: { docket: european } } = await logIssue(coordinator, { hub: europe.slug, title: "Only for Europe", lane: "hub" });
    const { value: { docket: asian } } = await logIssue(asianCoordinator, { hub: asia.slug, title: "Only for Asia", lane: "hub" });
    const holder = await person({ role: "member", hub: europe }, { role: "member", hub: asia });
    const secret = await secretOf(holder, "all"), ofIssue = await secretOf(holder, "issue", european);
    const shown = async () => { const text = await textOf(secret, "table.csv"); return [european, asian].filter((docket) => text.includes(`"${docket}"`)); };
    expect(await shown()).toEqual([european, asian]);
    await endSeat(system, { seat: await seatIn(holder, europe.slug) });
    expect(await shown()).toEqual([asian]);
    for (const file of files) expect((await fetched(ofIssue, file)).status).toBe(404);
    expect((await myFeedLinks({ ...holder, seats: holder.seats.filter(({ hubId }) => hubId === asia.id) }, {})).find(({ kind }) => kind === "issue")).toMatchObject({ target: european, title: null });
    await endSeat(system, { seat: await seatIn(holder, asia.slug) });
    expect((await fetched(secret, "table.csv")).status).toBe(404);
  });

  test("of a competitor, a coordinator or whoever is named tells nothing that was said in confidence", async () => {
    const { call, docket, europe, ours, competitor, coordinator } = await consultation();
    const readers = [competitor.delegate, coordinator, ours.delegate];
    const secrets: string[] = [];
    for (const one of readers) secrets.push(await secretOf(one, "all"), await secretOf(one, "hub", europe.slug), await secretOf(one, "issue", docket));
    const everything = async () => { const all: string[] = []; for (const secret of secrets) for (const file of files) all.push(await textOf(secret, file)); return all; };
    const before = await everything();
    for (const lane of ["confided", "own"] as const) await submitFeedback(ours.delegate, { call, ...answer({ impact: "Zwaluwstaart would go.", lane }) });
    await logIssue(coordinator, { hub: europe.slug, title: "Zwaluwstaart among coordinators", lane: "coordinators" });
    expect(await everything()).toEqual(before);
  });

  test.each(["is:purple hub:atlantis -closes:<9x \"never closed", "((((", "%%%'; drop xyzzy=xyzzy --", "topic:none -topic:none", "\u0000kwikstaart\u202E"])("of a view that asks for nonsense (%s) is an empty file and no error", async (query) => {
    const { coordinator } = await foundation();
    const { value: view } = await saveView(coordinator, { name: "Nonsense", query });
    const secret = await secretOf(coordinator, "view", view.id);
    expect(eventsOf(await textOf(secret, "calendar.ics"))).toEqual([]);
    expect(feedOf(await textOf(secret, "feed.atom")).entries).toEqual([]);
    expect(readTable((await textOf(secret, "table.csv")).slice(1))).toHaveLength(1);
  });

  test("is nobody's but its holder's", async () => {
    const { coordinator, europe } = await foundation();
    await secretOf(coordinator, "hub", europe.slug);
    await expect(myFeedLinks(visitor, {})).rejects.toMatchObject({ reason: "notFound" });
    expect(await myFeedLinks(await person({ role: "coordinator", hub: europe }), {})).toEqual([]);
  });
});
