import type { Page } from "@playwright/test";
import { asia, coordinatorOfEurope, dayFromNow, europe, expect, faultsOn, test, type Machine } from "#tests/e2e/cast.ts";

const nora = "delegate@example-cloud.example";

/** Something a delegate spotted, under its number. */
const spot = async (by: Machine, title: string, more: object = {}) => (await by.post("/issues", { hub: "europe", title, relevance: "It reaches who hosts packages.", ...more })).docket as string;
const rowOf = (page: Page, docket: string) => page.locator(`li#${docket.toLowerCase()}`);
const openIn = (page: Page, docket: string, hub = "hub=europe") => page.goto(`/triage?${hub}&open=${docket.toLowerCase()}`);

test("what somebody spotted is taken up by the other hub, and they are told", async ({ as, machine }) => {
  const docket = await spot(await machine(nora), "Mirrors count as distribution");
  const colleague = await as("Demo coordinator, Asia");
  await colleague.goto("/triage");
  await colleague.getByRole("link", { name: "Logged elsewhere" }).first().click();
  await expect(colleague).toHaveURL(/from=elsewhere/);
  const row = rowOf(colleague, docket);
  await expect(row).toContainText(`Nora Example, ${europe}`);
  await openIn(colleague, docket, "hub=asia&from=elsewhere");
  await row.getByRole("button", { name: "Take it up" }).click();
  await expect(faultsOn(row)).toBeVisible();
  await row.getByLabel("Reason").first().fill("Our mirrors carry the same packages.");
  await row.getByLabel("Who leads?").selectOption({ label: "Demo coordinator, Asia" });
  await row.getByRole("button", { name: "Take it up" }).click();
  await expect(colleague.getByText(`${asia} has taken ${docket} up.`)).toBeVisible();
  await expect(row).toHaveCount(0);

  const delegate = await as("Nora Example");
  await delegate.goto("/inbox");
  await expect(delegate.getByRole("listitem").filter({ hasText: `${asia} took up ${docket}` })).toContainText("You logged this");
  await delegate.goto(`/issues/${docket}`);
  await expect(delegate.getByRole("region", { name: asia, exact: true })).toContainText(/Watching.*Our mirrors carry the same packages/s);
  await expect(delegate.getByText("Where the hubs differ")).toBeVisible();
});

test("an issue is parked until a day, also from its own page", async ({ as, machine }) => {
  const [delegate, title] = [await machine(nora), "A register of maintainers"];
  const docket = await spot(delegate, title);
  const coordinator = await as("Demo coordinator, Europe");
  await openIn(coordinator, docket);
  const row = rowOf(coordinator, docket);
  await row.getByText("Park it").first().click();
  const park = row.getByRole("form", { name: "Park it" });
  await park.getByLabel("Reason").fill("The draft is not out yet.");
  await park.getByRole("button", { name: "Park it" }).click();
  await expect(faultsOn(park)).toBeVisible();
  await park.getByLabel("Come back on").fill(dayFromNow(40));
  await park.getByRole("button", { name: "Park it" }).click();
  await expect(coordinator.getByText(`${docket} is parked.`)).toBeVisible();

  await coordinator.goto(`/issues/${docket}`);
  const ours = coordinator.getByRole("region", { name: europe, exact: true });
  await expect(ours).toContainText(/Dormant until .*The draft is not out yet\./);
  await ours.getByText("Move the track").first().click();
  await ours.getByLabel("Reason").first().fill("It is out.");
  await ours.getByRole("button", { name: "Move the track" }).click();
  await expect(ours).toContainText("Decide: take it up, park it or decline it.");
  await ours.getByRole("form", { name: "Take it up" }).getByLabel("Reason").fill("We host it.");
  await ours.getByRole("button", { name: "Take it up" }).click();
  await expect(ours).toContainText("Name who leads.");
  await coordinator.goto(`/issues/${docket}`);
  await ours.getByText("Move the track").first().click();
  await expect(ours.getByLabel("Come back on")).toBeHidden();
  await ours.getByLabel("What happens").selectOption({ label: "Park" });
  await ours.getByLabel("Come back on").fill(dayFromNow(50));
  await ours.getByLabel("Reason").first().fill("Nothing to do until then.");
  await ours.getByRole("button", { name: "Move the track" }).click();
  await expect(ours).toContainText("Dormant until");

  const told = await as("Nora Example");
  await told.goto("/inbox");
  await expect(told.getByText(new RegExp(`parked ${docket} for ${europe} until`)).first()).toBeVisible();
});

test("a double is merged, seen on both, and taken back", async ({ as, machine }) => {
  const delegate = await machine(nora);
  const reference = "2029/0417(COD)";
  const first = await spot(delegate, "The packaging act", { reference });
  const second = await spot(delegate, "The packaging act once more", { reference, despite: true });
  const coordinator = await as("Demo coordinator, Europe");
  await openIn(coordinator, second);
  const row = rowOf(coordinator, second);
  await expect(row).toContainText(`May be the same as ${first}`);
  await row.getByText("It is the same as another issue").click();
  const merge = row.getByRole("form", { name: "It is the same as another issue" });
  await expect(merge.getByLabel("Goes into")).toHaveValue(first);
  await merge.getByLabel("Reason").fill("One procedure, logged twice.");
  await merge.getByRole("button", { name: "Merge" }).click();
  await expect(coordinator.getByText(`${second} was merged.`)).toBeVisible();

  await coordinator.goto(`/issues/${first}`);
  await expect(coordinator.getByText("One issue was merged into this one")).toBeVisible();
  await coordinator.getByRole("link", { name: `${second} The packaging act once more` }).click();
  await expect(coordinator.getByText("Reason: One procedure, logged twice.")).toBeVisible();
  await expect(coordinator.getByText("Take a standpoint")).toHaveCount(0);
  await coordinator.getByText("Take the merge back").click();
  await coordinator.getByLabel("Reason").fill("They are two after all.");
  await coordinator.getByRole("button", { name: "Take it back" }).click();
  await expect(coordinator.getByText("Merged into another issue")).toHaveCount(0);
  await expect(coordinator.getByText("Take a standpoint").first()).toBeVisible();
  await coordinator.getByText("It is the same as another issue").click();
  await expect(coordinator.getByLabel("Goes into")).toBeVisible();
});

test("the keys J, K and Enter go through what waits", async ({ as, machine }) => {
  const delegate = await machine(nora);
  const dockets = [await spot(delegate, "Keys one"), await spot(delegate, "Keys two")];
  const coordinator = await as("Demo coordinator, Europe");
  await openIn(coordinator, dockets[0]!);
  await coordinator.waitForLoadState("networkidle");
  const titles = coordinator.locator("main .rows .what > a");
  const listed = await titles.allTextContents();
  const at = listed.indexOf("Keys one");
  await coordinator.keyboard.press("j");
  await expect(titles.nth(at + 1)).toBeFocused();
  await coordinator.keyboard.press("k");
  await expect(titles.nth(at)).toBeFocused();
  await coordinator.keyboard.press("j");
  await coordinator.keyboard.press("Enter");
  await expect(coordinator).toHaveURL(/open=/);
  await expect(coordinator.locator("li[aria-current=true]")).toHaveCount(1);
  await expect(coordinator.locator("li[aria-current=true] .what > a")).toHaveText(listed[at + 1]!);
});

test("an issue is declined without JavaScript", async ({ as, machine }) => {
  const docket = await spot(await machine(nora), "Labels for office chairs");
  const coordinator = await as("Demo coordinator, Europe", { javaScriptEnabled: false });
  await openIn(coordinator, docket);
  const row = rowOf(coordinator, docket);
  await row.getByText("Decline it").first().click();
  const form = row.getByRole("form", { name: "Decline it" });
  await form.getByRole("button", { name: "Decline it" }).click();
  await rowOf(coordinator, docket).getByRole("form", { name: "Decline it" }).getByLabel("Reason").fill("Chairs are not infrastructure.");
  await rowOf(coordinator, docket).getByRole("form", { name: "Decline it" }).getByRole("button", { name: "Decline it" }).click();
  await expect(coordinator.getByText(`${europe} has declined ${docket}.`)).toBeVisible();
});

test("those who do not sort see what waits and are offered nothing, and others do not see it", async ({ as, machine }) => {
  const docket = await spot(await machine(nora), "What a delegate sees");
  const delegate = await as("Nora Example");
  await delegate.goto("/");
  await expect(delegate.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Triage" })).toHaveCount(0);
  await delegate.goto("/triage");
  await expect(rowOf(delegate, docket).getByRole("link", { name: "What a delegate sees" })).toHaveAttribute("href", `/issues/${docket.toLowerCase()}`);
  await expect(delegate.getByRole("button", { name: "Take it up" })).toHaveCount(0);
  await delegate.goto("/triage?hub=asia");
  await expect(delegate.getByRole("heading", { level: 1, name: "Not yours to do" })).toBeVisible();
});

test("an issue says how much it matters, what it is about and how it stands to others", async ({ as, machine }) => {
  const hub = await machine(coordinatorOfEurope);
  const [docket, other] = [await spot(hub, "Rules for package registries"), await spot(hub, "Rules for mirrors")];
  const coordinator = await as("Demo coordinator, Europe");
  await coordinator.goto(`/issues/${docket}`);
  const ours = coordinator.getByRole("region", { name: europe, exact: true });
  await ours.getByText("Assess", { exact: true }).first().click();
  await ours.getByLabel("How much would it change for the hub?").selectOption("4");
  await ours.getByLabel("How likely is it to come?").selectOption("5");
  await ours.getByRole("button", { name: "Assess" }).click();
  await expect(ours).toContainText("(4 × 5 × 1)1/3 = 2.71");
  await expect(ours).toContainText("Normal, by the formula");
  await ours.getByText("Set it by hand").first().click();
  await ours.getByRole("combobox", { name: "Priority" }).selectOption({ label: "High" });
  await ours.getByLabel("What the formula does not see").fill("Our largest members run one.");
  await ours.getByRole("button", { name: "Set it by hand" }).click();
  await expect(ours).toContainText(/High, set by hand.*Our largest members run one\./s);

  await coordinator.getByText("Change the topics").click();
  await coordinator.getByLabel("Topic", { exact: true }).fill("Package registries");
  await coordinator.getByRole("button", { name: "Add the topic" }).click();
  await coordinator.getByText("Change the relations").click();
  await coordinator.getByLabel(`${docket} …`).selectOption({ label: "Is implemented by" });
  await coordinator.getByLabel("The other issue").fill(other);
  await coordinator.getByRole("button", { name: "Add the relation" }).click();
  await expect(coordinator.getByRole("definition").filter({ hasText: other })).toContainText("Rules for mirrors");

  await coordinator.getByRole("link", { name: "package registries" }).click();
  await expect(coordinator.getByRole("link", { name: "Rules for package registries" })).toBeVisible();
  await coordinator.goto(`/issues/${other}`);
  await expect(coordinator.getByText("Implements", { exact: true }).first()).toBeVisible();
  await expect(coordinator.getByRole("link", { name: docket, exact: true }).last()).toBeVisible();
});

test("rules elsewhere that ask the same stand on an issue, and what nobody looks after on the hub's home", async ({ as }) => {
  const coordinator = await as("Demo coordinator, Europe");
  await coordinator.goto("/hubs/europe");
  await expect(coordinator.getByText(/live tracks are led and edited by nobody/)).toBeVisible();
  await coordinator.getByRole("link", { name: "See the issues" }).click();
  await expect(coordinator).toHaveURL(/is=unled/);
  await coordinator.goto("/issues/eu-6");
  await expect(coordinator.getByRole("region", { name: "Equivalent elsewhere" }).getByRole("listitem").first()).toContainText(asia);
});
