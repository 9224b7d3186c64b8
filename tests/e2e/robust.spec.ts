import { join } from "node:path";
import Database from "better-sqlite3";
import type { Page } from "@playwright/test";
import { asia, coordinatorOfEurope, europeanDelegates, expect, faultsOn, isAlive, test, type Machine } from "#tests/e2e/cast.ts";

type Act = (email?: string) => Promise<Machine>;
const sections = [{ heading: "Scope", body: "It names maintainers." }, { heading: "Time", body: "Two years are needed." }];

/** A position that is being written, on an issue of its own. */
async function drafted(machine: Act, title: string) {
  const hub = await machine(coordinatorOfEurope);
  const { docket } = await hub.post("/issues", { hub: "europe", title: `${title}: the issue` });
  const { id } = await hub.post(`/issues/${docket}/positions`, { hub: "europe", title, stance: "support", sections });
  return { hub, id: id as string, docket: docket as string, address: `/positions/${id}` };
}

const issuesCalled = (page: Page, title: string) => page.getByRole("row").filter({ has: page.getByRole("link", { name: title, exact: true }) });

test("a form that is sent twice acts once", async ({ as, machine }) => {
  const page = await as("Demo coordinator, Europe");
  const title = "Logged by somebody with a nervous finger";
  await page.goto("/issues/new");
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Log an issue" }).dblclick();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await page.goto(`/issues?q=${encodeURIComponent(title)}`);
  await expect(issuesCalled(page, title)).toHaveCount(1);

  const { address } = await drafted(machine, "Asked once");
  await page.goto(address);
  await page.getByLabel("What do we ask?").fill("One thing, once.");
  await page.getByRole("button", { name: "Add an ask" }).dblclick();
  await expect(page.getByText("One thing, once.").first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole("region", { name: "What we ask" }).locator("ol > li")).toHaveCount(1);
});

test("the way back from a filtered list is the way one came", async ({ as }) => {
  const page = await as("Demo member");
  const [followed, inForce] = ["NIS 2 amendment", "Data Act"].map((title) => issuesCalled(page, title));
  await page.goto("/issues?hub=europe&procedure=cod&sort=title");
  for (const one of [followed!, inForce!]) await expect(one).toBeVisible();
  await page.getByRole("button", { name: "State Any" }).click();
  await page.getByRole("group", { name: "State" }).getByRole("checkbox", { name: "Following" }).check();
  await page.getByRole("group", { name: "State" }).getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/state=following/);
  await expect(inForce!).toHaveCount(0);
  await followed!.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: "NIS 2 amendment" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("button", { name: "State Following" })).toBeVisible();
  await expect(followed!).toBeVisible();
  await expect(inForce!).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole("button", { name: "State Any" })).toBeVisible();
  await expect(inForce!).toBeVisible();
});

test("what is written before the scripts have run is still there afterwards, and is sent", async ({ as, machine }) => {
  const hub = await machine(coordinatorOfEurope);
  const { docket } = await hub.post("/issues", { hub: "europe", title: "Written on a slow line", relevance: "It matters." });
  // Opened beside, for this one is not patient.
  const page = await (await as("Demo coordinator, Europe")).context().newPage();
  for (const { address, field, words, save } of [
    { address: `/issues/${docket.toLowerCase()}/edit`, field: "Why does it matter to us?", words: "It sets the frame.", save: "Save" },
    { address: "/issues/new", field: "Title", words: "Logged on a slow line", save: "Log an issue" },
  ]) {
    let bring = () => {};
    const brought = new Promise<void>((resolve) => { bring = resolve; });
    await page.route(/\/_next\/static\/.*\.js/, async (route) => { await brought; await route.continue().catch(() => undefined); });
    await page.goto(address, { waitUntil: "commit" });
    await page.getByLabel(field).fill(words);
    bring();
    await page.waitForFunction(isAlive);
    await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
    await expect(page.getByLabel(field)).toHaveValue(words);
    await page.getByRole("button", { name: save, exact: true }).click();
    await expect(page.getByRole("main").getByText(words).first()).toBeVisible();
    await page.unroute(/\/_next\/static\/.*\.js/);
  }
  await page.close();
});

test("without JavaScript one can log, filter and vote", async ({ as, machine }) => {
  const { hub, id, address, docket } = await drafted(machine, "Decided without scripts");
  await hub.post(`/positions/${id}/freeze`);
  const { id: decision } = await hub.post(`/positions/${id}/decisions`);

  const coordinator = await as("Demo coordinator, Europe", { javaScriptEnabled: false });
  const title = "Logged without scripts";
  await coordinator.goto("/issues/new");
  await coordinator.getByLabel("Why does it matter to us?").fill("It sets the frame.");
  await coordinator.getByRole("button", { name: "Log an issue" }).click();
  await expect(faultsOn(coordinator.getByRole("main"))).toContainText("Fill this in.");
  await expect(faultsOn(coordinator.getByRole("main"))).toBeFocused();
  await expect(coordinator.getByLabel("Why does it matter to us?")).toHaveValue("It sets the frame.");
  await coordinator.getByLabel("Title").fill(title);
  await coordinator.getByLabel("Official reference").fill("32019R0881");
  await coordinator.getByRole("button", { name: "Log an issue" }).click();
  await expect(coordinator.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(coordinator.getByRole("link", { name: "32019R0881" })).toBeVisible();

  await coordinator.goto("/issues");
  await coordinator.getByRole("button", { name: "Hub Any" }).click();
  await coordinator.getByRole("group", { name: "Hub" }).getByRole("checkbox", { name: asia }).check();
  await coordinator.getByRole("group", { name: "Hub" }).getByRole("button", { name: "Show" }).click();
  await expect(coordinator).toHaveURL(/hub=asia/);
  await expect(coordinator.getByRole("button", { name: `Hub ${asia}` })).toBeVisible();
  await expect(issuesCalled(coordinator, title)).toHaveCount(0);

  const delegate = await as("Ada Placeholder", { javaScriptEnabled: false });
  await delegate.goto(address);
  await delegate.getByRole("radio", { name: /^No objection/ }).check();
  await delegate.getByRole("button", { name: "Cast vote" }).click();
  await expect(delegate.getByText("You said: No objection.")).toBeVisible();
  expect(await hub.get(`/decisions/${decision}`)).toMatchObject({ tally: { counts: { "no-objection": 1 } }, issue: { docket } });
});

test("typed position text survives a reload", async ({ as, machine }) => {
  const { address } = await drafted(machine, "Typed and reloaded");
  const page = await as("Demo coordinator, Europe");
  await page.goto(address);
  await page.getByLabel("Section 2: text").fill("Three years are needed, in 中文 and with 👩‍👩‍👧.");
  await expect(page.getByText("Not saved yet; kept on this device")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Section 2: text")).toHaveValue("Three years are needed, in 中文 and with 👩‍👩‍👧.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/^Saved \d\d:\d\d, revision 2$/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Section 2: text")).toHaveValue("Three years are needed, in 中文 and with 👩‍👩‍👧.");
  await expect(page.getByText(/^Saved \d\d:\d\d, revision 2$/)).toBeVisible();
});

test("text kept on the device joins what a colleague saved meanwhile", async ({ as, machine }) => {
  const { hub, id, address } = await drafted(machine, "Typed, left alone, taken up again");
  const page = await as("Demo coordinator, Europe");
  await page.goto(address);
  await page.getByLabel("Section 2: text").fill("Two years are needed, at least.");
  await expect(page.getByText("Not saved yet; kept on this device")).toBeVisible();
  await hub.put(`/positions/${id}`, { title: "Typed, left alone, taken up again", lede: "", stance: "support", sections: [{ heading: "Scope", body: "It names stewards." }, sections[1]] }, { "if-match": '"1"' });
  await page.reload();
  await expect(page.getByLabel("Section 2: text")).toHaveValue("Two years are needed, at least.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/^Saved \d\d:\d\d, revision 3$/)).toBeVisible();
  await expect(page.getByLabel("Section 1: text")).toHaveValue("It names stewards.");
  await expect(page.getByLabel("Section 2: text")).toHaveValue("Two years are needed, at least.");
});

test("two people write on one text: what lies apart is joined, what overlaps is shown with both texts", async ({ as, machine }) => {
  const { hub, id, address } = await drafted(machine, "Written by two");
  await hub.post(`/positions/${id}/editors`, { email: "alternate@example-cloud.example", reason: "Knows the subject." });
  const [one, other] = [await as("Demo coordinator, Europe"), await as("Owen Example")];
  for (const page of [one, other]) await page.goto(address);
  const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).click();

  await one.getByLabel("Section 1: text").fill("It names maintainers and stewards.");
  await other.getByLabel("Section 2: text").fill("Two years are needed, not one.");
  await save(one);
  await expect(one.getByText(/^Saved \d\d:\d\d, revision 2$/)).toBeVisible();
  await save(other);
  await expect(other.getByText(/^Saved \d\d:\d\d, revision 3$/)).toBeVisible();
  await expect(other.getByLabel("Section 1: text")).toHaveValue("It names maintainers and stewards.");
  await expect(other.getByLabel("Section 2: text")).toHaveValue("Two years are needed, not one.");

  await one.reload();
  await one.getByLabel("Section 1: text").fill("It names nobody.");
  await save(one);
  await expect(one.getByText(/^Saved \d\d:\d\d, revision 4$/)).toBeVisible();
  await other.getByLabel("Section 1: text").fill("It names everybody.");
  await save(other);
  const moved = other.getByRole("alert").filter({ hasText: "Somebody changed the same words while you were writing" });
  await expect(moved).toContainText("nobody");
  await expect(other.getByLabel("Section 1: text")).toHaveValue("It names everybody.");
  await moved.getByRole("button", { name: "Use mine there" }).click();
  await expect(other.getByText(/^Saved \d\d:\d\d, revision 5$/)).toBeVisible();
  await one.reload();
  await expect(one.getByLabel("Section 1: text")).toHaveValue("It names everybody.");
});

test("a page that breaks says so, with a reference", async ({ page, machine }) => {
  test.skip(!!process.env.TEST_DATABASES, "It damages a row of the embedded database");
  const { hub, id, docket } = await drafted(machine, "A text on a damaged disk");
  await hub.put(`/issues/${docket}/lane`, { lane: "public" });
  const database = new Database(join(process.env.TEST_FOLDER!, "data/standpunt.db"));
  try {
    await hub.post(`/positions/${id}/freeze`);
    database.pragma("busy_timeout = 5000");
    database.prepare("UPDATE positions SET lane = 'public' WHERE id = ?").run(id);
    database.prepare("UPDATE position_versions SET content = '{' WHERE position_id = ?").run(id);
    const response = await page.goto(`/positions/${id}/versions/1`);
    expect(response?.status()).toBe(500);
    await expect(page.getByRole("heading", { level: 1, name: "Something went wrong on our side" })).toBeVisible();
    await expect(page.getByText(/^Reference: \S+$/)).toBeVisible();
    await expect(page.getByRole("link", { name: "Go to the front page" })).toBeVisible();
  } finally {
    database.prepare("UPDATE positions SET lane = 'coordinators' WHERE id = ?").run(id);
    database.close();
  }
});

test("an address that nothing has is a page that says so", async ({ as }) => {
  const page = await as();
  for (const address of ["/no/such/page", "/issues/eu-99999", "/positions/nothing", "/standpoint/eu-99999", "/hubs/nowhere"]) {
    expect((await page.goto(address))?.status(), address).toBe(404);
    await expect(page.getByRole("heading", { level: 1, name: "Not found" })).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: "Go to the front page" })).toBeVisible();
    await expect(page.locator("main")).toHaveCount(1);
  }
});

test("who may not do something is told so, and who may not see it is told nothing", async ({ as }) => {
  const page = await as("Ada Placeholder");
  expect((await page.goto("/issues/eu-32/calls/new?hub=europe"))?.status()).toBe(403);
  await expect(page.getByRole("heading", { level: 1, name: "Not yours to do" })).toBeVisible();
  expect(Object.keys(europeanDelegates)).toContain("Placeholder Metrics (fictional)");
});
