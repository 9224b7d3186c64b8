import type { Page } from "@playwright/test";
import { violations } from "#tests/e2e/accessible.ts";
import { coordinatorOfEurope, dayFromNow, europeanDelegates, expect, faultsOn, test, type Machine } from "#tests/e2e/cast.ts";
import { lawOn } from "#tests/e2e/law.ts";

const words = "A steward shall answer the questions of the authority within three working days:";

/** Two asks that a hub has adopted, of which one was what somebody said; the law they are about comes after. */
async function held(machine: (email?: string) => Promise<Machine>) {
  const hub = await machine(coordinatorOfEurope);
  const said = await machine(europeanDelegates["Example Cloud (fictional)"]);
  const { docket } = await hub.post("/issues", { hub: "europe", title: "How soon stewards answer", lane: "public" });
  const { id: call } = await hub.post(`/issues/${docket}/calls`, { hub: "europe", question: "How long do you need?", day: dayFromNow(9), open: true });
  const { id: input, reference } = await said.post(`/calls/${call}/feedback`, { impact: "Nobody is there at the weekend.", stance: "support-with-changes", lane: "hub" });
  await hub.put(`/feedback/${input}/disposition`, { verdict: "accepted", reason: "The first ask says so." });
  const { id: theme } = await hub.post(`/issues/${docket}/tracks/europe/themes`, { title: "Time to answer" });
  await hub.post(`/themes/${theme}/feedback`, { feedback: [input] });
  const { id: position } = await hub.post(`/issues/${docket}/positions`, { hub: "europe", title: "Time to answer", lede: "What we ask.", stance: "support-with-changes", sections: [{ heading: "Time", body: "Days on which people work." }] });
  await hub.put(`/themes/${theme}/ask`, { position, statement: "A steward shall answer within working days", priority: "must" });
  await hub.post(`/positions/${position}/asks`, { statement: "No fees for the registration of a name", priority: "should" });
  await hub.post(`/positions/${position}/freeze`);
  const { id: decision } = await hub.post(`/positions/${position}/decisions`);
  for (const email of Object.values(europeanDelegates)) await (await machine(email)).post(`/decisions/${decision}/ballots`, { choice: "yes" });
  await hub.post(`/decisions/${decision}/declare`, { result: "carried", outcome: "All in favour." });
  await hub.post(`/positions/${position}/publish`);
  return { hub, docket: docket as string, reference: reference as string, law: await lawOn(hub, docket as string) };
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

test("a law comes, asks are judged in it, a number opens its list, and who spoke is told once @engines", async ({ as, machine }) => {
  test.slow();
  const { docket, reference, law } = await held(machine);
  const small = docket.toLowerCase();

  // Nobody has judged the two asks in the new edition.
  const page = await as("Demo coordinator, Europe");
  await page.goto(`/asks?issue=${small}&is=awaiting`);
  await expect(page.getByRole("row")).toHaveCount(3);
  expect(await wrongWith(page)).toEqual([]);
  await page.getByRole("link", { name: "A steward shall answer within working days" }).click();

  // The words are looked for; the verdict is still to be chosen.
  const agreed = page.getByRole("region", { name: /^Agreed text/ });
  await agreed.getByText("Say what became of it").click();
  await agreed.getByRole("link", { name: "Look for it in this edition" }).click();
  await expect(agreed.getByText(/^Nearest in words is Article 3 – paragraph 2/)).toBeVisible();
  await expect(agreed.getByRole("textbox", { name: "The words that show it" })).toHaveValue(words);
  await agreed.getByRole("button", { name: "Record the verdict" }).click();
  await expect(faultsOn(page)).toBeVisible();
  await agreed.getByRole("radio", { name: /^Adopted in part/ }).check();
  await agreed.getByRole("textbox", { name: "The words that show it" }).fill("within four working days");
  await agreed.getByRole("button", { name: "Record the verdict" }).click();
  await expect(faultsOn(page)).toContainText("These words do not stand in this edition");
  expect(await wrongWith(page)).toEqual([]);
  await agreed.getByRole("textbox", { name: "The words that show it" }).fill(words);
  await agreed.getByRole("button", { name: "Record the verdict" }).click();
  await expect(agreed.getByRole("blockquote")).toHaveText(words);
  await page.getByText("Say how strong our claim is").click();
  await page.getByRole("radio", { name: /^In substance/ }).check();
  await page.getByRole("group", { name: "How strong our claim is" }).locator("xpath=ancestor::form").getByRole("textbox", { name: "Why" }).fill("The rapporteur quoted us.");
  await page.getByRole("button", { name: "Record it" }).click();
  await expect(page.getByText("The rapporteur quoted us.", { exact: false }).first()).toBeVisible();

  // The other one, without anything to show.
  await page.goto(`/asks?issue=${small}&verdict=none`);
  await page.getByRole("link", { name: "No fees for the registration of a name" }).click();
  await agreed.getByText("Say what became of it").click();
  await agreed.getByRole("radio", { name: /^Moot/ }).check();
  await agreed.getByRole("button", { name: "Record the verdict" }).click();
  await expect(agreed.getByText("Moot", { exact: true }).first()).toBeVisible();

  // A number of the scorecard opens its list.
  await page.goto(`/asks/scorecard?issue=${small}`);
  expect(await wrongWith(page)).toEqual([]);
  await page.getByRole("link", { name: `1 ask: Adopted in part, ${docket} How soon stewards answer` }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ask ledger" })).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("row").nth(1)).toContainText("1 input of 1 organisation");
  const table = await page.request.get(`/asks/table.csv?issue=${small}`);
  expect(await table.text()).toContain("within three working days");

  // Who spoke is told once.
  await page.goto(`/asks?issue=${small}`);
  await page.getByRole("link", { name: "Tell those who spoke" }).click();
  await expect(page.getByText(/^1 organisation and no signatory will find one message each/)).toBeVisible();
  expect(await wrongWith(page)).toEqual([]);
  await page.getByRole("button", { name: "Tell them" }).click();
  await expect(page.getByText(/^Everyone who spoke or signed knows/)).toBeVisible();
  const author = await as("Nora Example");
  await author.goto("/inbox");
  await expect(author.getByRole("listitem").filter({ hasText: `said on ${docket}` })).toHaveCount(1);
  await author.goto("/feedback");
  await expect(author.getByRole("link", { name: `Your input ${reference} ended up in Article 3 – paragraph 2: Adopted in part in “Agreed text”` })).toBeVisible();

  // Anyone reads it on the public page.
  const visitor = await as();
  await visitor.goto(`/standpoint/${small}`);
  const what = visitor.getByRole("region", { name: /What came of what was asked/ });
  await expect(what.getByText(words)).toBeVisible();
  await what.getByRole("link", { name: "Article 3 – paragraph 2 in “Agreed text”" }).click();
  await expect(visitor).toHaveURL(new RegExp(`/texts/${law.agreed}/`));
});
