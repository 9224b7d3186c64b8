import { coordinatorOfEurope, dayFromNow, expect, faultsOn, test, type Machine } from "#tests/e2e/cast.ts";

/** A response in work through a channel, by its address. */
async function inWork(hub: Machine, { channel, body = "" }: { channel: string; body?: string }) {
  const { docket } = await hub.post("/issues", { hub: "europe", title: "A consultation with a limit", lane: "members" });
  const { id } = await hub.post(`/issues/${docket as string}/responses`, { hub: "europe", title: "Our short answer", authority: "European Commission", channel, day: dayFromNow(20), body });
  await hub.post(`/responses/${id as string}/decision`, { decision: "go", reason: "It concerns most of us." });
  await hub.post(`/responses/${id as string}/start`, {});
  return `/responses/${id as string}`;
}

test("anybody reads what a channel takes, and what nobody has confirmed", async ({ page }) => {
  await page.goto("/responses");
  await page.getByRole("link", { name: "How the channels work" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Channels" })).toBeVisible();
  await expect(page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Have your say", exact: true }) })).toContainText("4,000 characters (not confirmed)");
  await page.getByRole("link", { name: "e-Gov, Japan" }).click();
  await expect(page.getByRole("region", { name: "Deadline" })).toContainText("The start of the day");
  await expect(page.getByRole("region", { name: "Deadline" })).toContainText("not confirmed");
  await expect(page.getByRole("link", { name: "Change the rules" })).toHaveCount(0);
  await page.goto("/channels/pigeon");
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Channels");
});

test("a text is counted while it is written, as its channel counts, and goes no further while it is too long", async ({ as, machine }) => {
  const address = await inWork(await machine(coordinatorOfEurope), { channel: "have-your-say" });
  const writer = await as("Demo coordinator, Europe");
  await writer.goto(address);
  const text = writer.getByRole("textbox", { name: "Text" });
  const counter = writer.locator("#body-below .counter");
  await text.fill("**We** ask for more time.");
  await expect(counter).toHaveText("21 of 4,000 characters");
  await text.fill(`${"a".repeat(3998)}👍`);
  await expect(counter).toHaveText("Full: 4,000 of 4,000 characters");
  await text.pressSequentially("!");
  await expect(counter).toHaveText("1 too many: 4,001 of 4,000 characters");
  await expect(writer.getByRole("status").filter({ hasText: "1 too many" })).toBeAttached();

  // It is kept, and stays where it is.
  await writer.getByRole("button", { name: "Save", exact: true }).click();
  await expect(writer.getByText("Saved.")).toBeVisible();
  await writer.getByRole("button", { name: "Send to review" }).click();
  await expect(writer.getByText("The text is 1 character longer than the channel takes: it has 4,001 of at most 4,000.")).toBeVisible();
  await text.fill("We ask for more time.");
  await writer.getByRole("button", { name: "Save", exact: true }).click();
  await expect(writer.getByText("Saved.")).toBeVisible();
  await writer.getByRole("button", { name: "Send to review" }).click();
  await expect(writer.getByText("In review", { exact: true })).toBeVisible();
});

test("without scripts the count is there when the page is, and a language that is not taken is said", async ({ as, machine }) => {
  const address = await inWork(await machine(coordinatorOfEurope), { channel: "japan-egov", body: "字".repeat(2001) });
  const writer = await as("Demo coordinator, Europe", { javaScriptEnabled: false });
  await writer.goto(address);
  await expect(writer.locator("#body-below .counter")).toHaveText("1 too many: 2,001 of 2,000 characters");
  await expect(writer.getByText("e-Gov, Japan does not take texts in English. It takes: Japanese.")).toBeVisible();
});

for (const javaScriptEnabled of [true, false]) {
  test(`administrators change a channel one after the other, and go back ${javaScriptEnabled ? "@engines" : "without scripts"}`, async ({ as, machine }) => {
    test.slow();
    const [channel, name] = javaScriptEnabled ? ["singapore-agency", "Template of a Singapore agency"] : ["korea-opinion", "Opinion form, Korea"];
    const response = await inWork(await machine(coordinatorOfEurope), { channel, body: "We ask for more time." });
    const [first, second] = [await as("Demo administrator", { javaScriptEnabled }), await as("Demo administrator", { javaScriptEnabled })];
    for (const page of [first, second]) {
      await page.goto(`/channels/${channel}`);
      await page.getByRole("link", { name: "Change the rules" }).click();
    }
    await first.getByLabel("At most").first().fill("-5");
    await first.getByLabel("What changes, and why").fill("The form says so now.");
    await first.getByRole("button", { name: "Save as a new version" }).click();
    await expect(faultsOn(first)).toContainText("This must be at least 1.");
    await first.getByLabel("At most").first().fill("5");
    await first.getByRole("button", { name: "Save as a new version" }).click();
    const changed = (page: typeof first) => page.getByRole("region", { name: /^What version \d+ changed/ });
    await expect(changed(first)).toContainText("5 characters");

    // The second comes from an older page: what the first did stands there, and nothing that was typed is lost.
    await second.getByLabel("Working days before the deadline").fill("4");
    await second.getByLabel("What changes, and why").fill("It takes longer to fill in.");
    await second.getByRole("button", { name: "Save as a new version" }).click();
    await expect(second.getByText("Somebody else has made a newer version")).toBeVisible();
    await expect(second.getByLabel("Working days before the deadline")).toHaveValue("4");
    await second.getByRole("button", { name: "Save as a new version" }).click();
    await expect(changed(second)).toContainText("4 working days before");
    await expect(second.getByRole("region", { name: "What it takes" })).toContainText("5 characters");

    // What is being written says that there are newer rules, and takes them when somebody says so.
    const writer = await as("Demo coordinator, Europe", { javaScriptEnabled });
    await writer.goto(response);
    await writer.getByRole("button", { name: "Use the newer rules" }).click();
    await expect(writer.locator("#body-below .counter")).toContainText("too many");
    await expect(writer.getByRole("link", { name, exact: true })).toBeVisible();

    await second.getByRole("list", { name: "Versions" }).getByRole("link", { name: "Version 1, as shipped" }).click();
    await expect(second.getByRole("region", { name: /^What has changed since/ })).toContainText("5 characters");
    await second.getByLabel("What changes, and why").fill("It was right before.");
    await second.getByRole("button", { name: "Make version 1 the newest" }).click();
    await expect(second.getByRole("region", { name: "Deadline" })).toContainText("1 working day before");
    await expect(second.getByRole("list", { name: "Versions" })).toContainText("It was right before.");
  });
}
