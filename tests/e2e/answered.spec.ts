import type { Page } from "@playwright/test";
import { violations } from "#tests/e2e/accessible.ts";
import { coordinatorOfEurope, dayFromNow, europeanDelegates, expect, faultsOn, test, type Machine } from "#tests/e2e/cast.ts";

/** Two asks that a hub has adopted and filed with an authority in one response. */
async function filed(machine: (email?: string) => Promise<Machine>) {
  const hub = await machine(coordinatorOfEurope);
  const { docket } = await hub.post("/issues", { hub: "europe", title: "What stewards are asked", lane: "members" });
  const { id: position } = await hub.post(`/issues/${docket}/positions`, { hub: "europe", title: "What we ask for stewards", lede: "What we ask.", stance: "support-with-changes", sections: [{ heading: "Time", body: "Days on which people work." }] });
  const asks: string[] = [];
  for (const statement of ["Exempt hobby projects", "Give two years to adapt"]) asks.push((await hub.post(`/positions/${position}/asks`, { statement, priority: "must" })).id as string);
  await hub.post(`/positions/${position}/freeze`);
  const { id: decision } = await hub.post(`/positions/${position}/decisions`);
  for (const email of Object.values(europeanDelegates)) await (await machine(email)).post(`/decisions/${decision}/ballots`, { choice: "yes" });
  await hub.post(`/decisions/${decision}/declare`, { result: "carried", outcome: "All in favour." });
  const { id: response } = await hub.post(`/issues/${docket}/responses`, { hub: "europe", title: "Our answer on stewards", authority: "European Commission", channel: "letter", day: dayFromNow(20), position, body: "We ask two things." });
  await hub.post(`/responses/${response}/decision`, { decision: "go", reason: "It concerns most of us." });
  await hub.post(`/responses/${response}/start`);
  await hub.put(`/responses/${response}/pack/contents`, { asks });
  await hub.post(`/responses/${response}/review`);
  await (await machine("board@europe.example")).post(`/responses/${response}/approve`);
  const now = new Date().toISOString();
  await hub.post(`/responses/${response}/receipts`, { reference: `F-${Date.now()}`, filedOn: now.slice(0, 10), filedTime: now.slice(11, 16), filedZone: "UTC", despite: "It was read." });
  return { hub, docket: docket as string, response: response as string, asks };
}

/** What axe finds in the light and in the dark, and whether the page is too wide for a small screen. */
async function wrongWith(page: Page) {
  const wrong: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    wrong.push(...(await violations(page)).map((found) => `${page.url()} ${colorScheme}: ${found}`));
  }
  const before = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 640 });
  if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) wrong.push(`${page.url()} scrolls sideways at 320`);
  await page.setViewportSize(before);
  return wrong;
}

test("an authority answers in a table, which is recorded as its reply, and asks are judged by it @engines", async ({ as, machine }) => {
  test.slow();
  const { docket, response, asks } = await filed(machine);
  const page = await as("Demo coordinator, Europe");

  // Beside the rows of our asks stands what the secretariat made of them.
  await page.goto(`/responses/${response}/pack`);
  const came = ["Organisation;Article;Type of comment;Comments;Proposed change;Observations of the secretariat", "Ours;General;ge;Exempt hobby projects;;Agreed: hobby projects are outside the scope", "Ours;General;ge;Give two years to adapt;;One year is enough"].join("\r\n");
  await page.getByLabel("Filled file").setInputFiles({ name: "answered.csv", mimeType: "text/csv", buffer: Buffer.from(came) });
  await page.getByRole("button", { name: "Look at it" }).click();
  const said = page.getByRole("region", { name: "What it says of our asks" });
  await expect(said.getByText("Observation of the secretariat: One year is enough")).toBeVisible();
  await said.getByText("Record it as a reply").click();
  expect(await wrongWith(page)).toEqual([]);
  await said.getByRole("button", { name: "Record" }).click();

  // The words are filled in beside each ask; the verdict is still to be chosen.
  await expect(page.getByRole("heading", { level: 1, name: "Reply of European Commission" })).toBeVisible();
  const first = page.getByRole("region", { name: /Exempt hobby projects/ });
  await expect(first.getByText("The table that came back says this beside the row of this ask.")).toBeVisible();
  await expect(first.getByRole("textbox", { name: "The words that show it" })).toHaveValue("Agreed: hobby projects are outside the scope");
  expect(await wrongWith(page)).toEqual([]);
  await first.getByRole("button", { name: "Record the verdict" }).click();
  await expect(faultsOn(first)).toBeVisible();
  await first.getByRole("radio", { name: /^Adopted/ }).first().check();
  await first.getByRole("button", { name: "Record the verdict" }).click();
  await expect(first.getByText("Judged by Demo coordinator, Europe")).toBeVisible();

  // The ask, the ledger and the scorecard say by what it was judged.
  await first.getByRole("link", { name: "Exempt hobby projects" }).click();
  const replies = page.getByRole("region", { name: "What became of it by what authorities said" });
  await expect(replies.getByRole("blockquote")).toContainText("outside the scope");
  expect(await wrongWith(page)).toEqual([]);
  await page.goto(`/asks/scorecard?issue=${docket.toLowerCase()}`);
  await page.getByRole("link", { name: /^1 ask: What an authority said/ }).first().click();
  await expect(page.getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("row").last()).toContainText("Reply of European Commission");
  expect(await wrongWith(page)).toEqual([]);

  const member = await as("Ada Placeholder");
  await member.goto(`/asks/${asks[0]}`);
  await expect(member.getByRole("region", { name: "What became of it by what authorities said" }).getByText("Adopted")).toBeVisible();
  await expect(member.getByText("Say what became of it by this reply")).toHaveCount(0);
});

test("an ask is judged by a reply without a script and on a small screen", async ({ as, machine }) => {
  const { hub, response, asks } = await filed(machine);
  await hub.post(`/responses/${response}/replies`, { kind: "closing-note", day: dayFromNow(0), words: "We will not exempt hobby projects." });
  const page = await as("Demo coordinator, Europe", { javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  await page.goto(`/responses/${response}`);
  await page.getByRole("link", { name: "What it says of our asks" }).click();
  const asked = page.locator(`#ask-${asks[0]}`);
  await asked.getByText("Say what became of it by this reply").click();
  await asked.getByRole("radio", { name: /^Not adopted/ }).check();
  await asked.getByRole("textbox", { name: "The words that show it" }).fill("They will not.");
  await asked.getByRole("button", { name: "Record the verdict" }).click();
  await expect(page.getByText(/These words do not stand in this reply/).first()).toBeVisible();
  const again = page.locator(`#ask-${asks[0]}`);
  await again.getByRole("textbox", { name: "The words that show it" }).fill("will not exempt hobby projects");
  await again.getByRole("button", { name: "Record the verdict" }).click();
  await expect(page.locator(`#ask-${asks[0]}`).getByText("Not adopted").first()).toBeVisible();
});
