import type { Page } from "@playwright/test";
import { coordinatorOfEurope, dayFromNow, europeanDelegates, expect, test, type Machine } from "#tests/e2e/cast.ts";

/** Words that stand nowhere but where only few may read. */
const canaries = { confided: "quillotropine", own: "velmacheron", draft: "morindasque", fallback: "tarrabenthol", coordinators: "oxilumbrate", embargoed: "brindelacque" };
const words = new RegExp(Object.values(canaries).join("|"), "i");

type Act = (email?: string) => Promise<Machine>;
const said = (impact: string, lane: string) => ({ stance: "oppose", impact, lane, language: "en" });

/** An issue that anyone may read, with something of every lane on it: published, confided, kept, still in writing. */
async function plant(machine: Act, title: string) {
  const hub = await machine(coordinatorOfEurope);
  const { docket } = await hub.post("/issues", { hub: "europe", title, lane: "public" });
  const { id: call } = await hub.post(`/issues/${docket}/calls`, { hub: "europe", question: "What would it cost you?", day: dayFromNow(9), open: true });
  return { hub, docket: docket as string, call: call as string };
}

/** The hub adopts a position whose asks have a fallback. */
async function adopt(machine: Act, hub: Machine, docket: string, title: string) {
  const { id } = await hub.post(`/issues/${docket}/positions`, { hub: "europe", title, stance: "support-with-changes", sections: [{ heading: "Costs", body: "They can be borne." }] });
  await hub.post(`/positions/${id}/asks`, { statement: "Costs are capped.", priority: "must", fallback: `A ${canaries.fallback} cap` });
  await hub.post(`/positions/${id}/freeze`);
  const { id: decision } = await hub.post(`/positions/${id}/decisions`);
  for (const email of Object.values(europeanDelegates)) await (await machine(email)).post(`/decisions/${decision}/ballots`, { choice: "yes" });
  await hub.post(`/decisions/${decision}/declare`, { result: "carried", outcome: "All in favour." });
  return id as string;
}

const linksIn = (html: string) => [...html.matchAll(/<a\b[^>]*?\shref="([^"]+)"/g)].map(([, href]) => href!.replaceAll("&amp;", "&"));

/** A calendar goes on for ever, in both directions, and a list or a search can be narrowed in as many ways: one look at each kind of it is enough. */
const isEndless = ({ pathname, searchParams }: URL) => searchParams.has("on") || searchParams.size > 2 || (pathname === "/search" && (searchParams.get("q")?.match(/\w:/g) ?? []).length > 1);

/** What addresses of one kind have in common: the page and what may be asked of it, whichever thing it shows. */
const kindOf = ({ pathname, searchParams }: URL) => `${pathname.replaceAll(/\b(?:[0-9a-z]{26}|[a-z]{2,4}-\d+|\d+)\b/gi, "*")} ${[...searchParams.keys()].sort().join(" ")}`;
/** So many of a kind are opened; of what was planted, all. */
const enoughOfAKind = 5;

test("a visitor reaches what is public, and nothing else", async ({ as, machine, request, baseURL }) => {
  test.slow();
  const { hub, docket, call } = await plant(machine, "Costs of the Act, in public");
  const example = await machine("delegate@example-cloud.example");
  const kept = [];
  for (const lane of ["confided", "own", "coordinators"] as const) kept.push((await example.post(`/calls/${call}/feedback`, said(`It would cost us a ${canaries[lane]}.`, lane))).id);
  for (const id of [kept[0], kept[2]]) await hub.put(`/feedback/${id}/disposition`, { verdict: "noted", reason: `A ${canaries.confided} indeed.` });
  await hub.post(`/positions/${await adopt(machine, hub, docket, "Costs that can be borne")}/publish`);
  const embargoed = await adopt(machine, hub, docket, `A ${canaries.embargoed}`);
  await hub.post(`/positions/${embargoed}/embargo`, { day: dayFromNow(9), reason: `Because of the ${canaries.embargoed}.` });
  const { id: draft } = await hub.post(`/issues/${docket}/positions`, { hub: "europe", title: `A ${canaries.draft}`, lede: `About the ${canaries.draft}.`, stance: "oppose", sections: [] });

  const visited = new Map<string, string | null>([["/", null]]);
  const kinds = new Map<string, number>();
  const planted = new RegExp(`\\b(?:${docket}|${call}|${draft}|${embargoed})\\b`, "i");
  const wrong: string[] = [];
  for (const [address, from] of visited) {
    const response = await request.get(address, { headers: { accept: "text/html" } });
    const text = await response.text();
    if (response.status() >= 400) wrong.push(`${response.status()} ${address} from ${from}`);
    const canary = words.exec(text);
    if (canary) wrong.push(`${canary[0]} at ${address}`);
    // What stands in somebody's mail leads where they may go.
    for (const href of address === "/mailbox" ? [] : linksIn(text)) {
      const url = new URL(href, new URL(address, baseURL));
      url.hash = "";
      url.searchParams.delete("lang");
      const path = `${url.pathname}${url.search}`;
      if (url.origin !== new URL(baseURL!).origin || isEndless(url) || visited.has(path)) continue;
      const before = kinds.get(kindOf(url)) ?? 0;
      if (before >= enoughOfAKind && !planted.test(path)) continue;
      kinds.set(kindOf(url), before + 1);
      visited.set(path, address);
    }
  }
  expect(wrong).toEqual([]);
  for (const path of ["/hubs", "/issues", "/sign-in", `/issues/${docket.toLowerCase()}`, ...["", "/europe/v/1", "/feed.atom", "/feed.json", "/calendar.ics"].map((part) => `/standpoint/${docket.toLowerCase()}${part}`), `/embed/standpoint/${docket.toLowerCase()}`, `/api/v1/issues/${docket}/standpoint`, "/open-data", "/open-data/texts.json", "/open-data/asks.csv", "/open-data/SHA256SUMS"]) expect([...visited.keys()]).toContain(path);
  expect(visited.size).toBeGreaterThan(60);

  // What is not linked is not there either, by address or by searching for it.
  const visitor = await as();
  for (const address of [...kept.map((id) => `/feedback/${id}`), `/positions/${draft}`, `/positions/${embargoed}`, `/positions/${embargoed}/versions/1`, `/standpoint/${docket.toLowerCase()}/europe/v/2`, `/calls/${call}`, `/calls/${call}/answers`]) {
    expect((await visitor.goto(address))?.status(), address).toBe(404);
    expect(await visitor.content()).not.toMatch(words);
  }
  for (const word of Object.values(canaries)) {
    await visitor.goto(`/search?q=${word}`);
    await expect(visitor.getByText(`Nothing you may read fits “${word}”.`)).toBeVisible();
    expect(await (await machine()).get(`/search?q=${word}`)).toMatchObject({ items: [] });
  }
  for (const path of ["/inbox", "/profile", "/issues/new"]) {
    await visitor.goto(path);
    await expect(visitor.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  }
});

/** Everything that somebody can see of an issue and a call, on pages and through the interface for machines. */
async function everythingOf(page: Page, competitor: Machine, { docket, call, issue, title }: Record<"docket" | "call" | "issue" | "title", string>) {
  const seen: Record<string, unknown> = {};
  const at = `/issues/${docket.toLowerCase()}`;
  for (const path of [at, `${at}/feedback`, `${at}/positions`, `${at}/history`, `/calls/${call}`, `/calls/${call}/answers`, `/issues?q=${encodeURIComponent(title)}`, `/search?q=${encodeURIComponent(title)}`, `/search?q=${canaries.confided}`]) {
    await page.goto(path);
    seen[path] = await page.locator("main").innerText();
  }
  for (const path of ["/", "/hubs/europe", "/inbox"]) { // others are at work there too: only what concerns this issue
    await page.goto(path);
    seen[path] = (await page.locator("main").innerText()).split("\n").filter((line) => line.includes(title) || line.includes(docket));
  }
  for (const path of [`/issues/${docket}`, `/issues/${docket}/feedback`, `/calls/${call}`, `/calls/${call}/feedback`, `/ledger/issue/${issue}`, `/ledger/call/${call}`, `/ledger/issue/${issue}/verification`, `/ledger/call/${call}/verification`, `/search?q=${canaries.confided}`]) {
    const { status, body } = await competitor.ask("GET", path);
    seen[`/api/v1${path}`] = { status, body };
  }
  return seen;
}

test("a competitor neither sees nor can infer what was confided", async ({ as, machine }) => {
  test.slow();
  const title = "Costs of the Act, in confidence";
  const { hub, docket, call } = await plant(machine, title);
  const { id: issue } = await hub.get(`/issues/${docket}`);
  await (await machine("delegate@sample-systems.example")).post(`/calls/${call}/feedback`, said("It would cost us a week.", "hub"));
  const erika = await as("Erika Muster");
  const competitor = await machine("delegate@muster-heat.example");
  await erika.goto("/inbox");
  const before = await everythingOf(erika, competitor, { docket, call, issue, title });
  expect(JSON.stringify(before)).toContain("It would cost us a week.");

  const author = await machine("delegate@example-cloud.example");
  await author.put(`/calls/${call}/draft`, { content: { impact: `It would cost us a ${canaries.confided}.` } }, { "if-match": '"0"' });
  const { id: feedback } = await author.post(`/calls/${call}/feedback`, said(`It would cost us a ${canaries.confided}.`, "confided"));
  await hub.put(`/feedback/${feedback}/disposition`, { verdict: "accepted", reason: `The ${canaries.confided} counts.` });
  expect(await author.get(`/feedback/${feedback}`)).toMatchObject({ state: "disposed" });
  expect(await everythingOf(erika, competitor, { docket, call, issue, title })).toEqual(before);

  // Its address is that of nothing at all: the same page, the same answer.
  const nothing = "0".repeat(26);
  const pageAt = async (path: string) => ({ status: (await erika.goto(path))?.status(), words: await erika.locator("main").innerText() });
  expect(await pageAt(`/feedback/${feedback}`)).toEqual(await pageAt(`/feedback/${nothing}`));
  const answered = async (path: string) => { const { status, body: { reference: _, ...body } } = await competitor.ask("GET", path); return { status, body: JSON.parse(JSON.stringify(body).replaceAll(feedback, nothing)) }; };
  for (const path of [`/feedback/${feedback}`, `/ledger/feedback/${feedback}`, `/ledger/feedback/${feedback}/verification`]) expect(await answered(path)).toEqual(await answered(path.replace(feedback, nothing)));

  // Nor do others who have no part in it; the author and the coordinators do.
  for (const email of ["administrator@foundation.example", "board@europe.example", "liaison@europe.example", "coordinator@asia.example", "member@members.example"]) {
    expect((await (await machine(email)).ask("GET", `/feedback/${feedback}`)).status, email).toBe(404);
  }
  for (const email of ["alternate@example-cloud.example", coordinatorOfEurope]) expect(await (await machine(email)).get(`/feedback/${feedback}`)).toMatchObject({ id: feedback });
});

/** One word for each lane, in every field that somebody can write into. */
const laned = { hub: "brastolume", coordinators: "fendaquil", confided: "quorbassine", own: "zelmotrine" } as const;
type Lane = keyof typeof laned;

/** Who may find which words, by the lanes that are open to them. The author's organisation finds all of its own. */
const open: [name: string, lanes: readonly Lane[]][] = [
  ["Nora Example", ["hub", "coordinators", "confided", "own"]], ["Demo coordinator, Europe", ["hub", "coordinators", "confided"]], ["Demo administrator", ["hub", "coordinators"]],
  ["Erika Muster", ["hub"]], ["Demo liaison, Europe", ["hub"]], ["Demo board member, Europe", ["hub"]], ["Demo coordinator, Asia", []],
];

test("a word in any field of feedback stays on its lane, whatever somebody opens @engines", async ({ as, machine }) => {
  test.slow();
  const { hub, docket, call } = await plant(machine, "Words that stay where they are said");
  await hub.post(`/calls/${call}/questions`, { kind: "text", prompt: "Who maintains it?" });
  const { questions: [question] } = await hub.get(`/calls/${call}`);
  const author = await machine("delegate@example-cloud.example");
  for (const [lane, word] of Object.entries(laned)) {
    const { id } = await author.post(`/calls/${call}/feedback`, {
      stance: "oppose", impact: `It would cost us a ${word}.`, evidence: `The ${word} study`, proposedWording: `without ${word}`, provision: `Article ${word}`, lane, language: "en",
      points: [{ provision: `Annex ${word}`, impact: `A ${word} too many.`, commentType: "te" }], answers: [{ key: question.key, version: 1, values: [`The ${word} team`] }],
    });
    await author.post(`/feedback/${id}/translations`, { language: "nl", impact: `Een ${word}.`, madeBy: "human" });
    if (lane !== "own") await hub.put(`/feedback/${id}/disposition`, { verdict: "noted", reason: `The ${word} is noted.` });
  }
  await author.put(`/calls/${call}/draft`, { content: { impact: `A ${laned.own} in the making.` } }, { "if-match": '"0"' });
  const { id: theme } = await hub.post(`/issues/${docket}/tracks/europe/themes`, { title: "What it costs" });
  const { items } = await hub.get(`/calls/${call}/feedback?limit=100`);
  await hub.post(`/themes/${theme}/feedback`, { feedback: items.map(({ id }: { id: string }) => id) });
  await hub.post(`/themes/${theme}/opening`);

  const at = `/issues/${docket.toLowerCase()}`;
  const starts = ["/", "/inbox", "/feedback", at, `${at}/feedback`, `${at}/feedback/regions?by=provision`, `${at}/synthesis?hub=europe`, `${at}/synthesis?hub=europe&view=table`, `/calls/${call}`, `/calls/${call}/answers`, `/calls/${call}/participation`, `/standpoint/${docket.toLowerCase()}`, `/issues?q=has:feedback`,
    ...Object.values(laned).flatMap((word) => [`/search?q=${word}`, `/api/v1/search?q=${word}`])];
  const near = (path: string) => [docket.toLowerCase(), call, theme, ...items.map(({ id }: { id: string }) => id)].some((part) => path.toLowerCase().includes(part));
  for (const [name, lanes] of open) {
    const { request } = (await as(name)).context();
    const found = new Set<Lane>();
    const wrong: string[] = [];
    const visited = new Set(starts);
    for (const address of visited) {
      const text = await (await request.get(address, { headers: { accept: "text/html" } })).text();
      // The address itself, which pages repeat, is what was asked and not what was found.
      const said = address.includes("/search") ? text.replaceAll(new URL(address, "http://x").searchParams.get("q")!, "") : text;
      for (const [lane, word] of Object.entries(laned)) if (said.toLowerCase().includes(word)) { found.add(lane as Lane); if (!lanes.includes(lane as Lane)) wrong.push(`${word} at ${address}`); }
      for (const href of linksIn(text)) if (href.startsWith("/") && near(href) && !href.includes("undo") && visited.size < 90) visited.add(href.replace(/#.*$/, ""));
    }
    expect(wrong, name).toEqual([]);
    expect([...found].sort(), name).toEqual([...lanes].sort());
  }
});
