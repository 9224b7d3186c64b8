import { coordinatorOfEurope, dayFromNow, europeanDelegates, expect, test, type Machine } from "#tests/e2e/cast.ts";

const [cloud, systems, hosting, bank, heat, metrics] = Object.values(europeanDelegates) as [string, string, string, string, string, string];

/** An issue of both hubs on which four organisations speak in Europe, one of them in confidence, and two in Asia. */
async function spoken(machine: (email?: string) => Promise<Machine>) {
  const [hub, asia] = [await machine(coordinatorOfEurope), await machine("coordinator@asia.example")];
  const { docket } = await hub.post("/issues", { hub: "europe", title: "Labels on what is shipped", lane: "members" });
  await asia.post(`/issues/${docket}/tracks`, { hub: "asia" });
  const call = async (of: Machine, slug: string) => (await of.post(`/issues/${docket}/calls`, { hub: slug, question: "What would a label cost you?", provision: "Article 4", day: dayFromNow(20), open: true, lane: slug === "asia" ? "members" : "hub" })).id as string;
  const [european, asian] = [await call(hub, "europe"), await call(asia, "asia")];
  const say = async (email: string, to: string, given: object) => (await machine(email)).post(`/calls/${to}/feedback`, { impact: "We would label every release.", lane: "hub", ...given });
  await say(cloud, european, { stance: "support", provision: "Article 4" });
  await say(systems, european, { stance: "support", provision: "art. 4", lane: "public" });
  await say(hosting, european, { stance: "oppose", provision: "Article 9" });
  await say(bank, european, { stance: "oppose", provision: "Article 9", lane: "confided" });
  await say("delegate@mihon.example", asian, { stance: "oppose-unless-changed", provision: "Article 4", lane: "public" });
  await say("delegate@gyeonbon.example", asian, { stance: "oppose-unless-changed", provision: "Article 4", lane: "public" });
  return { docket: docket as string, at: `/issues/${(docket as string).toLowerCase()}`, call: european, say };
}

test("a coordinator reads what the region says, by country and by provision and hub against hub, and takes it along @engines", async ({ as, machine }) => {
  test.slow();
  const { at } = await spoken(machine);
  const coordinator = await as("Demo coordinator, Europe");
  await coordinator.goto(`${at}/feedback`);
  await coordinator.getByRole("link", { name: "What the region says" }).first().click();

  // In Europe four have spoken; each figure says what it rests on, and the same stands in a table.
  const europe = coordinator.getByRole("region", { name: "OpenInfra Europe" });
  await expect(europe).toContainText("4 of 7 participants from 4 countries");
  await expect(europe.getByRole("img", { name: "Ireland: 1 support" })).toBeVisible();
  await expect(europe.getByRole("img", { name: "Luxembourg: 1 oppose" })).toBeVisible();
  await europe.getByText("The same as a table").click();
  await expect(europe.getByRole("row", { name: /^Luxembourg 0 0 0 0 1 0 1$/ })).toBeVisible();

  // What to tell apart by stands in the address; two spellings are one provision.
  await coordinator.getByRole("link", { name: "Provision", exact: true }).click();
  await expect(coordinator).toHaveURL(`${at}/feedback/regions?by=provision`);
  await expect(europe.getByRole("img", { name: "Article 4: 2 support" })).toBeVisible();
  await expect(europe.getByRole("img", { name: "Article 9: 2 oppose" })).toBeVisible();

  // Hub against hub: opposite on one provision, silent on the other.
  const compared = coordinator.getByRole("region", { name: "Hub against hub" });
  await expect(compared.getByRole("row", { name: /^Article 4/ })).toContainText(/Support.*Oppose unless changed.*Opposite/);
  await expect(compared.getByRole("row", { name: /^Article 9/ })).toContainText("Silent");

  const taken = async (file: string) => { const response = await coordinator.request.get(`${at}/feedback/regions/${file}`); expect(response.status()).toBe(200); return { text: await response.text(), type: response.headers()["content-type"], saved: response.headers()["content-disposition"] }; };
  const table = await taken("figures.csv?by=size");
  expect(table.saved).toMatch(/attachment/);
  expect(table.text).toContain('"OpenInfra Europe","All","4","2"');
  expect(table.text).toContain('"Large (250 or more)","2"');
  expect((await taken("comparison.csv")).text).toContain('"Article 4","OpenInfra Asia","Oppose unless changed","Opposite","2"');
  const picture = await taken("figures.svg?by=country");
  expect(picture.type).toContain("image/svg+xml");
  expect(picture.text).not.toMatch(/var\(|<style|<script|class=/);
  const alone = await as();
  await alone.setContent(picture.text.replace(/^<\?xml.*\n/, ""));
  await expect(alone.locator("svg")).toContainText("4 of 7 participants from 4 countries");

  await coordinator.goto(`${at}/feedback/regions?by=colour`);
  await expect(coordinator.getByText("This page cannot tell apart by “colour”. It shows countries instead.")).toBeVisible();
});

test("a participant sees who answered what, and of what is said in confidence one number from three organisations on", async ({ as, machine }) => {
  test.slow();
  const { at, call, say } = await spoken(machine);
  const nora = await as("Nora Example");
  await nora.goto(`/calls/${call}`);
  await expect(nora.getByText("3 of 7 participants from 3 countries.")).toBeVisible();
  await nora.getByRole("link", { name: "Who has answered what" }).click();
  await expect(nora.getByRole("heading", { level: 1, name: "Participation" })).toBeVisible();
  await expect(nora.getByRole("row", { name: /^Exemplar Hosting/ })).toContainText(/silent\s*Oppose/);
  await expect(nora.getByRole("row", { name: /^Specimen Bank/ })).toContainText(/silent\s*silent/);
  await expect(nora.getByRole("row", { name: /^All together/ })).toContainText(/2 voices\s*one voice/);
  const told = await (await nora.request.get(`/calls/${call}/participation/answers.csv`)).text();
  expect(told).toContain('"Specimen Bank (fictional)","yes","no","no","silent","silent"');

  // A second one in confidence changes nothing, a third shows as a number and as nobody.
  await say(heat, call, { stance: "oppose", lane: "confided", provision: "Article 12" });
  await nora.reload();
  await expect(nora.getByRole("heading", { name: "3 of 7 participants from 3 countries", exact: true })).toBeVisible();
  expect(await (await nora.request.get(`/calls/${call}/participation/answers.csv`)).text()).toBe(told);
  await say(metrics, call, { stance: "oppose", lane: "confided" });
  await nora.reload();
  await expect(nora.getByRole("heading", { name: "3 of 7 participants from 3 countries, and 3 more organisations in confidence" })).toBeVisible();
  await expect(nora.getByText("Article 12")).toHaveCount(0);
  expect(await (await nora.request.get(`/calls/${call}/participation/answers.csv`)).text()).toBe(told);

  // Narrow, each organisation is a list of its own; nothing scrolls sideways.
  await nora.setViewportSize({ width: 320, height: 700 });
  expect(await nora.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await expect(nora.getByRole("row", { name: /^Exemplar Hosting/ })).toBeVisible();

  // It is for the hub's people alone.
  const hanako = await as("Hanako Mihon");
  expect((await hanako.goto(`/calls/${call}/participation`))!.status()).toBe(404);
  await hanako.goto(`${at}/feedback/regions`);
  await expect(hanako.getByRole("region", { name: "OpenInfra Europe" })).toContainText("1 of 7 participants from one country, and 5 more organisations in confidence");
});

test("an official reads how much weight a published paper carries, and a machine the same", async ({ as, machine }) => {
  const official = await as();
  await official.goto("/standpoint/eu-31");
  await official.getByRole("link", { name: "Representativeness" }).first().click();
  await expect(official.getByText("7 organisations are entitled to take part, from 7 countries and 7 sectors.")).toBeVisible();
  await expect(official.getByText(/^4 of 7 voted, 57\s?% of the hub\.$/)).toBeVisible();
  await expect(official.getByRole("img", { name: "3 yes, 1 no objection, 3 silent" })).toBeVisible();
  await expect(official.getByText("None is recorded.").first()).toBeVisible();
  await expect(official.getByText("Specimen Bank")).toHaveCount(0);
  await official.emulateMedia({ media: "print" });
  await expect(official.getByText(/^OpenInfra Europe, OpenInfra Asia, EU-31\. Printed /)).toBeVisible();

  const { items } = await (await machine()).get("/positions?limit=100");
  const id = items.find(({ title }: { title: string }) => title === "A name that is published stays").id as string;
  const [file, api] = [await official.request.get(`/positions/${id}/representativeness.json`), await (await machine()).get(`/positions/${id}/representativeness`)];
  expect(await file.json()).toEqual(api);
  expect(api).toMatchObject({ participants: 7, decision: { voted: 4, silent: 3, dissent: 0, rule: { method: "lazy-consensus" } }, minorityStatements: 0 });
});

test("a delegate says what their organisation is, and nobody else does", async ({ as }) => {
  const mei = await as("Mei Contoh");
  await mei.goto("/organisations/contoh-networks");
  await mei.getByRole("link", { name: "Change what is on record" }).click();
  await expect(mei.getByLabel("Name")).toHaveCount(0);
  await mei.getByLabel("Size").selectOption("Large (250 or more)");
  await mei.getByRole("button", { name: "Save" }).click();
  await expect(mei.getByText("Large (250 or more)")).toBeVisible();
  await expect(mei.getByText("Networks", { exact: true })).toBeVisible();
  const other = await as("Hanako Mihon");
  await other.goto("/organisations/contoh-networks");
  await expect(other.getByRole("link", { name: "Change what is on record" })).toHaveCount(0);
  expect((await other.goto("/organisations/contoh-networks/edit"))!.status()).toBe(403);
});
